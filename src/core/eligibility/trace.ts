import type { Bound, Run } from './bind'
import { KNOWN } from './compile/frame'
import type { Quantity } from './compile/quantity'
import type { TruthNode } from './compile/truth'
import { unitText } from './compile/unit'
import type { Comparison, Quantified, Ratio, TraceNode } from './decision'
import type { ListName } from './document'
import { valueOf } from './outcome'

/** The explanation of a node and all below it, from the values of one run. */
export function traceOf(bound: Bound, run: Run, place: number): TraceNode {
  const node = bound.standard.nodes[place]
  if (node === undefined) return { kind: 'unwritten', value: 'unknown', children: [] }
  const value = valueOf(run.values[place] ?? 1)
  const children = node.children.map((child) => traceOf(bound, run, child))
  return { kind: node.kind, value, children, ...details(bound, run, node, place) }
}

function details(bound: Bound, run: Run, node: TruthNode, place: number): Partial<TraceNode> {
  if (node.test !== undefined) {
    const { id, title, article, status = 'verified', note = null, standard } = node.test
    return { test: { id, title, article, status, note, standard } }
  }
  if (node.comparison !== undefined) return { comparison: comparisonOf(bound, run, node.comparison) }
  if (node.kind === 'list') return { list: listAt(bound, place) }
  if (node.unwritten !== undefined) return { unwritten: node.unwritten }
  if (node.wanted !== undefined) return { fact: factOf(bound, run, node, node.wanted) }
  return {}
}

function listAt(bound: Bound, place: number): TraceNode['list'] {
  const { lists } = bound.standard
  const names: readonly ListName[] = ['noTest', 'scope', 'exempt']
  const name = names.find((one) => lists[one].node === place) ?? 'scope'
  return { name, complete: lists[name].complete, notes: lists[name].notes }
}

function factOf(bound: Bound, run: Run, node: TruthNode, wanted: readonly string[]): TraceNode['fact'] {
  const slot = node.facts[0] ?? 0
  const described = bound.standard.slots[slot]
  const id = described?.name ?? ''
  const fact = described?.fact
  const chosen = run.frame.low[slot] ?? -1
  if (chosen < 0 || fact === undefined || !('options' in fact)) return { id, wanted, given: null }
  const given = fact.options.filter((_code, at) =>
    fact.kind === 'choice' ? at === chosen : (chosen & (1 << at)) !== 0,
  )
  return { id, wanted, given }
}

type Compared = { op: Comparison; figure: Quantity; limit: Quantity }

function comparisonOf(bound: Bound, run: Run, { op, figure, limit }: Compared): TraceNode['comparison'] {
  return {
    op,
    figure: quantified(bound, run, figure),
    limit: quantified(bound, run, limit),
    over: overBy(run, op, figure, limit),
  }
}

/** By how much a known figure lies on the wrong side of a known limit; null when it does not, or is not known. */
function overBy(run: Run, op: Comparison, figure: Quantity, limit: Quantity): Ratio | null {
  const known = [...figure.facts, ...figure.parameters, ...limit.facts, ...limit.parameters]
  if (known.some((slot) => run.frame.state[slot] !== KNOWN)) return null
  const a = lowest(run, figure)
  const b = lowest(run, limit)
  const own = a.n * (b.d / common(a.d, b.d))
  const other = b.n * (a.d / common(a.d, b.d))
  const by = op === 'below' || op === 'notOver' ? own - other : other - own
  const fails = by > 0 || (by === 0 && (op === 'below' || op === 'above'))
  return fails ? reduce({ n: by, d: (a.d / common(a.d, b.d)) * b.d }) : null
}

function lowest({ frame }: Run, quantity: Quantity): Ratio {
  const d = quantity.divisorSlots.reduce(
    (product, slot) => product * (frame.low[slot] ?? 1),
    quantity.divisor,
  )
  return reduce({ n: quantity.low(frame), d })
}

/** The least and greatest a figure can be: large divisors make the least, small ones the greatest. */
function quantified(bound: Bound, run: Run, quantity: Quantity): Quantified {
  const { op, name, title } = quantity
  const { frame } = run
  const slots = quantity.divisorSlots
  const inputs = [...quantity.facts, ...quantity.parameters]
  const known = inputs.every((slot) => frame.state[slot] === KNOWN)
  const divisor = (side: 'low' | 'high') =>
    slots.reduce((d, slot) => d * (frame[side][slot] ?? 1), quantity.divisor)
  const low = reduce({ n: quantity.low(frame), d: divisor('high') })
  const parameter = op === 'parameter' ? (bound.used[quantity.parameters[0] ?? -1] ?? undefined) : undefined
  return {
    op,
    name,
    title,
    unit: unitText(quantity.unit),
    low,
    high: known ? low : null,
    ...(parameter === undefined ? {} : { parameter }),
    operands: quantity.operands.map((operand) => quantified(bound, run, operand)),
  }
}

function common(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : common(b, a % b)
}

const reduce = ({ n, d }: Ratio): Ratio => {
  const by = common(n, d) || 1
  return { n: n / by, d: d / by }
}
