import { canonical } from '../canonical'
import type {
  AreaLevel,
  FactDocument,
  FigureDocument,
  IndicatorDocument,
  ListKind,
  PlainFact,
  StandardDocument,
} from '../document'
import type { DatedValue, NumberRule, TruthRule } from '../rule'
import type { Step } from './frame'
import { issue, type IssueCode, type LoadIssue } from './issue'
import type { OwnedTest, TruthNode } from './node'
import type { Quantity } from './quantity'
import type { Unit } from './unit'

/** One number in the frame: a fact, a field of a list, a parameter, or a number on its way. */
export interface Slot {
  /** Of a field `list.field`, of a number on its way nothing. */
  readonly name: string
  readonly parameter?: { readonly level: AreaLevel; readonly indicator: IndicatorDocument }
  /** Looked up for a place a person names, not for the agency's. */
  readonly lookup?: true
  readonly fact?: FactDocument
  /** The slot of the question that answers it: of a field its list's, else its own. */
  readonly question: number
  /** An item's own number in the row of a field: not a slot of its own for states and names. */
  readonly item?: true
  readonly dated?: readonly DatedValue[]
  readonly unit: Unit
  readonly least: number
  readonly most: number
}

export interface FactSlot<T = FactDocument> {
  readonly slot: number
  readonly document: T
}

export type ListFact = FactDocument & ListKind

/** Steps that belong together: of the standard, of what is shown besides, or of one item of a list. */
export interface Block {
  readonly list: FactSlot<ListFact> | null
  readonly steps: Step[]
  /** Steps run by the loops in it, for as many items as their lists can have, beside its own. */
  looped: number
  /** Figures computed in it, by id: a figure used twice is computed once. */
  readonly figures: Map<string, Quantity>
}

export const newBlock = (list: Block['list'] = null): Block => ({
  list,
  steps: [],
  looped: 0,
  figures: new Map(),
})

/** How rules inside rules are compiled; both answer null after reporting what is wrong. */
export interface Compilers {
  readonly number: (scope: Scope, rule: NumberRule, path: string) => Quantity | null
  readonly truth: (scope: Scope, rule: TruthRule, path: string) => number | null
}

/** Everything the documents of one selection name, what was compiled of it, and what was found wrong. */
export interface Scope extends Compilers {
  readonly facts: Map<string, FactSlot>
  /** Fields of lists by `list.field`. */
  readonly fields: Map<string, FactSlot<PlainFact>>
  readonly tests: Map<string, OwnedTest>
  readonly figures: Map<string, FigureDocument & { readonly standard: string }>
  /** Figures compiled at least once, well or not. */
  readonly compiledFigures: Set<string>
  readonly indicators: Map<string, IndicatorDocument>
  readonly documents: ReadonlyMap<string, StandardDocument>
  readonly slots: Slot[]
  /** In an order in which every child stands before its parent. */
  readonly nodes: TruthNode[]
  /** Where each test stands: a test used twice is computed once. */
  readonly testNodes: Map<string, number>
  readonly issues: LoadIssue[]
  /** Tests and figures being compiled, to find cycles. */
  readonly open: string[]
  /** Tests and figures found wrong: told once, not looked at again. */
  readonly failed: Set<string>
  readonly main: Block
  /** What is compiled now goes in here. */
  block: Block
  /** The document being compiled, for issues. */
  document: string
  /** How many rules stand around the one being compiled. */
  depth: number
}

export function report(scope: Scope, path: string, code: IssueCode, detail = ''): null {
  scope.issues.push(issue(scope.document, path, code, detail))
  return null
}

/** Compiles inside another block, and comes back. */
export function within<T>(scope: Scope, block: Block, document: string, work: () => T): T {
  const { block: outer, document: before } = scope
  scope.block = block
  scope.document = document
  const made = work()
  scope.block = outer
  scope.document = before
  return made
}

/** Compiles what has a name; a name that leads back to itself is a cycle. */
export function opened<T>(scope: Scope, name: string, path: string, work: () => T | null): T | null {
  const key = name.slice(name.indexOf(' ') + 1)
  if (scope.open.indexOf(name) >= 0) return report(scope, path, 'cycle', key)
  if (scope.failed.has(name)) return null
  scope.open.push(name)
  const made = work()
  scope.open.pop()
  if (made === null) scope.failed.add(name)
  return made
}

/** Rules in rules, by figures and tests too: deeper than any law, far from the end of a phone's stack. */
const DEEPEST = 150

/** Compiles a rule inside another; not endlessly. */
export function deeper<T>(scope: Scope, path: string, work: () => T | null): T | null {
  if (scope.depth >= DEEPEST) return report(scope, path, 'too-deep', String(DEEPEST))
  scope.depth += 1
  const made = work()
  scope.depth -= 1
  return made
}

/** What of a document has a name of its own. */
type Group = 'facts' | 'parameters' | 'figures' | 'tests'

/** Told where the other one is: whoever wrote this document may never have seen that one. */
export function definedTwice(scope: Scope, group: Group, id: string): null {
  const other = Array.from(scope.documents.values()).find(
    (one) => one._id !== scope.document && one[group]?.some((named) => named.id === id),
  )
  const where = other === undefined ? '' : `，另一份是 ${other.title}（${other._id}）`
  return report(scope, `${group}.${id}`, 'defined-twice', `“${id}”${where}`)
}

/** Gathers the same name of several documents: fine only when it says the same. */
export function define<T extends { readonly id: string }>(
  scope: Scope,
  map: Map<string, T>,
  group: Exclude<Group, 'facts'>,
  value: T,
): void {
  const before = map.get(value.id)
  if (before === undefined) map.set(value.id, value)
  else if (said(before) !== said(value)) definedTwice(scope, group, value.id)
}

const said = (value: object): string => canonical({ ...value, standard: undefined })
