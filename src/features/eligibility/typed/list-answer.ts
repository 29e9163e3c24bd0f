import { UNKNOWN, type Item, type PlainAnswer } from '@/core/eligibility/facts'
import type { Question } from '@/core/eligibility/interview'
import { listProblems as copy } from '../interview-copy'
import { askedFields, itemTitle, moneyFields } from './items'
import { NONE } from './none'
import { fieldId, plainAnswer, type Problem, type Reading } from './plain-answer'
import type { Typed, TypedItem } from './typed'

/** Reads a whole list, on 继续: the first thing lacking of each item, named by the item, at its card. */
export function listAnswer(question: Question, typed: Typed | undefined): Reading {
  const id = fieldId(question.id)
  if (typed?.is !== 'list') return { ok: false, problems: [{ id, message: copy.nothing(question.item) }] }
  if (typed.none === UNKNOWN) return { ok: true, answer: UNKNOWN }
  if (typed.none === NONE && question.least === 0) return { ok: true, answer: [] }
  if (typed.items.length < Math.max(1, question.least))
    return { ok: false, problems: [{ id, message: copy.nothing(question.item) }] }
  const answer: Item[] = []
  const problems: Problem[] = []
  typed.items.forEach((item, at) => {
    const read = itemAnswer(question, item, at)
    if (read.ok) answer.push(read.answer)
    else {
      const message = copy.ofItem(itemTitle(question, typed, at), read.problems[0]?.message ?? '')
      problems.push({ id: fieldId(question.id, at), message })
    }
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answer }
}

/** The box that asks which kinds of money an item has. */
export const kindsId = (question: Question, at: number): string => fieldId(question.id, at, 'has')

/** Reads one item, on its own page: every problem at its field, named by the field. */
export function itemAnswer(question: Question, item: TypedItem, at: number): Reading<Item> {
  const problems: Problem[] = []
  const answer: Record<string, PlainAnswer> = fixedOf(question, at)
  for (const field of askedFields(question, { ...item, has: [] }, at)) readField(field)
  if (moneyFields(question).length > 0 && item.has.length === 0)
    problems.push({ id: kindsId(question, at), message: copy.noKinds })
  for (const field of moneyFields(question)) {
    if (item.has.includes(field.id)) readField(field)
    else answer[field.id] = item.has.includes(UNKNOWN) ? UNKNOWN : []
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answer }

  function readField(field: Question): void {
    const read = plainAnswer(field, item.fields[field.id], fieldId(question.id, at, field.id))
    if (read.ok) answer[field.id] = read.answer
    else
      problems.push(
        ...read.problems.map((one) => ({ ...one, message: copy.ofField(field.short, one.message) })),
      )
  }
}

const fixedOf = ({ first }: Question, at: number): Record<string, PlainAnswer> =>
  at === 0 && first !== null ? { ...first } : {}

/** What the list holds by now, for the running picture: what cannot be read yet is left out. null: nothing to show. */
export function listSoFar(question: Question, typed: Typed | undefined): readonly Item[] | null {
  if (typed?.is !== 'list' || typed.none !== null || typed.items.length === 0) return null
  return typed.items.map((item, at) => itemSoFar(question, item, at))
}

/** What an item holds by now; fields that cannot be read yet are absent. */
export function itemSoFar(question: Question, item: TypedItem, at: number): Item {
  const answer: Record<string, PlainAnswer> = fixedOf(question, at)
  for (const field of askedFields(question, item, at)) {
    const read = plainAnswer(field, item.fields[field.id], '')
    if (read.ok) answer[field.id] = read.answer
  }
  for (const field of item.has.length > 0 ? moneyFields(question) : [])
    if (!item.has.includes(field.id)) answer[field.id] = item.has.includes(UNKNOWN) ? UNKNOWN : []
  return answer
}

/** The fields of an item that were answered 不清楚, by what they are called. */
export function unsureFields(question: Question, item: TypedItem, at: number): string[] {
  const read = itemSoFar(question, item, at)
  return question.fields
    .filter(({ id }) => {
      const given = read[id]
      return given === UNKNOWN || (Array.isArray(given) && given.some((one) => one === UNKNOWN))
    })
    .map(({ short }) => short)
}
