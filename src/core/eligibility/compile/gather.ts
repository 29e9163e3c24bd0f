import { canonical } from '../canonical'
import type { AreaLevel, FactDocument, PlainFact, StandardDocument } from '../document'
import { PLACE } from '../facts'
import { periodsOf, wholePeriods } from '../periods'
import { dayNumber } from '../since'
import { ONE, type Read } from './frame'
import {
  define,
  definedTwice,
  newBlock,
  report,
  type Compilers,
  type FactSlot,
  type Scope,
  type Slot,
} from './scope'
import { NO_UNIT, parseUnit, type Unit } from './unit'

/** Gathers what several documents name, and gives every fact its place in the frame. */
export function gather(documents: readonly StandardDocument[], compilers: Compilers): Scope {
  const main = newBlock()
  const scope: Scope = {
    ...compilers,
    facts: new Map(),
    fields: new Map(),
    tests: new Map(),
    figures: new Map(),
    compiledFigures: new Set(),
    indicators: new Map(),
    documents: new Map(documents.map((document) => [document._id, document])),
    slots: [{ name: '', question: ONE, unit: NO_UNIT, least: 1, most: 1 }],
    nodes: [],
    testNodes: new Map(),
    issues: [],
    open: [],
    failed: new Set(),
    main,
    block: main,
    document: '',
    depth: 0,
  }
  for (const document of documents) gatherOne(scope, document)
  return scope
}

function gatherOne(scope: Scope, document: StandardDocument): void {
  const standard = document._id
  scope.document = standard
  for (const fact of document.facts ?? []) addFact(scope, fact)
  for (const test of document.tests ?? []) define(scope, scope.tests, 'tests', { ...test, standard })
  for (const figure of document.figures ?? [])
    define(scope, scope.figures, 'figures', { ...figure, standard })
  for (const entry of document.parameters ?? []) define(scope, scope.indicators, 'parameters', entry)
}

function addFact(scope: Scope, document: FactDocument): void {
  const { id } = document
  const before = scope.facts.get(id)
  if (before !== undefined) {
    if (canonical(before.document) !== canonical(document)) definedTwice(scope, 'facts', id)
    return
  }
  const slot = scope.slots.length
  const range = rangeOf(scope, document, `facts.${id}`)
  if (range === null) return
  scope.facts.set(id, { slot, document })
  scope.slots.push({ name: id, fact: document, question: slot, ...range })
  if (document.kind === 'list')
    for (const field of document.fields) addField(scope, { slot, document }, document.most, field)
}

/** A field's own slot, one for each item, and one for an item of which nothing is known. */
function addField(scope: Scope, list: FactSlot, items: number, document: PlainFact): void {
  const { id } = document
  const name = `${list.document.id}.${id}`
  const path = `facts.${list.document.id}.fields.${id}`
  if (isList(document)) return void report(scope, path, 'nested-list', id)
  if (scope.fields.has(name)) return void report(scope, path, 'defined-twice', `“${id}”`)
  const range = rangeOf(scope, document, path)
  if (range === null) return
  const slot: Slot = { name, fact: document, question: list.slot, ...range }
  scope.fields.set(name, { slot: scope.slots.length, document })
  scope.slots.push(slot)
  for (let item = 0; item <= items; item++) scope.slots.push({ ...slot, item: true })
}

/** A document of unknown origin may have anything there. */
const isList = (fact: FactDocument): boolean => fact.kind === 'list'

type Range = Pick<Slot, 'unit' | 'least' | 'most'>

function rangeOf(scope: Scope, fact: FactDocument, path: string): Range | null {
  switch (fact.kind) {
    case 'money': {
      const { divisor } = wholePeriods(periodsOf(fact).timesAYear)
      return { unit: { fen: 1, year: -1 }, least: 0, most: fact.most * divisor }
    }
    case 'count':
      return counted(scope, fact.unit, fact.least, fact.most, fact.scale ?? 1, path)
    case 'list':
      return counted(scope, fact.unit, fact.least, fact.most, 1, path)
    case 'date':
      return { unit: {}, least: dayNumber(fact.earliest), most: dayNumber(fact.latest ?? '9999-12-31') }
    case 'place':
      return { unit: {}, least: -1, most: 999_999 }
    default:
      if (fact.options.length > 30) return report(scope, `${path}.options`, 'too-many-options')
      return { unit: {}, least: -1, most: 2 ** fact.options.length }
  }
}

function counted(
  scope: Scope,
  text: string,
  least: number,
  most: number,
  scale: number,
  path: string,
): Range | null {
  const unit: Unit | null = parseUnit(text)
  if (unit === null) return report(scope, `${path}.unit`, 'unknown-unit', text)
  if (most < least) return report(scope, `${path}.most`, 'range-order')
  return { unit, least: least * scale, most: most * scale }
}

/** A fact as a rule names it: where it stands, and how it is read. Inside a list its own fields are named `list.field`. */
export interface Named extends FactSlot {
  readonly low: Read
  readonly high: Read
}

/** Finds a fact; null after reporting that there is none, or that it belongs to the items of a list. */
export function findFact(scope: Scope, name: string, path: string): Named | null {
  const [list = '', ...field] = name.split('.')
  if (field.length === 0) return findQuestion(scope, name, path)
  const found = scope.fields.get(name)
  if (found === undefined) return report(scope, path, 'unknown-fact', name)
  if (scope.block.list?.document.id !== list) return report(scope, path, 'outside-list', name)
  const { slot } = found
  return {
    ...found,
    low: (frame) => frame.low[slot + frame.at] ?? 0,
    high: (frame) => frame.high[slot + frame.at] ?? 0,
  }
}

function findQuestion(scope: Scope, name: string, path: string): Named | null {
  if (name === PLACE && !scope.facts.has(PLACE)) addFact(scope, { id: PLACE, kind: 'place' })
  const found = scope.facts.get(name)
  if (found === undefined) return report(scope, path, 'unknown-fact', name)
  const { slot } = found
  return { ...found, low: (frame) => frame.low[slot] ?? 0, high: (frame) => frame.high[slot] ?? 0 }
}

/** The slot of a parameter at a level; the same one for every use. `lookup`: a slot of its own for each use. */
export function parameterSlot(
  scope: Scope,
  name: string,
  level: AreaLevel,
  path: string,
  lookup: boolean,
): number | null {
  const indicator = scope.indicators.get(name)
  if (indicator === undefined) return report(scope, path, 'unknown-parameter', name)
  const unit = parseUnit(indicator.unit)
  if (unit === null) return report(scope, path, 'unknown-unit', indicator.unit)
  const same = ({ parameter, lookup: looked, name: its }: Slot) =>
    parameter?.level === level && its === name && looked === undefined
  const at = lookup ? -1 : scope.slots.findIndex(same)
  if (at >= 0) return at
  const slot = scope.slots.length
  const parameter = { level, indicator }
  const base = { name, parameter, question: slot, unit, least: 0, most: indicator.most }
  scope.slots.push(lookup ? { ...base, lookup } : base)
  return slot
}

/** A slot for a number on its way, in the block compiled now; `write` fills it. */
export function ownSlot(scope: Scope, range: Range, write: (slot: number) => Read): number {
  const slot = scope.slots.length
  scope.slots.push({
    name: '',
    question: slot,
    ...range,
    ...(scope.block.list === null ? {} : { item: true }),
  })
  scope.block.steps.push({ node: -1, run: write(slot) })
  return slot
}
