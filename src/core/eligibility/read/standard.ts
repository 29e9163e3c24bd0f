import { accept, refuse, type Result } from '../../result'
import { issue, type IssueCode, type LoadIssue } from '../compile/issue'
import type { Day, FactDocument, ParameterDocument, StandardDocument } from '../document'
import { parameter, standard } from './document'
import { inspect } from './inspect'

type Found = { readonly path: string; readonly code: IssueCode; readonly detail?: string }

function isStandard(json: unknown, issues: LoadIssue[]): json is StandardDocument {
  issues.push(...inspect(standard, json))
  return issues.length === 0
}

function isParameter(json: unknown, issues: LoadIssue[]): json is ParameterDocument {
  issues.push(...inspect(parameter, json))
  return issues.length === 0
}

/** Reads a standard from JSON of unknown origin: its form, and ranges the wrong way round. `compile` checks its rules further. */
export function readStandard(json: unknown): Result<StandardDocument, readonly LoadIssue[]> {
  const issues: LoadIssue[] = []
  if (!isStandard(json, issues)) return refuse(issues)
  const facts = (json.facts ?? []).map((fact, at) => factRanges(fact, `facts.${at}`))
  const days = dayOrder(json.from, json.to, 'to')
  return finish(json, [...days, ...facts.reduce(joined, []), ...areaScales(json)])
}

/** Reads a parameter: `missing` ones carry no value, all others a whole one. */
export function readParameter(json: unknown): Result<ParameterDocument, readonly LoadIssue[]> {
  const issues: LoadIssue[] = []
  if (!isParameter(json, issues)) return refuse(issues)
  const found: Found[] = dayOrder(json.inUse.from, json.inUse.to, 'inUse.to')
  if (json.status === 'missing' && json.value !== null)
    found.push({ path: 'value', code: 'missing-with-value' })
  if (json.status !== 'missing' && json.value === null) found.push({ path: 'value', code: 'value-needed' })
  return finish(json, found)
}

function finish<T extends { readonly _id: string }>(
  json: T,
  found: readonly Found[],
): Result<T, readonly LoadIssue[]> {
  if (found.length === 0) return accept(json)
  return refuse(found.map(({ path, code, detail }) => issue(json._id, path, code, detail)))
}

const joined = (all: Found[], more: Found[]): Found[] => [...all, ...more]

const dayOrder = (from: Day, to: Day | null | undefined, path: string): Found[] =>
  to != null && to < from ? [{ path, code: 'date-order' }] : []

/** Figures in square metres are kept in hundredths, as sheet and form write them: read as whole ones they would be a hundredfold. */
function areaScales({ parameters = [] }: StandardDocument): Found[] {
  const found = parameters.map(({ unit, scale }, at): Found[] =>
    unit.split('/')[0] === 'squareMetre' && scale !== 100
      ? [{ path: `parameters.${at}.scale`, code: 'scale-wanted' }]
      : [],
  )
  return found.reduce(joined, [])
}

/** What no answer could ever fit. */
function factRanges(fact: FactDocument, path: string): Found[] {
  if (fact.kind === 'date') return dayOrder(fact.earliest, fact.latest, `${path}.latest`)
  if (fact.kind !== 'count' && fact.kind !== 'list') return []
  const own: Found[] = fact.least > fact.most ? [{ path: `${path}.most`, code: 'range-order' }] : []
  if (fact.kind === 'count') return own
  return fact.fields.map((field, at) => factRanges(field, `${path}.fields.${at}`)).reduce(joined, own)
}
