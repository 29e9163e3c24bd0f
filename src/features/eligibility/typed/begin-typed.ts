import { UNKNOWN, type Answer } from '@/core/eligibility/facts'
import type { Question } from '@/core/eligibility/interview'
import { MONEY_KINDS, USUAL_PERIOD, type MoneyKind } from './kinds'
import { fromHundredths } from './number'
import { NONE } from './to-answer'
import type { MoneyWay, Typed, TypedMoney } from './typed'

/** The empty rows of a way to fill in money. */
export function emptyRows(way: MoneyWay): TypedMoney[] {
  const kinds: readonly MoneyKind[] = way === 'total' ? ['total'] : MONEY_KINDS
  return kinds.map((kind) => ({ kind, text: '', per: USUAL_PERIOD[kind], unsure: false }))
}

/** Income is asked by where it comes from; spending is known as one sum. */
export const usualWay = (questionId: string): MoneyWay => (questionId === 'income' ? 'kinds' : 'total')

/** What the page starts with: what was typed before, else what was answered, else nothing. */
export function beginTyped(
  question: Question,
  typed: Typed | undefined,
  answer: Answer | undefined,
): Typed | undefined {
  if (typed !== undefined && fits(question, typed)) return typed
  switch (question.kind) {
    case 'choice':
    case 'place':
      return typeof answer === 'string' ? { is: 'one', code: answer } : undefined
    case 'multi':
      return { is: 'many', codes: codesOf(answer) }
    case 'count':
      return { is: 'number', text: numberText(question, answer), unsure: answer === UNKNOWN }
    case 'money':
      return { is: 'money', way: usualWay(question.id), rows: emptyRows(usualWay(question.id)) }
  }
}

const SHAPE: Record<Question['kind'], Typed['is']> = {
  choice: 'one',
  place: 'one',
  multi: 'many',
  count: 'number',
  money: 'money',
}

const fits = (question: Question, typed: Typed): boolean => SHAPE[question.kind] === typed.is

function codesOf(answer: Answer | undefined): string[] {
  if (answer === UNKNOWN) return [UNKNOWN]
  if (!Array.isArray(answer)) return []
  return answer.length === 0 ? [NONE] : answer.filter((one): one is string => typeof one === 'string')
}

function numberText(question: Question, answer: Answer | undefined): string {
  if (typeof answer !== 'number') return ''
  return question.scale === 100 ? fromHundredths(answer) : String(answer)
}
