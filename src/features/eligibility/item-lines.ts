import type { Question } from '@/core/eligibility/interview'
import { UNKNOWN, type Answer } from '@/core/eligibility/facts'
import { answerText } from '@/core/eligibility/render/answer-text'
import type { ListFigures } from './list-figures'
import { listCopy as copy } from './interview-copy'
import { askedFields, isBlank, moneyFields } from './typed/items'
import { itemAnswer, itemSoFar, unsureFields } from './typed/list-answer'
import { NONE } from './typed/none'
import type { TypedItem } from './typed/typed'

/** An item as its card tells it: what it comes to, what is not clear, and whether something is lacking. */
export interface ItemLines {
  readonly lines: readonly string[]
  /** Something is still to be filled in. */
  readonly lacking: boolean
}

export function itemLines(
  question: Question,
  item: TypedItem,
  at: number,
  figures: ListFigures | null,
  placeName: (code: string) => string | null,
): ItemLines {
  if (isBlank(question, item, at)) return { lines: [copy.blank], lacking: true }
  const answers = itemSoFar(question, item, at)
  const said = askedFields(question, { ...item, has: [] }, at).filter(
    ({ id, kind }) =>
      kind !== 'choice' && kind !== 'money' && answers[id] !== undefined && answers[id] !== UNKNOWN,
  )
  const unsure = unsureFields(question, item, at)
  const lacking = !itemAnswer(question, item, at).ok
  return {
    lacking,
    lines: [
      ...said.map(
        (field) => `${field.short} ${answerText(field, answers[field.id], nameOf(answers[field.id]))}`,
      ),
      ...moneyLine(question, item, at, figures),
      ...(unsure.length > 0 ? [copy.unsureOf(unsure.join('、'))] : []),
      ...(lacking ? [copy.unfinished] : []),
    ],
  }

  function nameOf(answer: Answer | undefined): string | null {
    return typeof answer === 'string' ? placeName(answer) : null
  }
}

function moneyLine(question: Question, item: TypedItem, at: number, figures: ListFigures | null): string[] {
  if (moneyFields(question).length === 0) return []
  if (item.has.includes(NONE)) return [copy.nothingIn]
  const sum = figures?.ofItem(at) ?? null
  return sum === null ? [] : [copy.aMonth(sum)]
}

/** 一口人, 一套房子: one of them, for the words of the button that adds. */
export const oneOf = ({ unit, item }: Question): string =>
  unit.length > 1 ? unit : unit === '' ? `个${item}` : `${unit}${item}`
