import { UNKNOWN, type Amounts, type Answer } from '@/core/eligibility/facts'
import type { Question } from '@/core/eligibility/interview'
import { problemCopy } from '../copy'
import { hundredths, tidy, wholeNumber } from './number'
import type { Typed, TypedMoney } from './typed'

/** 都没有: one row among the others on the page, `[]` in the law. */
export const NONE = 'none'

/** One thing to change: `id` is the field's on the page. */
export interface Problem {
  readonly id: string
  readonly message: string
}

export type Reading =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export const fieldId = (question: string, row?: string): string =>
  row ? `q-${question}-${row}` : `q-${question}`

const bad = (id: string, message: string): Reading => ({ ok: false, problems: [{ id, message }] })
const good = (answer: Answer): Reading => ({ ok: true, answer })

/** Reads what was typed, on 继续. Nothing typed is an error with a sentence; 不清楚 is an answer. */
export function toAnswer(question: Question, typed: Typed | undefined): Reading {
  const id = fieldId(question.id)
  if (typed === undefined) return bad(id, problemCopy.nothing[question.kind])
  switch (typed.is) {
    case 'one':
      return good(typed.code)
    case 'many':
      return manyAnswer(id, typed.codes)
    case 'number':
      return numberAnswer(question, typed)
    case 'money':
      return moneyAnswer(question, typed.rows)
  }
}

function manyAnswer(id: string, codes: readonly string[]): Reading {
  if (codes.length === 0) return bad(id, problemCopy.nothing.multi)
  if (codes.includes(UNKNOWN)) return good(UNKNOWN)
  return good(codes.filter((code) => code !== NONE))
}

function numberAnswer(question: Question, { text, unsure }: { text: string; unsure: boolean }): Reading {
  const id = fieldId(question.id)
  if (unsure) return good(UNKNOWN)
  if (tidy(text) === '') return bad(id, problemCopy.nothing.count)
  const value = question.scale === 100 ? hundredths(text) : wholeNumber(text)
  if (value === null) return bad(id, question.scale === 100 ? problemCopy.notNumber : problemCopy.notWhole)
  if (value < question.least * question.scale)
    return bad(id, problemCopy.tooSmall(question.least, question.unit))
  if (value > question.most * question.scale) return bad(id, problemCopy.tooLarge)
  return good(value)
}

/** An empty row is one the household does not have, as long as some row says something. */
function moneyAnswer(question: Question, rows: readonly TypedMoney[]): Reading {
  const filled = rows.filter((row) => row.unsure || tidy(row.text) !== '')
  const first = rows[0]?.kind ?? 'total'
  if (filled.length === 0) return bad(fieldId(question.id, first), problemCopy.nothing.money)
  const problems: Problem[] = []
  const amounts: Amounts[number][] = []
  for (const row of filled) {
    const fen = row.unsure ? null : hundredths(row.text)
    if (row.unsure) amounts.push(UNKNOWN)
    else if (fen === null)
      problems.push({ id: fieldId(question.id, row.kind), message: problemCopy.notMoney(row.kind) })
    else if (fen > question.most * 100)
      problems.push({ id: fieldId(question.id, row.kind), message: problemCopy.tooLarge })
    else amounts.push({ fen, per: row.per })
  }
  if (problems.length > 0) return { ok: false, problems }
  return good(amounts.every((one) => one === UNKNOWN) ? UNKNOWN : amounts)
}
