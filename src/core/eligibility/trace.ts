import { gcd } from '../gcd'
import type { Bound, Run } from './bind'
import { isCounted } from './compile/items'
import { type Loop, type Quantity } from './compile/quantity'
import type { TruthNode } from './compile/node'
import type { Comparison, Quantified, Ratio, TraceNode } from './decision'
import type { FactDocument, ListName } from './document'
import { valueOf } from './outcome'
import { eachItem, isKnown, leastOf, ownWords, quantified, reduce } from './quantified'

/** The explanation of a node and all below it, from the values of one run. */
export function traceOf(bound: Bound, run: Run, at: number): TraceNode {
  const seen = run.frame.at === 0 ? run.seen?.nodes : undefined
  const made = seen?.get(at) ?? makeTrace(bound, run, at)
  seen?.set(at, made)
  return made
}

function makeTrace(bound: Bound, run: Run, at: number): TraceNode {
  const node = bound.standard.nodes[at]
  if (node === undefined) return { kind: 'unwritten', value: 'unknown', children: [] }
  const value = valueOf(run.values[at] ?? 1)
  const children =
    node.loop === undefined
      ? node.children.map((child) => traceOf(bound, run, child))
      : itemTraces(bound, run, node.loop)
  return { kind: node.kind, value, children, ...details(bound, run, node, at) }
}

/** A number with how it came about. */
export const explained = (bound: Bound, run: Run, number: Quantity): Quantified =>
  quantified(bound, run, number, traceOf)

/** One node for each item of a list that is counted. */
function itemTraces(bound: Bound, run: Run, loop: Loop): TraceNode[] {
  const found: TraceNode[] = []
  eachItem(run, loop, (item, value) => {
    const child = traceOf(bound, run, loop.where)
    found.push({ kind: 'item', value: valueOf(value), item, children: [child] })
  })
  return found
}

function details(bound: Bound, run: Run, node: TruthNode, at: number): Partial<TraceNode> {
  if (node.test !== undefined) {
    const { id, title, article, status = 'verified', note = null, standard } = node.test
    return { test: { id, title, article, status, note, standard } }
  }
  if (node.comparison !== undefined) return { comparison: comparisonOf(bound, run, node.comparison) }
  if (node.kind === 'list') return { list: listAt(bound, at) }
  if (node.loop !== undefined) return { items: itemsAt(bound, run, node.loop) }
  if (node.unwritten !== undefined) return { unwritten: node.unwritten }
  if (node.wanted !== undefined) return { fact: factOf(bound, run, node, node.wanted) }
  return {}
}

const itemsAt = ({ standard }: Bound, { frame }: Run, loop: Loop): TraceNode['items'] => ({
  list: loop.list,
  known: isCounted(loop, frame),
  ...ownWords(standard, loop.list),
})

function listAt(bound: Bound, node: number): TraceNode['list'] {
  const { lists } = bound.standard
  const names: readonly ListName[] = ['noTest', 'scope', 'exempt']
  const name = names.find((one) => lists[one].node === node) ?? 'scope'
  return { name, complete: lists[name].complete, notes: lists[name].notes }
}

function factOf(bound: Bound, run: Run, node: TruthNode, wanted: readonly string[]): TraceNode['fact'] {
  const described = bound.standard.slots[node.facts[0] ?? 0]
  const chosen = node.chosen?.(run.frame) ?? -1
  const given = chosen < 0 || described?.fact === undefined ? null : givenOf(described.fact, chosen)
  const id = described?.name ?? ''
  return { id, wanted, given, ...ownWords(bound.standard, id) }
}

function givenOf(fact: FactDocument, chosen: number): readonly string[] | null {
  if (fact.kind === 'place') return [String(chosen)]
  if (fact.kind !== 'choice' && fact.kind !== 'multi') return null
  return fact.options.filter((_code, at) =>
    fact.kind === 'choice' ? at === chosen : (chosen & (1 << at)) !== 0,
  )
}

type Compared = NonNullable<TruthNode['comparison']>

function comparisonOf(bound: Bound, run: Run, { op, figure, limit }: Compared): TraceNode['comparison'] {
  return {
    op,
    figure: explained(bound, run, figure),
    limit: explained(bound, run, limit),
    over: overBy(run, op, figure, limit),
  }
}

/** By how much a known figure lies on the wrong side of a known limit; null when it does not, or is not known. */
function overBy(run: Run, op: Comparison, figure: Quantity, limit: Quantity): Ratio | null {
  if (!isKnown(run, figure) || !isKnown(run, limit)) return null
  const a = leastOf(run, figure)
  const b = leastOf(run, limit)
  const common = gcd(a.d, b.d)
  const own = a.n * (b.d / common)
  const other = b.n * (a.d / common)
  const by = op === 'below' || op === 'notOver' ? own - other : other - own
  const fails = by > 0 || (by === 0 && (op === 'below' || op === 'above'))
  return fails ? reduce({ n: by, d: (a.d / common) * b.d }) : null
}
