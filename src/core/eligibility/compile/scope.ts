import type {
  FactDocument,
  IndicatorDocument,
  FigureDocument,
  StandardDocument,
  TestDocument,
  AreaLevel,
} from '../document'
import { canonical } from '../canonical'
import { issue, type IssueCode, type LoadIssue } from './issue'
import { parseUnit, type Unit } from './unit'

/** One place in the frame: a fact, or a parameter at a level of area. */
export interface Slot {
  readonly name: string
  readonly parameter?: { readonly level: AreaLevel; readonly indicator: IndicatorDocument }
  readonly fact?: FactDocument
  readonly unit: Unit
  readonly least: number
  readonly most: number
}

export interface OwnedTest extends TestDocument {
  readonly standard: string
}

/** Everything the documents of one selection name, and what was found wrong with them. */
export interface Scope {
  readonly facts: Map<string, { readonly slot: number; readonly document: FactDocument }>
  readonly tests: Map<string, OwnedTest>
  readonly figures: Map<string, FigureDocument>
  readonly indicators: Map<string, IndicatorDocument>
  readonly slots: Slot[]
  readonly issues: LoadIssue[]
  /** The document being compiled, for issues. */
  document: string
}

export function report(scope: Scope, path: string, code: IssueCode, detail = ''): null {
  scope.issues.push(issue(scope.document, path, code, detail))
  return null
}

/** Gathers what several documents name. The same name twice is fine only when it says the same. */
export function gather(documents: readonly StandardDocument[]): Scope {
  const scope: Scope = {
    facts: new Map(),
    tests: new Map(),
    figures: new Map(),
    indicators: new Map(),
    slots: [],
    issues: [],
    document: '',
  }
  for (const document of documents) {
    scope.document = document._id
    for (const fact of document.facts ?? []) addFact(scope, fact)
    for (const test of document.tests ?? [])
      define(scope, scope.tests, 'tests', { ...test, standard: document._id })
    for (const figure of document.figures ?? []) define(scope, scope.figures, 'figures', figure)
    for (const entry of document.parameters ?? []) define(scope, scope.indicators, 'parameters', entry)
  }
  return scope
}

function define<T extends { readonly id: string }>(
  scope: Scope,
  map: Map<string, T>,
  group: string,
  value: T,
): void {
  const before = map.get(value.id)
  if (before === undefined) map.set(value.id, value)
  else if (canonical(before) !== canonical(value))
    report(scope, `${group}.${value.id}`, 'defined-twice', value.id)
}

function addFact(scope: Scope, document: FactDocument): void {
  const { id } = document
  const before = scope.facts.get(id)
  if (before !== undefined) {
    if (canonical(before.document) !== canonical(document)) report(scope, `facts.${id}`, 'defined-twice', id)
    return
  }
  const slot = slotOfFact(scope, id, document)
  if (slot === null) return
  scope.facts.set(id, { slot: scope.slots.length, document })
  scope.slots.push(slot)
}

function slotOfFact(scope: Scope, name: string, fact: FactDocument): Slot | null {
  if (fact.kind === 'money') {
    return { name, fact, unit: { fen: 1, year: -1 }, least: 0, most: fact.most }
  }
  if (fact.kind === 'count') {
    const unit = parseUnit(fact.unit)
    if (unit === null) return report(scope, `facts.${name}.unit`, 'unknown-unit', fact.unit)
    const scaled = fact.scale ?? 1
    return { name, fact, unit, least: fact.least * scaled, most: fact.most * scaled }
  }
  if (!('options' in fact)) return report(scope, `facts.${name}`, 'wrong-fact-kind', name)
  if (fact.options.length > 30) return report(scope, `facts.${name}.options`, 'too-many-options')
  return { name, fact, unit: {}, least: -1, most: 2 ** fact.options.length }
}

/** The slot of a parameter at a level; the same one for every use. */
export function parameterSlot(scope: Scope, name: string, level: AreaLevel, path: string): number | null {
  const indicator = scope.indicators.get(name)
  if (indicator === undefined) return report(scope, path, 'unknown-parameter', name)
  const unit = parseUnit(indicator.unit)
  if (unit === null) return report(scope, path, 'unknown-unit', indicator.unit)
  const at = scope.slots.findIndex((slot) => slot.parameter?.level === level && slot.name === name)
  if (at >= 0) return at
  scope.slots.push({ name, parameter: { level, indicator }, unit, least: 0, most: indicator.most })
  return scope.slots.length - 1
}
