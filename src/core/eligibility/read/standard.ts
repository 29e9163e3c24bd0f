import { accept, refuse, type Result } from '../../result'
import type { LoadIssue } from '../compile/issue'
import type { ParameterDocument, StandardDocument } from '../document'
import {
  area,
  day,
  inspect,
  listOf,
  nullOr,
  oneOf,
  operator,
  recordOf,
  shape,
  text,
  truth,
  whole,
  type Check,
} from './shape'

const level = oneOf('province', 'prefecture', 'county')
const number: Check = (value, path, report) => anyNumber(value, path, report)
const rule: Check = (value, path, report) => anyRule(value, path, report)

const count =
  (wanted: number, check: Check): Check =>
  (value, path, report) => {
    listOf(check)(value, path, report)
    if (Array.isArray(value) && value.length !== wanted) report(path, 'wrong-kind', `${wanted} 项`)
  }

const anyNumber = operator(() => ({
  fact: shape({ fact: text }),
  sum: shape({ sum: text }),
  parameter: shape({ parameter: text, of: level }),
  value: shape({ value: whole, unit: text }),
  ratio: shape({ ratio: count(2, whole) }),
  figure: shape({ figure: text }),
  add: shape({ add: listOf(number) }),
  subtract: shape({ subtract: count(2, number) }),
  multiply: shape({ multiply: listOf(number) }),
  divide: shape({ divide: count(2, number) }),
  perMonth: shape({ perMonth: number }),
}))

const anyRule = operator(() => ({
  all: shape({ all: listOf(rule) }),
  is: shape({ is: text, in: listOf(text) }),
  has: shape({ has: text, any: listOf(text) }),
  any: shape({ any: listOf(rule) }),
  not: shape({ not: rule }),
  test: shape({ test: text }),
  below: shape({ below: count(2, number) }),
  notOver: shape({ notOver: count(2, number) }),
  above: shape({ above: count(2, number) }),
  atLeast: shape({ atLeast: count(2, number) }),
  unwritten: shape({ unwritten: text }),
}))

const status = oneOf('verified', 'provisional', 'incomplete', 'missing')
const option = shape({ label: text }, { note: text })
const words = shape(
  { heading: text, why: text, short: text },
  { help: text, options: recordOf(option), unit: text },
)

const fact: Check = (value, path, report) => {
  const kind = shape({ id: text, kind: oneOf('choice', 'multi', 'count', 'money') }, { words })
  kind(value, path, report)
  const options = shape({ options: listOf(text) })
  const counted = shape({ unit: text, least: whole, most: whole }, { scale: oneOf(1, 100) })
  const one = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : null
  if (one === 'choice' || one === 'multi') options(value, path, report)
  if (one === 'count') counted(value, path, report)
  if (one === 'money') shape({ most: whole })(value, path, report)
}

const test = shape({ id: text, title: text, article: text, rule }, { status, note: text })
const list = shape({ tests: listOf(text), complete: truth }, { note: text })
const figure = shape({ id: text, title: text, rule: number })
const indicator = shape({ id: text, title: text, unit: text, most: whole }, { scale: oneOf(1, 100) })

const standard = shape(
  {
    _id: text,
    schema: oneOf(1),
    revision: whole,
    title: text,
    number: text,
    area,
    from: day,
    to: nullOr(day),
    status,
    source: text,
  },
  {
    note: text,
    basis: oneOf('household', 'individual'),
    facts: listOf(fact),
    parameters: listOf(indicator),
    figures: listOf(figure),
    tests: listOf(test),
    lists: shape({}, { noTest: list, scope: list, exempt: list }),
    hardship: rule,
    places: listOf(shape({ code: area, name: text })),
  },
)

const parameter = shape(
  {
    _id: text,
    schema: oneOf(1),
    revision: whole,
    indicator: text,
    area,
    title: text,
    period: nullOr(text),
    inUse: shape({ from: day, to: nullOr(day) }),
    status,
    value: nullOr(whole),
    unit: text,
    source: text,
  },
  { note: nullOr(text), sample: truth },
)

function isStandard(json: unknown, issues: LoadIssue[]): json is StandardDocument {
  issues.push(...inspect(standard, json))
  return issues.length === 0
}

function isParameter(json: unknown, issues: LoadIssue[]): json is ParameterDocument {
  issues.push(...inspect(parameter, json))
  return issues.length === 0
}

/** Reads a standard from JSON of unknown origin; its rules are checked further when compiled. */
export function readStandard(json: unknown): Result<StandardDocument, readonly LoadIssue[]> {
  const issues: LoadIssue[] = []
  if (!isStandard(json, issues)) return refuse(issues)
  const ordered: Check = (_value, _path, report) => {
    if (json.to !== null && json.to < json.from) report('to', 'date-order')
  }
  const late = inspect(ordered, json)
  return late.length === 0 ? accept(json) : refuse(late)
}

/** Reads a parameter: `missing` ones carry no value, all others a whole one. */
export function readParameter(json: unknown): Result<ParameterDocument, readonly LoadIssue[]> {
  const issues: LoadIssue[] = []
  if (!isParameter(json, issues)) return refuse(issues)
  const consistent: Check = (_value, _path, report) => {
    if (json.status === 'missing' && json.value !== null) report('value', 'missing-with-value')
    if (json.status !== 'missing' && json.value === null) report('value', 'value-needed')
    if (json.inUse.to !== null && json.inUse.to < json.inUse.from) report('inUse.to', 'date-order')
  }
  const late = inspect(consistent, json)
  return late.length === 0 ? accept(json) : refuse(late)
}
