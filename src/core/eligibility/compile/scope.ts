import type {
  FactDocument,
  IndicatorDocument,
  NumberRule,
  StandardDocument,
  TestDocument,
  AreaLevel,
} from '../document'
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
  readonly figures: Map<string, { readonly title: string; readonly rule: NumberRule }>
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
    each(document.facts, (name, fact) => addFact(scope, name, fact))
    each(document.tests, (name, test) =>
      define(scope, scope.tests, 'tests', name, { ...test, standard: document._id }),
    )
    each(document.figures, (name, figure) => define(scope, scope.figures, 'figures', name, figure))
    each(document.parameters, (name, entry) => define(scope, scope.indicators, 'parameters', name, entry))
  }
  return scope
}

function each<T>(
  entries: Readonly<Record<string, T>> | undefined,
  visit: (name: string, value: T) => void,
): void {
  for (const name of Object.keys(entries ?? {})) {
    const value = entries?.[name]
    if (value !== undefined) visit(name, value)
  }
}

function define<T>(scope: Scope, map: Map<string, T>, group: string, name: string, value: T): void {
  const before = map.get(name)
  if (before === undefined) map.set(name, value)
  else if (JSON.stringify(before) !== JSON.stringify(value))
    report(scope, `${group}.${name}`, 'defined-twice', name)
}

function addFact(scope: Scope, name: string, document: FactDocument): void {
  const before = scope.facts.get(name)
  if (before !== undefined) {
    if (JSON.stringify(before.document) !== JSON.stringify(document))
      report(scope, `facts.${name}`, 'defined-twice', name)
    return
  }
  const slot = slotOfFact(scope, name, document)
  if (slot === null) return
  scope.facts.set(name, { slot: scope.slots.length, document })
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
