import { bind, type Bound, type Place, type Run } from './bind'
import type { Standard } from './compile/compile'
import { OPEN } from './compile/frame'
import type { FactDocument, FactWords, OptionWords, ParameterDocument } from './document'
import { PLACE, type Answer, type Facts } from './facts'
import { outcomeOf } from './outcome'
import { divisorsOf, factsUnder, liveFacts } from './reach'
import { QUESTION_WORDS } from './wording/questions'

export interface QuestionOption extends OptionWords {
  readonly code: string
}

/** A question to be put on one page. 不清楚 may always be answered: the answer is then `unknown`. */
export interface Question {
  readonly id: string
  readonly kind: 'choice' | 'multi' | 'money' | 'count' | 'place'
  readonly heading: string
  readonly why: string
  readonly help?: string
  readonly short: string
  /** For choice and multi; multi with none of them is `[]`. */
  readonly options: readonly QuestionOption[]
  /** In words beside the number: 口人, 元, 平方米. */
  readonly unit: string
  /** Of the number shown; what is stored is it times `scale`, a whole number. Money is stored in fen. */
  readonly least: number
  readonly most: number
  readonly scale: 1 | 100
}

/** The question of a fact, in words; null when the standard does not know it. */
export function questionOf(standard: Standard, id: string): Question | null {
  if (id === PLACE) return worded(PLACE, 'place', QUESTION_WORDS[PLACE])
  const fact = standard.facts.get(id)?.document
  if (fact === undefined) return null
  const question = worded(id, fact.kind, fact.words ?? QUESTION_WORDS[id])
  return { ...question, ...bounds(fact), options: optionsOf(fact, question) }
}

/** Every question of a standard: the place, and each fact in the order it is declared. */
export function questions(standard: Standard): Question[] {
  const ids = [PLACE, ...Array.from(standard.facts.keys())]
  return ids.map((id) => questionOf(standard, id)).filter((question) => question !== null)
}

function worded(
  id: string,
  kind: Question['kind'],
  words: FactWords = { heading: id, why: '', short: id },
): Question {
  const { heading, why, short, help, unit = '' } = words
  const options = words.options ?? {}
  const listed = Object.keys(options).map((code) => ({ code, ...(options[code] ?? { label: code }) }))
  return { id, kind, heading, why, short, help, unit, options: listed, least: 0, most: 0, scale: 1 }
}

function bounds(fact: FactDocument): Partial<Question> {
  if (fact.kind === 'money') return { least: 0, most: Math.floor(fact.most / 1200), scale: 100 }
  if (fact.kind === 'count')
    return { least: fact.least, most: fact.most, scale: fact.scale === 100 ? 100 : 1 }
  return {}
}

function optionsOf(fact: FactDocument, { options }: Question): QuestionOption[] {
  if (fact.kind !== 'choice' && fact.kind !== 'multi') return []
  return fact.options.map((code) => options.find((one) => one.code === code) ?? { code, label: code })
}

/** What a question costs a person: counting is harder than choosing, money hardest. */
const BURDEN: Record<FactDocument['kind'], number> = { choice: 1, multi: 1, count: 2, money: 4 }

/** What to ask next; null when the outcome is certain, or when nothing that can be asked would decide it. */
export function nextQuestion(
  standard: Standard,
  parameters: readonly ParameterDocument[],
  facts: Facts,
  place: Place,
): Question | null {
  const id = nextFact(bind(standard, parameters, place), facts)
  return id === null ? null : questionOf(standard, id)
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
    const under = factsUnder(bound, root)
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

/** One step ahead: the question with the least burden, its own and what would on average still be left after it. */
function soonest(bound: Bound, facts: Facts, candidates: readonly number[]): number {
  let best = candidates[0] ?? 0
  let least = Infinity
  for (const slot of candidates.length > 1 ? candidates : []) {
    const cost = burden(bound, slot) + expectedAfter(bound, facts, slot)
    if (cost < least - 1e-9) [best, least] = [slot, cost]
  }
  const open = divisorsOf(bound, best).filter((slot) => isOpen(bound.run(facts), slot))
  return open[0] ?? best
}

const isOpen = (run: Run, slot: number): boolean => run.frame.state[slot] === OPEN

const burden = ({ standard }: Bound, slot: number): number =>
  BURDEN[standard.slots[slot]?.fact?.kind ?? 'choice']

function expectedAfter(bound: Bound, facts: Facts, slot: number): number {
  const described = bound.standard.slots[slot]
  if (described?.fact === undefined) return 0
  let cost = 0
  for (const { answer, weight } of probesOf(described.fact)) {
    const run = bound.run({ ...facts, [described.name]: answer })
    if (outcomeOf(bound.standard, run.values) !== 'unknown') continue
    liveFacts(bound, run, bound.standard.eligible).forEach((left) => (cost += weight * burden(bound, left)))
  }
  return cost
}

/** Answers to try: every option, none of them, the ends of a number's range. */
function probesOf(fact: FactDocument): { answer: Answer; weight: number }[] {
  switch (fact.kind) {
    case 'choice':
      return fact.options.map((code) => ({ answer: code, weight: 1 / fact.options.length }))
    case 'multi':
      return [
        { answer: [], weight: 0.5 },
        ...fact.options.map((code) => ({ answer: [code], weight: 0.5 / fact.options.length })),
      ]
    case 'count':
      return [fact.least, fact.most].map((end) => ({ answer: end * (fact.scale ?? 1), weight: 0.5 }))
    case 'money':
      return [0, fact.most].map((fen) => ({ answer: [{ fen, per: 'year' as const }], weight: 0.5 }))
  }
}
