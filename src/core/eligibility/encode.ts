import type { FactDocument, FactKind } from './document'
import { DECLINED, KNOWN, OPEN, type Frame } from './compile/frame'
import { UNKNOWN, type Amount, type Answer, type Item, type Period } from './facts'
import { periodsOf, wholePeriods, type WholePeriods } from './periods'
import { dayNumber, isDay } from './since'

/** Writes an answer into its slot and says what is known of it; what does not fit the question counts as not answered. */
export type Encode = (frame: Frame, slot: number, answer: unknown) => void

function put(frame: Frame, slot: number, state: number, low: number, high: number): void {
  frame.state[slot] = state
  frame.low[slot] = low
  frame.high[slot] = high
}

/** What is said of an answer that says no value. */
const unsaid = (answer: unknown): number => (answer === UNKNOWN ? DECLINED : OPEN)

/** One encoder a fact, made once. `day` of judging as `dayNumber`; `fieldSlot` of a list's field, by its id. */
export function encoderOf(fact: FactDocument, day: number, fieldSlot: (id: string) => number): Encode {
  switch (fact.kind) {
    case 'choice':
      return choiceEncoder(fact.options)
    case 'multi':
      return multiEncoder(fact.options)
    case 'count':
      return countEncoder(fact.least * (fact.scale ?? 1), fact.most * (fact.scale ?? 1))
    case 'money':
      return moneyEncoder(fact.most, wholePeriods(periodsOf(fact).timesAYear))
    case 'date':
      return dateEncoder(dayNumber(fact.earliest), fact.latest === undefined ? day : dayNumber(fact.latest))
    case 'place':
      return placeEncoder
    case 'list':
      return listEncoder(fact, day, fieldSlot)
  }
}

/** −1 when it is none of them. At most thirty short codes: looking along them is quicker than to hash one. */
function optionAt(options: readonly string[], code: unknown): number {
  if (typeof code !== 'string') return -1
  for (let at = 0; at < options.length; at++) if (options[at] === code) return at
  return -1
}

function choiceEncoder(options: readonly string[]): Encode {
  return (frame, slot, answer) => {
    const at = optionAt(options, answer)
    if (at >= 0) put(frame, slot, KNOWN, at, at)
    else put(frame, slot, unsaid(answer), -1, -1)
  }
}

function multiEncoder(options: readonly string[]): Encode {
  return (frame, slot, answer) => {
    const codes: readonly unknown[] | null = Array.isArray(answer) ? answer : null
    let bits = 0
    for (let turn = 0; codes !== null && turn < codes.length; turn++) {
      const at = optionAt(options, codes[turn])
      if (at < 0) return put(frame, slot, OPEN, -1, -1)
      bits |= 1 << at
    }
    if (codes !== null) put(frame, slot, KNOWN, bits, bits)
    else put(frame, slot, unsaid(answer), -1, -1)
  }
}

function countEncoder(least: number, most: number): Encode {
  return (frame, slot, answer) => {
    if (typeof answer === 'number' && Number.isSafeInteger(answer) && answer >= least && answer <= most) {
      put(frame, slot, KNOWN, answer, answer)
    } else put(frame, slot, unsaid(answer), least, most)
  }
}

function dateEncoder(earliest: number, latest: number): Encode {
  const last = Math.max(earliest, latest)
  return (frame, slot, answer) => {
    const day = isDay(answer) ? dayNumber(answer) : 0
    if (day >= earliest && day <= latest) put(frame, slot, KNOWN, day, day)
    else put(frame, slot, unsaid(answer), earliest, last)
  }
}

const placeEncoder: Encode = (frame, slot, answer) => {
  if (typeof answer === 'string' && /^[1-9]\d{5}$/.test(answer))
    put(frame, slot, KNOWN, Number(answer), Number(answer))
  else put(frame, slot, unsaid(answer), -1, -1)
}

/** Known amounts are a floor; one unknown amount leaves the top open. No amount at all is 0. */
function moneyEncoder(mostAYear: number, { divisor, times }: WholePeriods): Encode {
  const most = mostAYear * divisor
  const periods = Array.from(times.keys())
  const counts = Array.from(times.values())
  return (frame, slot, answer) => {
    if (!Array.isArray(answer)) return put(frame, slot, unsaid(answer), 0, most)
    let sum = 0
    let whole = true
    for (let at = 0; at < answer.length; at++) {
      const amount: unknown = answer[at]
      if (amount === UNKNOWN) whole = false
      else sum += yearOf(amount, periods, counts)
      if (!(sum <= most)) return put(frame, slot, OPEN, 0, most)
    }
    put(frame, slot, whole ? KNOWN : DECLINED, sum, whole ? sum : most)
  }
}

/** Fen a year over the periods' divisor; no number (NaN) of what is no amount, or of a period not asked for. */
function yearOf(amount: unknown, periods: readonly string[], counts: readonly number[]): number {
  if (!isObject(amount)) return NaN
  const { fen, per } = amount
  if (typeof fen !== 'number' || !Number.isSafeInteger(fen) || fen < 0) return NaN
  return fen * (counts[optionAt(periods, per)] ?? NaN)
}

const isObject = (given: unknown): given is { readonly fen?: unknown; readonly per?: unknown } =>
  typeof given === 'object' && given !== null

type ListOf = Extract<FactKind, { readonly kind: 'list' }>

/** How many items, and in each field's row one number an item; the field's own state is that of its least known item. */
function listEncoder(list: ListOf, day: number, fieldSlot: (id: string) => number): Encode {
  const { least, most, first = {} } = list
  const ids = list.fields.map(({ id }) => id)
  const slots = ids.map(fieldSlot)
  const encoders = list.fields.map((field) => encoderOf(field, day, fieldSlot))
  const fixed = ids.map((id) => first[id])
  return (frame, slot, answer) => {
    const items = itemsIn(answer, least, most)
    if (items === null) {
      put(frame, slot, unsaid(answer), least, most)
      for (let at = 0; at < slots.length; at++) frame.state[slots[at] ?? 0] = unsaid(answer)
      return
    }
    put(frame, slot, KNOWN, items.length, items.length)
    for (let at = 0; at < slots.length; at++) {
      const row = slots[at] ?? 0
      const id = ids[at] ?? ''
      let state = KNOWN
      for (let item = 0; item < items.length; item++) {
        const given = items[item]?.[id]
        encoders[at]?.(frame, row + 1 + item, item === 0 ? (given ?? fixed[at]) : given)
        state = Math.min(state, frame.state[row + 1 + item] ?? OPEN)
      }
      frame.state[row] = state
    }
  }
}

function itemsIn(answer: unknown, least: number, most: number): readonly Item[] | null {
  if (!Array.isArray(answer) || answer.length < least || answer.length > most) return null
  const items: readonly unknown[] = answer
  return items.every(isItem) ? items : null
}

const isItem = (item: unknown): item is Item =>
  typeof item === 'object' && item !== null && !Array.isArray(item)

/** The items of an answer to a list, as far as they are items; none of any other answer. */
export function itemsOf(answer: Answer | undefined): readonly Item[] {
  const items: readonly unknown[] = Array.isArray(answer) ? answer : []
  return items.filter(isItem)
}

export function isAmount(amount: unknown): amount is Amount {
  if (typeof amount !== 'object' || amount === null || !('fen' in amount) || !('per' in amount)) return false
  const { fen, per } = amount
  return typeof fen === 'number' && Number.isSafeInteger(fen) && fen >= 0 && isPeriod(per)
}

const PERIODS: readonly Period[] = ['week', 'fortnight', 'month', 'season', 'halfYear', 'year', 'window']
const isPeriod = (per: unknown): boolean => PERIODS.some((period) => period === per)
