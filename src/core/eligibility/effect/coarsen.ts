import { canonical } from '../canonical'
import type { Standard } from '../compile/compile'
import type { FactDocument, MoneyKind, PlainFact } from '../document'
import { isAmount } from '../encode'
import {
  PLACE,
  UNKNOWN,
  type Amount,
  type Amounts,
  type Answer,
  type Facts,
  type Item,
  type PlainAnswer,
} from '../facts'

/** 100 yuan. */
const STEP_FEN = 10_000
/** Hundredths of a square metre, and whatever else is counted so finely: to ten. */
const STEP_COUNT = 1000

/** Amounts of one kind of income; nobody has more. */
const MOST_AMOUNTS = 20

const MONTHS = { month: 1, season: 3, halfYear: 6, year: 12 } as const
const WEEKS_A_MONTH = 4

/**
 * What of a check may be kept without identity: answers to questions of the law only, in its own words; amounts to the nearest
 * 100 yuan a month, dates to their year, areas to ten square metres, the place no finer than a county, items of a list in an order
 * that says nothing. Whatever does not fit its question is left out: no free words are ever kept.
 */
export function coarsen(facts: Facts, standard: Standard): Facts {
  const kept: Record<string, Answer> = {}
  const place = facts[PLACE]
  if (typeof place === 'string' && (place === UNKNOWN || /^\d{6}$/.test(place))) kept[PLACE] = place
  standard.facts.forEach(({ document }, id) => {
    const answer = coarseAnswer(document, facts[id])
    if (answer !== undefined) kept[id] = answer
  })
  return kept
}

function coarseAnswer(fact: FactDocument, answer: Answer | undefined): Answer | undefined {
  if (answer === UNKNOWN) return UNKNOWN
  if (fact.kind !== 'list') return coarsePlain(fact, answer)
  if (!Array.isArray(answer) || answer.length > fact.most) return undefined
  const items: Item[] = []
  for (const one of answer) if (isItem(one)) items.push(coarseItem(fact.fields, one))
  return inNoOrder(items, fact.first)
}

const isItem = (value: unknown): value is Readonly<Record<string, Answer | undefined>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function coarseItem(fields: readonly PlainFact[], item: Readonly<Record<string, Answer | undefined>>): Item {
  const kept: Record<string, PlainAnswer> = {}
  for (const field of fields) {
    const answer = item[field.id]
    const coarse = answer === UNKNOWN ? UNKNOWN : coarsePlain(field, answer)
    if (coarse !== undefined) kept[field.id] = coarse
  }
  return kept
}

/** By what they say; but the first stays where the law says who it is. */
function inNoOrder(
  items: readonly Item[],
  first: Readonly<Record<string, string>> | undefined,
): readonly Item[] {
  const head = first === undefined ? [] : items.slice(0, 1)
  const rest = items.slice(head.length).map((item) => ({ item, text: canonical(item) }))
  return [...head, ...rest.sort((a, b) => (a.text < b.text ? -1 : 1)).map(({ item }) => item)]
}

function coarsePlain(fact: PlainFact, answer: Answer | undefined): PlainAnswer | undefined {
  switch (fact.kind) {
    case 'choice':
      return typeof answer === 'string' && fact.options.indexOf(answer) >= 0 ? answer : undefined
    case 'multi':
      return codesOf(fact.options, answer)
    case 'count':
      return countOf(fact, answer)
    case 'money':
      return amountsOf(fact, answer)
    case 'date':
      return typeof answer === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(answer)
        ? `${answer.slice(0, 4)}-01-01`
        : undefined
    case 'place':
      return typeof answer === 'string' && /^\d{6}$/.test(answer) ? answer : undefined
  }
}

function codesOf(options: readonly string[], answer: Answer | undefined): readonly string[] | undefined {
  return Array.isArray(answer) ? options.filter((code) => answer.some((one) => one === code)) : undefined
}

type Count = Extract<PlainFact, { kind: 'count' }>

/** Out of range is no count: any number at all would be kept as one, a telephone's among them. */
function countOf({ scale = 1, least, most }: Count, answer: Answer | undefined): number | undefined {
  if (typeof answer !== 'number' || !Number.isSafeInteger(answer)) return undefined
  if (answer < least * scale || answer > most * scale) return undefined
  if (scale === 1) return answer
  return Math.min(most * scale, Math.max(least * scale, Math.round(answer / STEP_COUNT) * STEP_COUNT))
}

function amountsOf(fact: MoneyKind, answer: Answer | undefined): Amounts | undefined {
  if (!Array.isArray(answer) || answer.length > MOST_AMOUNTS) return undefined
  const amounts: Amounts[number][] = []
  for (const one of answer) {
    if (one === UNKNOWN) amounts.push(UNKNOWN)
    else if (isAmount(one)) amounts.push(coarseAmount(fact, one))
  }
  return amounts.length === answer.length ? amounts : undefined
}

/** Its period stays: 100 yuan a month is 300 a season, 1,200 a year, 25 a week. */
function coarseAmount({ window = 1 }: MoneyKind, { fen, per }: Amount): Amount {
  const step = stepOf(per, window)
  return { fen: Math.round(fen / step) * step, per }
}

function stepOf(per: Amount['per'], window: number): number {
  if (per === 'week') return STEP_FEN / WEEKS_A_MONTH
  if (per === 'fortnight') return STEP_FEN / (WEEKS_A_MONTH / 2)
  return STEP_FEN * (per === 'window' ? window : MONTHS[per])
}
