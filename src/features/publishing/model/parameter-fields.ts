import { parseJson } from '@/core/json'
import { PARAMETER_HEADS, parameterRow, readParameterRow } from '@/core/eligibility/exchange/parameter-row'
import { readUnit, sayUnit } from '@/core/eligibility/exchange/units'
import { readParameter } from '@/core/eligibility/read/standard'

export type Head = (typeof PARAMETER_HEADS)[number]
export type Fields = Readonly<Record<Head, string>>

/** A figure's text as the fields of its form; null when it is not one (yet), or in a unit no form says: it is edited as text. */
export function fieldsOf(text: string): Fields | null {
  const read = readLoosely(text)
  if (read === null || readUnit(sayUnit(read.unit)) === null) return null
  const cells = parameterRow(read)
  const fields: Partial<Record<Head, string>> = {}
  PARAMETER_HEADS.forEach((head, at) => (fields[head] = cells[at] ?? ''))
  return isWhole(fields) ? fields : null
}

const isWhole = (fields: Partial<Record<Head, string>>): fields is Record<Head, string> =>
  PARAMETER_HEADS.every((head) => fields[head] !== undefined)

/** Whether what was kept on the device is a form's fields. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  PARAMETER_HEADS.every((head) => typeof Object.getOwnPropertyDescriptor(value, head)?.value === 'string')

/** Other words in one field. An id that ends in the first day follows that day, so that the two never disagree. */
export function withField(fields: Fields, head: Head, words: string): Fields {
  const day = `-${fields.起用日期}`
  const follows = head === '起用日期' && fields.编号.endsWith(day)
  const id = follows ? `${fields.编号.slice(0, -day.length)}-${words}` : fields.编号
  return { ...fields, 编号: id, [head]: words }
}

/** A form may be half filled: empty texts and a value still lacking are no reason not to show it. */
function readLoosely(text: string) {
  const json = parseJson(text)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null
  const read = readParameter({ ...filler, ...json, ...patched(json) })
  return read.ok ? { ...read.value, ...unpatched(json) } : null
}

const TEXTS = ['_id', 'indicator', 'title', 'source'] as const
const filler = { schema: 1, revision: 1, period: null, status: 'missing', value: null }

const textIn = (json: object, name: string): unknown => Object.getOwnPropertyDescriptor(json, name)?.value

/** Stand-ins for what is not filled in yet, so that the rest can be read. */
function patched(json: object): Record<string, string> {
  const patch: Record<string, string> = {}
  for (const name of TEXTS) if (textIn(json, name) === '') patch[name] = '-'
  if (textIn(json, 'value') === null) patch['status'] = 'missing'
  return patch
}

function unpatched(json: object): Record<string, string> {
  const own: Record<string, string> = {}
  for (const name of TEXTS) if (textIn(json, name) === '') own[name] = ''
  return own
}

/**
 * The fields as a figure's text, and what is wrong with a field that cannot be said as one. `begun` is the text the form was
 * opened with: a made-up figure (示例) stays one, though no field says so.
 */
export function textOfFields(
  fields: Fields,
  begun: string,
): { readonly text: string; readonly wrong: Partial<Fields> } {
  const { json, issues } = readParameterRow(fields, 1)
  const before = parseJson(begun)
  const isSample = typeof before === 'object' && before !== null && textIn(before, 'sample') === true
  const wrong: Partial<Record<Head, string>> = {}
  for (const { column, sentence } of issues) {
    const head = PARAMETER_HEADS.find((one) => one === column)
    if (head !== undefined) wrong[head] = sentence
  }
  return { text: JSON.stringify({ ...json, ...(isSample ? { sample: true } : {}) }, null, 2), wrong }
}
