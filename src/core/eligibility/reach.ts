import type { Bound, Run } from './bind'
import { KNOWN, OPEN } from './compile/frame'
import { MET, NOT_MET, UNSURE, type TruthNode } from './compile/node'
import type { Quantity } from './compile/quantity'
import { rowsStill, type RowsStill } from './quantified'

/** Sets of truth values, as bits. */
const NEVER = 1 << NOT_MET
const OPEN_STILL = 1 << UNSURE
const SURELY = 1 << MET

/** Which states of a question may still become an answer. */
type Free = (state: number) => boolean
const isOpen: Free = (state) => state === OPEN
export const isNotKnown: Free = (state) => state !== KNOWN

interface Look {
  readonly bound: Bound
  readonly run: Run
  readonly free: Free
}

/**
 * What each node can still become, were every question not yet asked answered.
 * 不清楚 and missing parameters stay what they are. Questions are taken as independent, so it may be too wide, never too narrow.
 */
export function reachOf(bound: Bound, run: Run, free: Free = isOpen): Uint8Array {
  const { nodes } = bound.standard
  const reach = new Uint8Array(nodes.length)
  nodes.forEach((node, at) => {
    const value = run.values[at] ?? UNSURE
    reach[at] = value === UNSURE ? openReach(node, reach, { bound, run, free }) : 1 << value
  })
  return reach
}

function openReach(node: TruthNode, reach: Uint8Array, look: Look): number {
  const below = node.children.map((child) => reach[child] ?? 0)
  switch (node.kind) {
    case 'all':
      return branch(below, NEVER, SURELY)
    case 'any':
    case 'list':
      return branch(below, SURELY, NEVER)
    case 'not':
      return swap(below[0] ?? 0)
    case 'if':
      return either(below)
    case 'test':
      return below[0] ?? 0
    default:
      return leaf(node, look)
  }
}

/**
 * `one`: the value that a single child forces; `every`: the value that needs all children. What is open is never sure to become
 * one of them, so what stays open in a child may stay open here.
 */
function branch(below: readonly number[], one: number, every: number): number {
  const forced = below.some((bits) => (bits & one) !== 0) ? one : 0
  const whole = below.every((bits) => (bits & every) !== 0) ? every : 0
  const open = below.some((bits) => (bits & OPEN_STILL) !== 0) ? OPEN_STILL : 0
  return forced | whole | open
}

const swap = (bits: number): number =>
  (bits & OPEN_STILL) | ((bits & NEVER) !== 0 ? SURELY : 0) | ((bits & SURELY) !== 0 ? NEVER : 0)

/** What the branches its condition may choose can become; a condition that stays open leaves it so. */
function either([condition = 0, then = 0, otherwise = 0]: readonly number[]): number {
  const stays = (condition & OPEN_STILL) !== 0
  const yes = stays || (condition & SURELY) !== 0 ? then : 0
  const no = stays || (condition & NEVER) !== 0 ? otherwise : 0
  return yes | no | (stays ? OPEN_STILL : 0)
}

function leaf(node: TruthNode, look: Look): number {
  const { comparison } = node
  if (comparison !== undefined && (isLost(comparison.figure, look) || isLost(comparison.limit, look)))
    return OPEN_STILL
  const { state } = look.run.frame
  const inputs = Array.from(inputsOf(node, look))
  if (!inputs.some((slot) => look.free(state[slot] ?? OPEN))) return OPEN_STILL
  const stuck = inputs.some((slot) => state[slot] !== KNOWN && !look.free(state[slot] ?? OPEN))
  return NEVER | SURELY | (stuck ? OPEN_STILL : 0)
}

/** Whether a number can never be known, whatever is answered: a parameter it cannot do without is missing. */
function isLost(quantity: Quantity, look: Look): boolean {
  const { op, operands, by, conditions, loop, lookup } = quantity
  const { frame } = look.run
  if (lookup !== undefined) return lookup.code(frame) >= 0 && Number.isNaN(quantity.low(frame))
  const lost = (part: Quantity) => isLost(part, look)
  if (by !== undefined && lost(by)) return true
  if (conditions !== undefined) return rowsLeft(operands, rowsStill(look.run, conditions)).every(lost)
  if (op === 'table') return operands.every(lost)
  if (loop !== undefined)
    return loop.where < 0 && loop.least > 0 && operands.some((total) => isMissing(total, look))
  return isMissing(quantity, look) || operands.some(lost)
}

/** A parameter of the agency's place that has no value: missing for every item of a list, too. */
const isMissing = ({ slot = NONE }: Quantity, { bound }: Look): boolean => bound.used[slot]?.value === null

const NONE = -1

const rowsLeft = (rows: readonly Quantity[], { possible }: RowsStill): readonly Quantity[] =>
  rows.filter((_row, at) => possible.indexOf(at) >= 0)

/** The slots that can still change a leaf: of numbers that are picked, only of rows that may still be. */
function inputsOf({ facts, comparison }: TruthNode, look: Look): ReadonlySet<number> {
  const found = new Set<number>()
  if (comparison === undefined) facts.forEach((slot) => found.add(slot))
  else {
    gather(comparison.figure, look, found)
    gather(comparison.limit, look, found)
  }
  return found
}

function gather(quantity: Quantity, look: Look, found: Set<number>): void {
  const { operands, by, conditions, loop, facts } = quantity
  if (conditions !== undefined) {
    const rows = rowsStill(look.run, conditions)
    rowsLeft(operands, rows).forEach((row) => gather(row, look, found))
    if (rows.picked === null) conditions.forEach((node) => gatherUnder(node, look, found))
  } else if (loop !== undefined || operands.length === 0) facts.forEach((slot) => found.add(slot))
  else [...operands, ...(by === undefined ? [] : [by])].forEach((part) => gather(part, look, found))
}

/** What a condition that is still open may depend on. */
function gatherUnder(at: number, look: Look, found: Set<number>): void {
  const node = look.bound.standard.nodes[at]
  if (node === undefined || look.run.values[at] !== UNSURE) return
  inputsOf(node, look).forEach((slot) => found.add(slot))
  node.children.forEach((child) => gatherUnder(child, look, found))
}

/**
 * The questions not yet asked (or with `isNotKnown`, also those answered 不清楚) that can help to decide `root`, by their slots:
 * of a field of a list, its list's.
 */
export function liveFacts(bound: Bound, run: Run, root: number, free: Free = isOpen): ReadonlySet<number> {
  const reach = reachOf(bound, run, free)
  const live = new Set<number>()
  const { nodes, slots } = bound.standard
  const visit = (index: number, wanted: number): void => {
    const node = nodes[index]
    const useful = wanted & (reach[index] ?? 0)
    if (node === undefined || useful === 0 || run.values[index] !== UNSURE) return
    inputsOf(node, { bound, run, free }).forEach((slot) => {
      if (free(run.frame.state[slot] ?? OPEN)) live.add(slots[slot]?.question ?? slot)
    })
    node.children.forEach((child, at) => {
      if (mayCount(node, at, run)) visit(child, wantedOf(node, at, useful))
    })
  }
  visit(root, NEVER | SURELY)
  return live
}

/** Of two branches the one its condition left out does not count any more. */
function mayCount({ kind, children }: TruthNode, at: number, { values }: Run): boolean {
  const chosen = kind === 'if' && at > 0 ? values[children[0] ?? -1] : UNSURE
  return chosen === UNSURE || (chosen === MET) === (at === 1)
}

/** What a child may become to be of use: of a condition that chooses, either. */
function wantedOf({ kind }: TruthNode, at: number, useful: number): number {
  if (kind === 'if' && at === 0) return NEVER | SURELY
  return kind === 'not' ? swap(useful) : useful
}

/** Every question that a node or anything below it asks, by its slot. */
export function questionsUnder({ standard }: Bound, root: number): ReadonlySet<number> {
  const found = new Set<number>()
  const visit = (at: number): void => {
    const node = standard.nodes[at]
    node?.facts.forEach((slot) => found.add(standard.slots[slot]?.question ?? slot))
    node?.children.forEach(visit)
  }
  visit(root)
  return found
}
