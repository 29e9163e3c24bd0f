import { isAmount } from '../encode'
import { UNKNOWN, yearly, type Answer } from '../facts'
import type { Question } from '../interview'
import { NONE_WORDS, UNKNOWN_WORDS } from '../wording/questions'
import { moneyText, plainText } from './amount'

export const NOT_FILLED = '未填写'

/** An answer as the check-answers page shows it. `placeName` names the area of a place. */
export function answerText(
  question: Question,
  answer: Answer | undefined,
  placeName: string | null = null,
): string {
  if (answer === undefined) return NOT_FILLED
  if (answer === UNKNOWN) return UNKNOWN_WORDS.label
  if (question.kind === 'place') return placeName ?? (typeof answer === 'string' ? answer : NOT_FILLED)
  if (typeof answer === 'number') return `${plainText({ n: answer, d: question.scale })} ${question.unit}`
  if (typeof answer === 'string') return labelOf(question, answer)
  if (question.kind === 'money') return amountsText(answer)
  const labels = answer.map((code) => (typeof code === 'string' ? labelOf(question, code) : ''))
  return labels.length === 0 ? NONE_WORDS.label : labels.join('、')
}

const labelOf = ({ options }: Question, code: string): string =>
  options.find((one) => one.code === code)?.label ?? code

/** The household's amount a month; what is not known is said to be lacking. */
function amountsText(rows: readonly unknown[]): string {
  const known = rows.filter(isAmount)
  const month = moneyText({ n: known.reduce((sum, amount) => sum + yearly(amount), 0), d: 12 })
  if (known.length === rows.length) return `每月一共 ${month}`
  return known.length === 0
    ? UNKNOWN_WORDS.label
    : `每月至少 ${month}，还有 ${rows.length - known.length} 份不清楚`
}
