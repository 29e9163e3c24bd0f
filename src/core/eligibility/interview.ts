import { bind, type Bound, type Place } from './bind'
import type { Standard } from './compile/compile'
import type { Day, FactDocument, FactWords, ListKind, OptionWords, ParameterDocument } from './document'
import { PLACE, type Facts, type Period } from './facts'
import { periodsOf, type TimesAYear } from './periods'
import { outcomeOf } from './outcome'
import { questionsUnder, liveFacts } from './reach'
import { soonest } from './soonest'
import { QUESTION_WORDS } from './wording/questions'

export interface QuestionOption extends OptionWords {
  readonly code: string
}

/** A question to be put on one page. 不清楚 may always be answered: the answer is then `unknown`. */
export interface Question {
  /** Of a field: its id without the list's. */
  readonly id: string
  readonly kind: 'choice' | 'multi' | 'money' | 'count' | 'date' | 'place' | 'list'
  readonly heading: string
  readonly why: string
  readonly help?: string
  readonly short: string
  /** For choice and multi; multi with none of them is `[]`. */
  readonly options: readonly QuestionOption[]
  /** In words beside the number: 口人, 元, 平方米. */
  readonly unit: string
  /** Of the number shown; what is stored is it times `scale`, a whole number. Money is stored in fen. Of a list: how many items. */
  readonly least: number
  readonly most: number
  readonly scale: 1 | 100
  /** Of money: what an amount may be for, usual ones first. */
  readonly periods: readonly Period[]
  /** Of money: how many times a year each period counts, as numerator and denominator. */
  readonly timesAYear: TimesAYear
  /** Of a date: both included; null where nothing bounds it. */
  readonly earliest: Day | null
  readonly latest: Day | null
  /** Of a list: what each item is asked. A list is one question on one page, with pages of its items under it. */
  readonly fields: readonly Question[]
  /** Of a list: what one item is called (家里人). */
  readonly item: string
  /** Of a list: what the first item always is. */
  readonly first: Readonly<Record<string, string>> | null
}

/**
 * The question of a fact, in words; null when the standard does not know it. `day` of judging bounds dates that end with it.
 */
export function questionOf(standard: Standard, id: string, day: Day | null = null): Question | null {
  if (id === PLACE) return questionFrom({ id, kind: 'place' }, QUESTION_WORDS[PLACE], day)
  const fact = standard.facts.get(id)?.document
  return fact === undefined ? null : questionFrom(fact, fact.words ?? QUESTION_WORDS[id], day)
}

function questionFrom(fact: FactDocument, words: FactWords | undefined, day: Day | null): Question {
  const { heading, why, short, help, unit = '', item = unit, options = {} } = words ?? wordless(fact.id)
  const label = (code: string) => ({ code, ...(options[code] ?? { label: code }) })
  const base = { id: fact.id, kind: fact.kind, heading, why, short, help, unit, item }
  return {
    ...base,
    ...NOTHING,
    options: fact.kind === 'choice' || fact.kind === 'multi' ? fact.options.map(label) : [],
    ...bounds(fact, day),
    ...(fact.kind === 'list' ? { fields: fieldsOf(fact, words, day), first: fact.first ?? null } : {}),
  }
}

const wordless = (id: string): FactWords => ({ heading: id, why: '', short: id })

const NOTHING = {
  least: 0,
  most: 0,
  scale: 1,
  periods: [],
  timesAYear: {},
  earliest: null,
  latest: null,
  fields: [],
  first: null,
} as const

const fieldsOf = ({ fields }: ListKind, words: FactWords | undefined, day: Day | null): Question[] =>
  fields.map((field) => questionFrom(field, field.words ?? words?.fields?.[field.id], day))

function bounds(fact: FactDocument, day: Day | null): Partial<Question> {
  switch (fact.kind) {
    case 'money':
      return { most: Math.floor(fact.most / 1200), scale: 100, ...periodsOf(fact) }
    case 'count':
      return { least: fact.least, most: fact.most, scale: fact.scale === 100 ? 100 : 1 }
    case 'list':
      return { least: fact.least, most: fact.most }
    case 'date':
      return { earliest: fact.earliest, latest: fact.latest ?? day }
    default:
      return {}
  }
}

/** Every question of a standard: the place, and each fact in the order it is declared. */
export function questions(standard: Standard, day: Day | null = null): Question[] {
  const ids = [PLACE, ...Array.from(standard.facts.keys()).filter((id) => id !== PLACE)]
  return ids.map((id) => questionOf(standard, id, day)).filter((question) => question !== null)
}

/** What to ask next; null when the outcome is certain, or when nothing that can be asked would decide it. */
export function nextQuestion(
  standard: Standard,
  parameters: readonly ParameterDocument[],
  facts: Facts,
  place: Place,
): Question | null {
  const id = nextFact(bind(standard, parameters, place), facts)
  return id === null ? null : questionOf(standard, id, place.date)
}

/**
 * The id of the next question: first what the matter is, then where it is handled, then whether the person is exempt,
 * then means: nobody is asked about money whom the law does not check. Within each, what decides soonest.
 */
export function nextFact(bound: Bound, facts: Facts): string | null {
  const { standard } = bound
  const run = bound.run(facts)
  if (outcomeOf(standard, run.values) !== 'unknown') return null
  const live = inOrder(liveFacts(bound, run, standard.eligible))
  const within = (root: number) => {
    const under = questionsUnder(bound, root)
    return live.filter((slot) => under.has(slot))
  }
  const matter = within(standard.listed)
  if (matter.length > 0) return nameOf(bound, soonest(bound, facts, matter))
  if (facts[PLACE] === undefined) return PLACE
  const exempt = within(standard.lists.exempt.node)
  if (exempt.length > 0) return nameOf(bound, soonest(bound, facts, exempt))
  return live.length === 0 ? null : nameOf(bound, soonest(bound, facts, live))
}

/** How many questions may still come: at most those that can matter now. */
export function questionsLeft(bound: Bound, facts: Facts): number {
  const run = bound.run(facts)
  if (outcomeOf(bound.standard, run.values) !== 'unknown') return 0
  return liveFacts(bound, run, bound.standard.eligible).size + (facts[PLACE] === undefined ? 1 : 0)
}

const inOrder = (slots: ReadonlySet<number>): number[] => Array.from(slots).sort((a, b) => a - b)

const nameOf = ({ standard }: Bound, slot: number): string | null => standard.slots[slot]?.name ?? null
