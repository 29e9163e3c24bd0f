import { findIssue } from '@/core/eligibility/check-answer'
import { UNKNOWN, type Amounts, type Answer, type PlainAnswer } from '@/core/eligibility/facts'
import type { Question } from '@/core/eligibility/interview'
import { problemCopy } from '../interview-copy'
import { NONE } from './none'
import { hundredths, slipOf, tidy, wholeNumber } from './number'
import type { TypedAmount, TypedDate, TypedPlain } from './typed'

/** One thing to change: `id` is the field's on the page. */
export interface Problem {
  readonly id: string
  readonly message: string
}

export type Reading<T = Answer> =
  { readonly ok: true; readonly answer: T } | { readonly ok: false; readonly problems: readonly Problem[] }

/** The id of a field on its page; of an item's field with the place of the item, of an amount with its row. */
export const fieldId = (question: string, ...parts: readonly (string | number)[]): string =>
  ['q', question, ...parts].join('-')

const bad = (id: string, message: string): Reading<never> => ({ ok: false, problems: [{ id, message }] })
const good = (answer: PlainAnswer): Reading<PlainAnswer> => ({ ok: true, answer })

/** Reads what was typed of anything but a list. Nothing typed is an error with a sentence; 不清楚 is an answer. `id` is the field's on its page. */
export function plainAnswer(
  question: Question,
  typed: TypedPlain | undefined,
  id: string,
): Reading<PlainAnswer> {
  if (typed === undefined) return bad(id, problemCopy.nothing[question.kind])
  switch (typed.is) {
    case 'one':
      return good(typed.code)
    case 'many':
      return manyAnswer(id, typed.codes)
    case 'number':
      return numberAnswer(question, typed, id)
    case 'date':
      return dateAnswer(question, typed, id)
    case 'money':
      return moneyAnswer(question, typed.rows, id)
  }
}

function manyAnswer(id: string, codes: readonly string[]): Reading<PlainAnswer> {
  if (codes.length === 0) return bad(id, problemCopy.nothing.multi)
  if (codes.includes(UNKNOWN)) return good(UNKNOWN)
  return good(codes.filter((code) => code !== NONE))
}

type TypedNumber = Extract<TypedPlain, { is: 'number' }>

function numberAnswer(question: Question, { text, unsure }: TypedNumber, id: string): Reading<PlainAnswer> {
  if (unsure) return good(UNKNOWN)
  if (tidy(text) === '') return bad(id, problemCopy.nothing.count)
  const value = question.scale === 100 ? hundredths(text) : wholeNumber(text)
  if (value === null) return bad(id, unread(question, text))
  if (value < question.least * question.scale)
    return bad(id, problemCopy.tooSmall(question.least, question.unit))
  if (value > question.most * question.scale) return bad(id, problemCopy.tooLarge)
  return good(value)
}

/** Why a number was not read. */
function unread({ kind, least, unit, scale }: Question, text: string): string {
  const slip = slipOf(text)
  if (slip === 'tooLarge') return problemCopy.tooLarge
  if (kind === 'money') return slip === 'negative' ? problemCopy.negative : problemCopy.notMoney
  if (slip === 'negative') return problemCopy.tooSmall(least, unit)
  return scale === 100 ? problemCopy.notNumber : problemCopy.notWhole
}

const two = (part: number): string => (part < 10 ? `0${part}` : String(part))

function dateAnswer(question: Question, typed: TypedDate, id: string): Reading<PlainAnswer> {
  if (typed.unsure) return good(UNKNOWN)
  if ([typed.year, typed.month, typed.day].every((text) => tidy(text) === ''))
    return bad(id, problemCopy.nothing.date)
  const part = (text: string): number => wholeNumber(text) ?? 0
  const text = `${part(typed.year)}-${two(part(typed.month))}-${two(part(typed.day))}`
  const issue = findIssue(question, text)
  return issue === null ? good(text) : bad(id, `${issue.sentence}。`)
}

/** An empty row is one there is not, as long as some row says something. */
function moneyAnswer(question: Question, rows: readonly TypedAmount[], id: string): Reading<PlainAnswer> {
  const problems: Problem[] = []
  const amounts: Amounts[number][] = []
  rows.forEach(({ text, per, unsure }, at) => {
    const fen = hundredths(text)
    if (unsure) amounts.push(UNKNOWN)
    else if (tidy(text) === '') return
    else if (fen === null) problems.push({ id: rowId(id, at), message: unread(question, text) })
    else amounts.push({ fen, per })
  })
  if (problems.length > 0) return { ok: false, problems }
  if (amounts.length === 0) return bad(rowId(id, 0), problemCopy.nothing.money)
  const issue = findIssue(question, amounts)
  if (issue !== null) return bad(rowId(id, 0), `${issue.sentence}。`)
  return good(amounts.every((one) => one === UNKNOWN) ? UNKNOWN : amounts)
}

/** The box of an amount. */
export const rowId = (id: string, at: number): string => `${id}-${at}`
