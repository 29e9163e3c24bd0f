import { bind, type Bound } from './bind'
import { canonical } from './canonical'
import { OPEN } from './compile/frame'
import type { Decision } from './decision'
import type { Day } from './document'
import { decide } from './evaluate'
import { handlingArea, PLACE, type Facts } from './facts'
import { nextFact, questionOf, questionsLeft, type Question } from './interview'
import { leversOf, type Lever } from './levers'
import { selectStandard, type Library } from './library'
import type { Standard } from './compile/compile'

/** A self-check as far as it has come. Made anew from the answers each time: nothing else is state. */
export interface Check {
  readonly standard: Standard
  readonly decision: Decision
  /** What would change a finished outcome; empty while questions remain. */
  readonly levers: readonly Lever[]
  /** Ask this next; null: nothing more can change the outcome. */
  readonly question: Question | null
  /** Answered questions that led here, in the order asked. */
  readonly path: readonly Question[]
  readonly progress: { readonly done: number; readonly left: number }
}

/**
 * Runs a check on the law of `date` (YYYY-MM-DD, UTC+8).
 * null only when the data holds no law of the nation for that day.
 */
export function runCheck(library: Library, facts: Facts, { date }: { date: Day }): Check | null {
  const bound = boundTo(library, facts, date)
  if (bound === null) return null
  const { path, question, left } = replay(library, facts, date)
  return {
    standard: bound.standard,
    decision: decide(bound, facts),
    levers: question === null ? leversOf(bound, facts) : [],
    question,
    path,
    progress: { done: path.length, left },
  }
}

/** The standard of the place in the answers, bound to its parameters. */
export function boundTo(library: Library, facts: Facts, date: Day): Bound | null {
  const place = { area: handlingArea(facts), date }
  const standard = selectStandard(library, place)
  return standard === null ? null : bind(standard, library.parameters, place)
}

/** Asks again from the beginning with the answers at hand, until one is lacking or does not fit its question. */
function replay(
  library: Library,
  facts: Facts,
  date: Day,
): { path: Question[]; question: Question | null; left: number } {
  const path: Question[] = []
  let given: Facts = {}
  let bound = boundTo(library, given, date)
  while (bound !== null) {
    const id = remembered(library, bound, given)
    const question = id === null ? null : questionOf(bound.standard, id, date)
    if (question === null) break
    const next = { ...given, [question.id]: facts[question.id] }
    if (!isAnswered(bound, next, question.id)) return { path, question, left: questionsLeft(bound, given) }
    path.push(question)
    given = next
    if (question.id === PLACE) bound = boundTo(library, given, date)
  }
  return { path, question: null, left: 0 }
}

const REMEMBERED = 500

/** The next question, worked out once for the same answers. */
function remembered({ asked }: Library, bound: Bound, given: Facts): string | null {
  const key = `${bound.date} ${canonical(given)}`
  const before = asked.get(key)
  if (before !== undefined) return before
  if (asked.size >= REMEMBERED) asked.clear()
  const id = nextFact(bound, given)
  asked.set(key, id)
  return id
}

/** Whether there is an answer that fits, 不清楚 included; of a list, to everything asked of every item. */
function isAnswered(bound: Bound, facts: Facts, id: string): boolean {
  if (id === PLACE) return facts[PLACE] !== undefined
  const fact = bound.standard.facts.get(id)
  if (fact === undefined) return false
  const { state } = bound.run(facts).frame
  const { document, slot } = fact
  if (state[slot] === OPEN || document.kind !== 'list') return state[slot] !== OPEN
  return document.fields.every(
    (field) => state[bound.standard.fields.get(`${id}.${field.id}`)?.slot ?? slot] !== OPEN,
  )
}
