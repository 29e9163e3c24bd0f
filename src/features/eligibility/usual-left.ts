import type { Check } from '@/core/eligibility/check'
import {
  PLACE,
  UNKNOWN,
  type Answer,
  type Facts,
  type Item,
  type PlainAnswer,
} from '@/core/eligibility/facts'
import { nextQuestion, type Question } from '@/core/eligibility/interview'
import { selectStandard, type Library } from '@/core/eligibility/library'
import { homeCity } from './flow'

/** Nobody answers more than this; it only guards against standing still. */
const MOST = 20

/**
 * How many questions usually still come: the interview is walked on with everyday answers (nothing special, this city).
 * The bound of the engine counts every question that could come, which frightens and jumps; this is said with 大约.
 */
export function usualLeft(library: Library, { question, decision }: Check, facts: Facts): number {
  let given = facts
  let next = question
  for (let left = 0; left < MOST; left++) {
    if (next === null) return left
    given = { ...given, [next.id]: usualAnswer(next, library) }
    const place = { area: placeOf(given), date: decision.date }
    const standard = selectStandard(library, place)
    next = standard === null ? null : nextQuestion(standard, library.parameters, given, place)
  }
  return MOST
}

const placeOf = (facts: Facts): string | null => {
  const place = facts[PLACE]
  return typeof place === 'string' && /^\d{6}$/.test(place) ? place : null
}

/** Where the first answer or 没有 would end the interview at once, though most go on. */
const USUAL: Readonly<Record<string, string>> = {
  injured: 'yes',
  familyKind: 'child-support',
  otherKind: 'social-insurance',
}

function usualAnswer(question: Question, library: Library): Answer {
  if (question.kind !== 'list') return usualPlain(question, library)
  return Array.from({ length: question.least }, (_, at) => usualItem(question, library, at))
}

function usualPlain(question: Question, library: Library): PlainAnswer {
  switch (question.kind) {
    case 'choice':
      return usualOption(question)
    case 'multi':
      return []
    case 'count':
      return question.least * question.scale
    case 'money':
      return [{ fen: 0, per: 'month' }]
    case 'date':
      return question.latest ?? question.earliest ?? UNKNOWN
    case 'place':
      return homeCity(library) ?? UNKNOWN
    case 'list':
      return UNKNOWN
  }
}

/** With fixed fields as they are, and nothing that comes in. */
function usualItem({ fields, first }: Question, library: Library, at: number): Item {
  const item: Record<string, PlainAnswer> = {}
  for (const field of fields) item[field.id] = usualPlain(field, library)
  return at === 0 ? { ...item, ...first } : item
}

function usualOption({ id, options }: Question): string {
  const usual = USUAL[id] ?? 'no'
  return options.some(({ code }) => code === usual) ? usual : (options[0]?.code ?? '')
}
