import { issue, type IssueCode, type LoadIssue } from '../compile/issue'
import { DEEPEST, ID, LONGEST_TEXT, type Form, type Shape } from './form'

type Report = (path: string, code: IssueCode, detail?: string) => void

/** Looks at a document of unknown origin and gathers every issue, with its place. */
export function inspect(form: Form, document: unknown): LoadIssue[] {
  const issues: LoadIssue[] = []
  const name = isObject(document) ? own(document, '_id') : null
  const document_ = typeof name === 'string' ? name : '?'
  check(form, document, '', 0, (path, code, detail) => issues.push(issue(document_, path, code, detail)))
  return issues
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What an object has itself; nothing inherited is ever read. */
const own = (value: Record<string, unknown>, key: string): unknown =>
  Object.prototype.hasOwnProperty.call(value, key) ? value[key] : undefined

const keysOf = (value: Record<string, unknown>): string[] =>
  Object.keys(value).filter((key) => value[key] !== undefined)

const join = (path: string, key: string | number) => (path === '' ? String(key) : `${path}.${key}`)

function check(form: Form, value: unknown, path: string, depth: number, report: Report): void {
  switch (form.is) {
    case 'text':
    case 'truth':
    case 'whole':
    case 'word':
      return checkPlain(form, value, path, report)
    case 'nullOr':
      return value === null ? undefined : check(form.of, value, path, depth, report)
    case 'list':
      return checkList(form, value, path, depth, report)
    case 'pair':
      if (!Array.isArray(value) || value.length !== 2) return report(path, 'wrong-kind', '2 项')
      return form.of.forEach((one, at) => check(one, value[at], join(path, at), depth, report))
    case 'named':
      if (depth >= DEEPEST) return report(path, 'too-deep', String(DEEPEST))
      return check(form.form(), value, path, depth + 1, report)
    default:
      if (!isObject(value)) return report(path, 'not-an-object')
      return checkObject(form, value, path, depth, report)
  }
}

type Plain = Extract<Form, { is: 'text' | 'truth' | 'whole' | 'word' }>

function checkPlain(form: Plain, value: unknown, path: string, report: Report): void {
  if (!isPlain(form, value)) report(path, 'wrong-kind', wantedOf(form))
}

function isPlain(form: Plain, value: unknown): boolean {
  switch (form.is) {
    case 'text':
      return typeof value === 'string' && isShort(value) && patternOf(form.pattern).test(value)
    case 'truth':
      return typeof value === 'boolean'
    case 'whole':
      return (
        typeof value === 'number' && Number.isSafeInteger(value) && value >= form.least && value <= form.most
      )
    case 'word':
      return form.words.some((word) => word === value)
  }
}

function wantedOf(form: Plain): string {
  switch (form.is) {
    case 'text':
      return form.wanted
    case 'truth':
      return '是或否'
    case 'whole':
      return form.most === Number.MAX_SAFE_INTEGER
        ? `不小于 ${form.least} 的整数`
        : `${form.least} 到 ${form.most} 的整数`
    case 'word':
      return form.words.join(' 或 ')
  }
}

/** Counted in characters, as JSON Schema does: what two halves make is one. */
const isShort = (value: string): boolean =>
  value.length <= LONGEST_TEXT || value.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, '_').length <= LONGEST_TEXT

const patterns = new Map<string, RegExp>()

function patternOf(source: string): RegExp {
  const before = patterns.get(source)
  if (before !== undefined) return before
  const pattern = new RegExp(source)
  patterns.set(source, pattern)
  return pattern
}

type ListForm = Extract<Form, { is: 'list' }>

function checkList(
  { of, least, most }: ListForm,
  value: unknown,
  path: string,
  depth: number,
  report: Report,
) {
  if (!Array.isArray(value)) return report(path, 'wrong-kind', '一列内容')
  if (value.length < least) return report(path, 'wrong-kind', `至少 ${least} 项的一列内容`)
  if (value.length > most) return report(path, 'wrong-kind', `最多 ${most} 项的一列内容`)
  for (let at = 0; at < value.length; at++) check(of, value[at], join(path, at), depth, report)
}

type ObjectForm = Extract<Form, { is: 'record' | 'shape' | 'operator' | 'tagged' }>

function checkObject(
  form: ObjectForm,
  value: Record<string, unknown>,
  path: string,
  depth: number,
  report: Report,
): void {
  if (form.is === 'shape') return checkShape(form, value, path, depth, report)
  if (form.is === 'record') {
    for (const key of keysOf(value)) {
      if (!patternOf(ID).test(key)) report(join(path, key), 'unknown-key', key)
      else check(form.of, value[key], join(path, key), depth, report)
    }
    return
  }
  const named = form.is === 'operator' ? operatorIn(form.of, value) : tagIn(form.tag, form.of, value)
  const found = named === undefined ? undefined : form.of[named]
  if (found !== undefined) return checkShape(found, value, path, depth, report)
  if (form.is === 'operator') report(path, 'unknown-operator', keysOf(value).join(' '))
  else report(join(path, form.tag), 'wrong-kind', Object.keys(form.of).join(' 或 '))
}

const operatorIn = (table: Readonly<Record<string, Shape>>, value: Record<string, unknown>) =>
  Object.keys(table).find((key) => own(value, key) !== undefined)

const tagIn = (tag: string, table: Readonly<Record<string, Shape>>, value: Record<string, unknown>) =>
  Object.keys(table).find((key) => own(value, tag) === key)

function checkShape(
  { required, optional, stored }: Shape,
  value: Record<string, unknown>,
  path: string,
  depth: number,
  report: Report,
): void {
  for (const key of Object.keys(required)) {
    const form = required[key]
    if (form !== undefined) check(form, own(value, key), join(path, key), depth, report)
  }
  for (const key of keysOf(value)) {
    const form = Object.prototype.hasOwnProperty.call(optional, key) ? optional[key] : undefined
    if (form !== undefined) check(form, value[key], join(path, key), depth, report)
    else if (
      !Object.prototype.hasOwnProperty.call(required, key) &&
      !(stored === true && /^_(?!_)/.test(key))
    )
      report(join(path, key), 'unknown-key', key)
  }
}
