import { issue, type IssueCode, type LoadIssue } from '../compile/issue'

/** Looks at one value of an unknown document; reports what is wrong and where. */
export type Check = (value: unknown, path: string, report: Report) => void
export type Report = (path: string, code: IssueCode, detail?: string) => void

/** Runs a check over a document and gathers every issue. */
export function inspect(check: Check, document: unknown): LoadIssue[] {
  const issues: LoadIssue[] = []
  const name = isObject(document) && typeof document['_id'] === 'string' ? document['_id'] : '?'
  check(document, '', (path, code, detail) => issues.push(issue(name, path, code, detail)))
  return issues
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const when =
  (holds: (value: unknown) => boolean, wanted: string): Check =>
  (value, path, report) => {
    if (!holds(value)) report(path, 'wrong-kind', wanted)
  }

export const text = when(
  (value) => typeof value === 'string' && value.length > 0 && value.length <= 2000,
  '文字',
)
export const truth = when((value) => typeof value === 'boolean', '是或否')
export const whole = when(
  (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0,
  '不小于 0 的整数',
)
export const day = when(
  (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  '日期，如 2026-01-01',
)
export const area = when((value) => typeof value === 'string' && /^\d{6}$/.test(value), '六位地区代码')

export const oneOf = (...words: readonly (string | number)[]): Check =>
  when((value) => words.some((word) => word === value), words.join(' 或 '))

export const nullOr =
  (check: Check): Check =>
  (value, path, report) => {
    if (value !== null) check(value, path, report)
  }

const join = (path: string, key: string | number) => (path === '' ? String(key) : `${path}.${key}`)

export const listOf =
  (check: Check): Check =>
  (value, path, report) => {
    if (!Array.isArray(value)) return report(path, 'wrong-kind', '一列内容')
    value.forEach((entry: unknown, at) => check(entry, join(path, at), report))
  }

export const recordOf =
  (check: Check): Check =>
  (value, path, report) => {
    if (!isObject(value)) return report(path, 'not-an-object')
    for (const key of Object.keys(value)) check(value[key], join(path, key), report)
  }

/** Every `required` key must be there; `optional` ones may; others are not ours to judge. */
export const shape =
  (required: Record<string, Check>, optional: Record<string, Check> = {}): Check =>
  (value, path, report) => {
    if (!isObject(value)) return report(path, 'not-an-object')
    for (const key of Object.keys(required)) required[key]?.(value[key], join(path, key), report)
    for (const key of Object.keys(optional))
      if (value[key] !== undefined) optional[key]?.(value[key], join(path, key), report)
  }

/** An object whose one operator is a key of the table; further keys of that operator are in its check. */
export const operator =
  (table: () => Record<string, Check>): Check =>
  (value, path, report) => {
    if (!isObject(value)) return report(path, 'not-an-object')
    const checks = table()
    const name = Object.keys(checks).find((key) => value[key] !== undefined)
    if (name === undefined) return report(path, 'unknown-operator', Object.keys(value).join(' '))
    checks[name]?.(value, path, report)
  }
