import { clockOf, dayOf } from '../time'

/**
 * WeChat's field types of a subscribe message and what each takes (订阅消息参数值内容限制说明). A field's type is the letters its name
 * begins with. One value too long or odd and the whole message is refused (47003), so whatever comes in, what goes out fits:
 * never empty, no line breaks, control signs or pictures, cut between characters.
 */
export type FieldValue = { readonly text: string } | { readonly moment: number }

type Format = (value: FieldValue, at: number) => string

/** 2026年11月24日 */
function dateOf(ms: number): string {
  const [year, month, day] = dayOf(ms).split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** 2026年11月24日 09:30, which both a time and a date take. */
const momentOf = (ms: number): string => `${dateOf(ms)} ${clockOf(ms)}`

const textOf = (value: FieldValue): string => ('text' in value ? value.text : momentOf(value.moment))

/** Pictures, and the marks that join and colour them, are refused in text; so are halves of characters. */
const UNFIT = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{C}\u20e3\ufe0e\ufe0f]/gu
/** Signs everybody writes that Unicode also counts among the pictures. */
const PLAIN = /[\u00a9\u00ae\u203c\u2049\u2122]/u

/** Words in one line: what is no text is left out, spaces and breaks become one space. */
export function plainLine(text: string): string {
  const spaced = text.replace(/[\s\p{Z}]+/gu, ' ')
  return spaced
    .replace(UNFIT, (sign) => (PLAIN.test(sign) ? sign : ''))
    .replace(/ +/g, ' ')
    .trim()
}

/** At most `max` UTF-16 units, however WeChat counts; a character is never halved. `end` marks what was cut. */
export function cut(text: string, max: number, end = '…'): string {
  if (text.length <= max) return text
  let kept = ''
  for (const sign of text) {
    if (kept.length + sign.length > max - end.length) break
    kept += sign
  }
  return kept.trimEnd() + end
}

const only = (pattern: RegExp, max: number, otherwise: string): Format => {
  return (value) => cut((plainLine(textOf(value)).match(pattern) ?? []).join(''), max, '') || otherwise
}

/** A name: Chinese up to 10 characters, otherwise up to 20; no digits and no signs but the dot of minority names. */
const name: Format = (value) => {
  const kept = (plainLine(textOf(value)).match(/[\p{L}·• ]/gu) ?? []).join('').trim()
  return cut(kept, /\p{Script=Han}/u.test(kept) ? 10 : 20, '').trim() || '工作人员'
}

/** Whole or decimal; its first run of digits. */
const numberIn = (value: FieldValue, digits: number): string => {
  const [found = '0'] = /\d+(\.\d{1,2})?/.exec('text' in value ? value.text : '') ?? []
  const [whole = '0', decimals] = found.split('.')
  return decimals === undefined ? whole.slice(0, digits) : `${whole.slice(0, digits)}.${decimals}`
}

const moment: Format = (value, at) => momentOf('moment' in value ? value.moment : at)

const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['thing', (value) => cut(plainLine(textOf(value)), 20) || '请点开查看'],
  ['phrase', only(/\p{Script=Han}/gu, 5, '提醒')],
  ['name', name],
  ['time', moment],
  ['date', moment],
  ['number', (value) => numberIn(value, 29)],
  ['amount', (value) => `${numberIn(value, 10)}元`],
  ['phone_number', only(/[\d+-]/g, 17, '12348')],
  ['character_string', only(/[\x21-\x7e]/g, 32, '-')],
  ['letter', only(/[A-Za-z]/g, 32, 'X')],
  ['symbol', only(/[!-/:-@]/g, 5, '-')],
])

/** `character_string12` → `character_string`; null for a type not known here. */
export function fieldTypeOf(field: string): string | null {
  const type = /^([a-z_]+?)\d{1,3}$/.exec(field)?.[1] ?? ''
  return FORMATS.has(type) ? type : null
}

/** The value as WeChat takes it in that field; `at` (ms) stands in where a moment is asked for and there is none. */
export function formatField(field: string, value: FieldValue, at: number): string {
  const format = FORMATS.get(fieldTypeOf(field) ?? 'thing')
  if (!format) throw new RangeError('no text format')
  return format(value, at)
}
