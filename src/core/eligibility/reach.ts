import type { Bound, Run } from './bind'
import { KNOWN, OPEN } from './compile/frame'
import { MET, NOT_MET, UNSURE, type TruthNode } from './compile/truth'

/** Sets of truth values, as bits. */
const NEVER = 1 << NOT_MET
const OPEN_STILL = 1 << UNSURE
const SURELY = 1 << MET

/** Which states of a question may still become an answer. */
type Free = (state: number) => boolean
const isOpen: Free = (state) => state === OPEN
export const isNotKnown: Free = (state) => state !== KNOWN

/**
 * What each node can still become, were every question not yet asked answered.
 * 不清楚 and missing parameters stay what they are. Questions are taken as independent, so it may be too wide, never too narrow.
 */
export function reachOf({ standard, used }: Bound, { frame, values }: Run, free: Free = isOpen): Uint8Array {
  const reach = new Uint8Array(standard.nodes.length)
  standard.nodes.forEach((node, place) => {
    const value = values[place] ?? UNSURE
    reach[place] = value === UNSURE ? openReach(node, reach, frame.state, used, free) : 1 << value
  })
  return reach
}

function openReach(
  node: TruthNode,
  reach: Uint8Array,
  state: Uint8Array,
  used: Bound['used'],
  free: Free,
): number {
  const below = node.children.map((child) => reach[child] ?? 0)
  switch (node.kind) {
    case 'all':
      return branch(below, NEVER, SURELY)
    case 'any':
    case 'list':
      return branch(below, SURELY, NEVER)
    case 'not':
      return swap(below[0] ?? 0)
    case 'test':
      return below[0] ?? 0
    case 'unwritten':
      return OPEN_STILL
    case 'is':
    case 'has':
    case 'compare':
      return leaf(node, state, used, free)
  }
}

/** `one`: the value that a single child forces; `every`: the value that needs all children. */
function branch(below: readonly number[], one: number, every: number): number {
  const forced = below.some((bits) => (bits & one) !== 0) ? one : 0
  const whole = below.every((bits) => (bits & every) !== 0) ? every : 0
  const unforced = below.every((bits) => (bits & ~one) !== 0)
  const open = unforced && below.some((bits) => (bits & OPEN_STILL) !== 0) ? OPEN_STILL : 0
  return forced | whole | open
}

const swap = (bits: number): number =>
  (bits & OPEN_STILL) | ((bits & NEVER) !== 0 ? SURELY : 0) | ((bits & SURELY) !== 0 ? NEVER : 0)

function leaf({ facts, parameters }: TruthNode, state: Uint8Array, used: Bound['used'], free: Free): number {
  if (parameters.some((slot) => used[slot]?.value === null)) return OPEN_STILL
  const isFree = (slot: number) => free(state[slot] ?? OPEN)
  if (!facts.some(isFree)) return OPEN_STILL
  const stuck = facts.some((slot) => state[slot] !== KNOWN && !isFree(slot))
  return NEVER | SURELY | (stuck ? OPEN_STILL : 0)
}

/** The slots of questions not yet asked (or with `isNotKnown`, also of those answered 不清楚) that can help to decide `root`. */
export function liveFacts(bound: Bound, run: Run, root: number, free: Free = isOpen): ReadonlySet<number> {
  const reach = reachOf(bound, run, free)
  const live = new Set<number>()
  const { nodes } = bound.standard
  const visit = (place: number, wanted: number): void => {
    const node = nodes[place]
    const useful = wanted & (reach[place] ?? 0)
    if (node === undefined || useful === 0 || run.values[place] !== UNSURE) return
    if (node.children.length === 0) {
      for (const slot of node.facts) if (free(run.frame.state[slot] ?? OPEN)) live.add(slot)
    }
    for (const child of node.children) visit(child, node.kind === 'not' ? swap(useful) : useful)
  }
  visit(root, NEVER | SURELY)
  return live
}

/** Every fact that a node or anything below it reads. */
export function factsUnder({ standard }: Bound, root: number): ReadonlySet<number> {
  const found = new Set<number>()
  const visit = (place: number): void => {
    const node = standard.nodes[place]
    node?.facts.forEach((slot) => found.add(slot))
    node?.children.forEach(visit)
  }
  visit(root)
  return found
}

/** Facts that divide what `slot` counts, in any comparison: asked before it (人数 before 收入). */
export function divisorsOf({ standard }: Bound, slot: number): readonly number[] {
  const found = new Set<number>()
  for (const { comparison, facts } of standard.nodes) {
    if (comparison === undefined || facts.indexOf(slot) < 0) continue
    for (const side of [comparison.figure, comparison.limit]) {
      if (side.facts.indexOf(slot) >= 0) side.divisorSlots.forEach((divisor) => found.add(divisor))
    }
  }
  found.delete(slot)
  return Array.from(found)
}
