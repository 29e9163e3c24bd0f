import type { Bound } from './bind'
import type { Day, FactDocument, PlainFact } from './document'
import type { Answer, Facts, Item, PlainAnswer } from './facts'
import { outcomeOf } from './outcome'
import { liveFacts } from './reach'

/** What a question costs a person: counting is harder than choosing, money hardest. */
const BURDEN = { choice: 1, multi: 1, place: 1, count: 2, date: 2, money: 4, list: 2 }

/** One step ahead: the question with the least burden, its own and what would on average still be left after it. */
export function soonest(bound: Bound, facts: Facts, candidates: readonly number[]): number {
  let best = candidates[0] ?? 0
  let least = Infinity
  for (const slot of candidates.length > 1 ? candidates : []) {
    const cost = burden(bound, slot) + expectedAfter(bound, facts, slot)
    if (cost < least - 1e-9) [best, least] = [slot, cost]
  }
  return best
}

/** Of a list: itself, and everything asked of an item. */
function burdenOf(fact: FactDocument): number {
  const own = BURDEN[fact.kind]
  return fact.kind === 'list' ? fact.fields.reduce((sum, field) => sum + burdenOf(field), own) : own
}

function burden({ standard }: Bound, slot: number): number {
  const fact = standard.slots[slot]?.fact
  return fact === undefined ? BURDEN.choice : burdenOf(fact)
}

function expectedAfter(bound: Bound, facts: Facts, slot: number): number {
  const described = bound.standard.slots[slot]
  if (described?.fact === undefined) return 0
  let cost = 0
  for (const { answer, weight } of probesOf(described.fact, bound)) {
    const run = bound.run({ ...facts, [described.name]: answer })
    if (outcomeOf(bound.standard, run.values) !== 'unknown') continue
    liveFacts(bound, run, bound.standard.eligible).forEach((left) => (cost += weight * burden(bound, left)))
  }
  return cost
}

interface Probe {
  readonly answer: Answer
  readonly weight: number
}

/** Answers to try: every option, none of them, the ends of a range. */
function probesOf(fact: FactDocument, { date, area }: Bound): readonly Probe[] {
  switch (fact.kind) {
    case 'choice':
      return fact.options.map((code) => ({ answer: code, weight: 1 / fact.options.length }))
    case 'multi':
      return [
        { answer: [], weight: 0.5 },
        ...fact.options.map((code) => ({ answer: [code], weight: 0.5 / fact.options.length })),
      ]
    case 'place':
      return [{ answer: area ?? '110101', weight: 1 }]
    case 'list':
      return (['least', 'most'] as const).map((end) => ({ answer: items(fact, end, date), weight: 0.5 }))
    default:
      return (['least', 'most'] as const).map((end) => ({ answer: endOf(fact, end, date), weight: 0.5 }))
  }
}

type End = 'least' | 'most'
type ListOf = Extract<FactDocument, { readonly kind: 'list' }>

/** As few items as may be, with the least of everything; or one with the most. */
function items({ fields, least }: ListOf, end: End, date: Day): readonly Item[] {
  const item: Record<string, PlainAnswer> = {}
  for (const field of fields) item[field.id] = endOf(field, end, date)
  const count = end === 'least' ? least : Math.max(1, least)
  return Array.from({ length: count }, () => item)
}

function endOf(fact: PlainFact, end: End, date: Day): PlainAnswer {
  switch (fact.kind) {
    case 'choice':
      return fact.options[0] ?? ''
    case 'multi':
      return []
    case 'place':
      return '110101'
    case 'count':
      return fact[end] * (fact.scale ?? 1)
    case 'date':
      return end === 'least' ? fact.earliest : (fact.latest ?? date)
    case 'money':
      return end === 'least' ? [] : [{ fen: fact.most, per: 'year' }]
  }
}
