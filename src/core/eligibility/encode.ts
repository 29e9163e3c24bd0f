import type { FactDocument } from './document'
import { DECLINED, KNOWN, OPEN, type Frame } from './compile/frame'
import { UNKNOWN, yearly, type Amounts, type Answer } from './facts'

/** Writes an answer into its slot and says what is known of it; what does not fit the question counts as not answered. */
export type Encode = (frame: Frame, slot: number, answer: Answer | undefined) => void

function put(frame: Frame, slot: number, state: number, low: number, high: number): void {
  frame.state[slot] = state
  frame.low[slot] = low
  frame.high[slot] = high
}

/** One encoder a fact, made once. */
export function encoderOf(fact: FactDocument): Encode {
  switch (fact.kind) {
    case 'choice':
      return choiceEncoder(fact.options)
    case 'multi':
      return multiEncoder(fact.options)
    case 'count':
      return countEncoder(fact.least * (fact.scale ?? 1), fact.most * (fact.scale ?? 1))
    case 'money':
      return moneyEncoder(fact.most)
    default:
      return () => undefined
  }
}

const places = (options: readonly string[]) => new Map(options.map((code, at) => [code, at]))

function choiceEncoder(options: readonly string[]): Encode {
  const place = places(options)
  return (frame, slot, answer) => {
    const at = typeof answer === 'string' ? place.get(answer) : undefined
    if (at !== undefined) put(frame, slot, KNOWN, at, at)
    else put(frame, slot, answer === UNKNOWN ? DECLINED : OPEN, -1, -1)
  }
}

function multiEncoder(options: readonly string[]): Encode {
  const place = places(options)
  return (frame, slot, answer) => {
    let bits = 0
    let sound = Array.isArray(answer)
    for (const code of Array.isArray(answer) ? answer : []) {
      const at = typeof code === 'string' ? place.get(code) : undefined
      if (at === undefined) sound = false
      else bits |= 1 << at
    }
    if (sound) put(frame, slot, KNOWN, bits, bits)
    else put(frame, slot, answer === UNKNOWN ? DECLINED : OPEN, -1, -1)
  }
}

function countEncoder(least: number, most: number): Encode {
  return (frame, slot, answer) => {
    if (typeof answer === 'number' && Number.isSafeInteger(answer) && answer >= least && answer <= most) {
      put(frame, slot, KNOWN, answer, answer)
    } else put(frame, slot, answer === UNKNOWN ? DECLINED : OPEN, least, most)
  }
}

/** Known amounts are a floor; one unknown amount leaves the top open. */
function moneyEncoder(most: number): Encode {
  return (frame, slot, answer) => {
    const total = Array.isArray(answer) ? sumAmounts(answer, most) : null
    if (total !== null)
      put(frame, slot, total.whole ? KNOWN : DECLINED, total.sum, total.whole ? total.sum : most)
    else put(frame, slot, answer === UNKNOWN ? DECLINED : OPEN, 0, most)
  }
}

/** Fen a year; null when an amount is not one, there is none, or the sum passes `most`. */
function sumAmounts(amounts: readonly unknown[], most: number): { sum: number; whole: boolean } | null {
  let sum = 0
  let whole = true
  for (const amount of amounts) {
    if (amount === UNKNOWN) whole = false
    else if (isAmount(amount)) sum += yearly(amount)
    else return null
    if (sum > most) return null
  }
  return { sum, whole }
}

export function isAmount(amount: unknown): amount is Exclude<Amounts[number], typeof UNKNOWN> {
  if (typeof amount !== 'object' || amount === null || !('fen' in amount) || !('per' in amount)) return false
  const { fen, per } = amount
  return typeof fen === 'number' && Number.isSafeInteger(fen) && fen >= 0 && isPeriod(per)
}

const PERIODS: readonly unknown[] = ['week', 'fortnight', 'month', 'season', 'halfYear', 'year', 'window']
const isPeriod = (per: unknown): boolean => PERIODS.indexOf(per) >= 0
