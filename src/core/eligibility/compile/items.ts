import type { NumberRule, TruthRule } from '../rule'
import { push } from './compare'
import { KNOWN, runSteps, type Frame, type Read } from './frame'
import { ownSlot } from './gather'
import { MET, NOT_MET, UNSURE } from './node'
import { factsUnder, parametersUnder } from './pick'
import { inSlot, quantity, WHOLE, type Loop, type Quantity } from './quantity'
import { newBlock, report, within, type FactSlot, type ListFact, type Scope } from './scope'

function findList(scope: Scope, name: string, path: string): FactSlot<ListFact> | null {
  const found = scope.facts.get(name)
  if (found === undefined) return report(scope, path, 'unknown-fact', name)
  const { document, slot } = found
  return document.kind === 'list' ? { slot, document } : report(scope, path, 'wrong-fact-kind', name)
}

/**
 * The most steps one evaluation may take: a step inside a loop counts once for each item its list can have. The law of Guangdong
 * takes some hundreds. Three lists inside each other would soon take more than a phone can run.
 */
const MOST_STEPS = 20_000

/** Compiles what is done for one item of a list, in a block of its own: first its condition, then `more`. */
function loopOver<T>(
  scope: Scope,
  list: FactSlot<ListFact>,
  where: TruthRule | undefined,
  path: string,
  more: () => T | null,
): { readonly loop: Loop; readonly made: T } | null {
  const block = newBlock(list)
  const opened = within(scope, block, scope.document, () => {
    const condition = where === undefined ? -1 : scope.truth(scope, where, `${path}.where`)
    const made = more()
    if (condition === null || made === null) return null
    const { id, least, most } = list.document
    return { made, loop: { list: id, slot: list.slot, least, most, steps: block.steps, where: condition } }
  })
  scope.block.looped += list.document.most * (block.steps.length + block.looped)
  return scope.block.looped > MOST_STEPS ? report(scope, path, 'too-big', String(MOST_STEPS)) : opened
}

/** Runs the steps of one item and answers its condition: MET when it counts, UNSURE when it may, NOT_MET when it does not. */
function look({ steps, where }: Loop, frame: Frame, item: number): number {
  frame.at = item
  runSteps(steps, frame)
  return where < 0 ? MET : (frame.values[where] ?? UNSURE)
}

/** Whether the items of a list are known. They are not while the list is unanswered, or answered 不清楚. */
export const isCounted = ({ slot }: Loop, frame: Frame): boolean => frame.state[slot] === KNOWN

const inputsOf = (scope: Scope, { slot, where }: Loop) => ({
  facts: where < 0 ? [slot] : [slot, ...factsUnder(scope, where)],
  parameters: where < 0 ? [] : parametersUnder(scope, where),
})

/** Computes a number for each item and adds them up. An item that may count adds between 0 and its number. */
export function eachNumber(
  scope: Scope,
  rule: { readonly each: string; readonly where?: TruthRule; readonly total: NumberRule },
  path: string,
): Quantity | null {
  const list = findList(scope, rule.each, `${path}.each`)
  if (list === null) return null
  const compiled = loopOver(scope, list, rule.where, path, () =>
    scope.number(scope, rule.total, `${path}.total`),
  )
  if (compiled === null) return null
  const { loop, made: total } = compiled
  const { unit, divisor, divisorSlots } = total
  if (divisorSlots.some((slot) => scope.slots[slot]?.item === true))
    return report(scope, `${path}.total`, 'item-divisor')
  const fewest = rule.where === undefined ? loop.least : 0
  const least = Math.min(fewest * total.least, loop.most * total.least)
  const most = Math.max(fewest * total.most, loop.most * total.most)
  const slot = ownSlot(scope, { unit, least, most }, (own) => (frame) => {
    const before = frame.at
    if (isCounted(loop, frame)) sumKnown(loop, total, frame, own)
    else sumUnknown(loop, total, frame, own)
    frame.at = before
    return 0
  })
  const numerator = { ...inSlot(slot, least, most), divisor, divisorSlots }
  return quantity('each', unit, numerator, [total], { name: rule.each, loop, ...inputsOf(scope, loop) })
}

function sumKnown(loop: Loop, total: Quantity, frame: Frame, slot: number): void {
  const items = frame.low[loop.slot] ?? 0
  let low = 0
  let high = 0
  for (let item = 1; item <= items; item++) {
    const counts = look(loop, frame, item)
    if (counts === NOT_MET) continue
    const least = total.low(frame)
    const most = total.high(frame)
    low += counts === MET ? least : Math.min(0, least)
    high += counts === MET ? most : Math.max(0, most)
  }
  frame.low[slot] = low
  frame.high[slot] = high
}

/** The items are not known: one is judged with nothing answered, then taken as often as the list has items, fewest to most. */
function sumUnknown(loop: Loop, total: Quantity, frame: Frame, slot: number): void {
  const counts = look(loop, frame, loop.most + 1)
  const fewest = counts === MET ? loop.least : 0
  const many = counts === NOT_MET ? 0 : loop.most
  const low = total.low(frame)
  const high = total.high(frame)
  frame.low[slot] = Math.min(fewest * low, many * low)
  frame.high[slot] = Math.max(fewest * high, many * high)
}

/** How many items a list has; with a condition, how many items meet it: at least those that surely do, at most those that may. */
export function countNumber(
  scope: Scope,
  rule: { readonly count: string; readonly where?: TruthRule },
  path: string,
): Quantity | null {
  const list = findList(scope, rule.count, `${path}.count`)
  if (list === null) return null
  const described = scope.slots[list.slot]
  if (described === undefined) return null
  const { unit, least, most } = described
  const name = rule.count
  if (rule.where === undefined) {
    const { slot } = list
    return quantity('count', unit, { ...inSlot(slot, least, most), ...WHOLE }, [], {
      name,
      slot,
      facts: [slot],
    })
  }
  const compiled = loopOver(scope, list, rule.where, path, () => true)
  if (compiled === null) return null
  const { loop } = compiled
  const own = ownSlot(scope, { unit, least: 0, most }, (target) => (frame) => {
    const found = tally(loop, frame, MET)
    frame.low[target] = found.sure
    frame.high[target] = found.may
    return 0
  })
  return quantity('count', unit, { ...inSlot(own, 0, most), ...WHOLE }, [], {
    name,
    loop,
    ...inputsOf(scope, loop),
  })
}

interface Tally {
  readonly sure: number
  readonly may: number
}

/** How many items surely meet the condition, and how many may; with `wanted` NOT_MET, how many surely do not, and may not. */
function tally(loop: Loop, frame: Frame, wanted: number): Tally {
  const before = frame.at
  const found = isCounted(loop, frame) ? tallyKnown(loop, frame, wanted) : tallyUnknown(loop, frame, wanted)
  frame.at = before
  return found
}

function tallyKnown(loop: Loop, frame: Frame, wanted: number): Tally {
  const items = frame.low[loop.slot] ?? 0
  let sure = 0
  let may = 0
  for (let item = 1; item <= items; item++) {
    const value = look(loop, frame, item)
    if (value === wanted) sure += 1
    if (value === wanted || value === UNSURE) may += 1
  }
  return { sure, may }
}

/** The items are not known: what holds for one with nothing answered holds for each, and there are `least` to `most`. */
function tallyUnknown(loop: Loop, frame: Frame, wanted: number): Tally {
  const value = look(loop, frame, loop.most + 1)
  const may = value === wanted || value === UNSURE
  return { sure: value === wanted ? loop.least : 0, may: may ? loop.most : 0 }
}

/** `some`: at least one item meets the condition. `every`: all of them do; where there are none, it is met. */
export function itemsNode(
  scope: Scope,
  kind: 'some' | 'every',
  name: string,
  where: TruthRule,
  path: string,
): number | null {
  const list = findList(scope, name, `${path}.${kind}`)
  if (list === null) return null
  const compiled = loopOver(scope, list, where, path, () => true)
  if (compiled === null) return null
  const { loop } = compiled
  return push(scope, {
    kind,
    children: [],
    ...inputsOf(scope, loop),
    loop,
    run: kind === 'some' ? some(loop) : every(loop),
  })
}

const some =
  (loop: Loop): Read =>
  (frame) => {
    const { sure, may } = tally(loop, frame, MET)
    if (sure > 0) return MET
    return may > 0 ? UNSURE : NOT_MET
  }

const every =
  (loop: Loop): Read =>
  (frame) => {
    const { sure, may } = tally(loop, frame, NOT_MET)
    if (sure > 0) return NOT_MET
    return may > 0 ? UNSURE : MET
  }
