import { isAmount, itemsOf } from '../encode'
import { UNKNOWN, type Amount, type Answer, type Item } from '../facts'
import type { Question } from '../interview'
import { wholePeriods, type TimesAYear } from '../periods'
import { NONE_WORDS, UNKNOWN_WORDS } from '../wording/questions'
import type { Ratio } from '../decision'
import { moneyText, plainText } from './amount'

export const NOT_FILLED = '未填写'
const NOTHING = '没有'

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
  if (typeof answer === 'string')
    return question.kind === 'date' ? dayText(answer) : labelOf(question, answer)
  if (question.kind === 'list') return itemsText(question, itemsOf(answer))
  if (question.kind === 'money') return amountsText(question, answer)
  const labels = answer.map((code) => (typeof code === 'string' ? labelOf(question, code) : ''))
  return labels.length === 0 ? NONE_WORDS.label : labels.join('、')
}

const labelOf = ({ options }: Question, code: string): string =>
  options.find((one) => one.code === code)?.label ?? code

/** 1960 年 1 月 31 日. */
function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year} 年 ${Number(month)} 月 ${Number(date)} 日`
}

/** What several amounts make a month, exactly. */
function monthOf(amounts: readonly Amount[], timesAYear: TimesAYear): Ratio {
  const { divisor, times } = wholePeriods(timesAYear)
  const year = amounts.reduce((sum, { fen, per }) => sum + fen * (times.get(per) ?? 0), 0)
  return { n: year, d: 12 * divisor }
}

/** The amount a month; what is not known is said to be lacking. */
function amountsText({ timesAYear }: Question, rows: readonly unknown[]): string {
  if (rows.length === 0) return NOTHING
  const known = rows.filter(isAmount)
  const month = moneyText(monthOf(known, timesAYear))
  if (known.length === rows.length) return `每月一共 ${month}`
  return known.length === 0
    ? UNKNOWN_WORDS.label
    : `每月至少 ${month}，还有 ${rows.length - known.length} 份不清楚`
}

/** How many, and what all their money makes a month: 3 口人，每月一共 4,800.00 元. */
function itemsText({ unit, fields }: Question, items: readonly Item[]): string {
  if (items.length === 0) return NOTHING
  const count = `${items.length} ${unit}`
  const money = fields.filter(({ kind }) => kind === 'money')
  const [first] = money
  if (first === undefined) return count
  const answers = items.reduce<readonly unknown[]>(
    (all, item) => [...all, ...money.map(({ id }) => item[id])],
    [],
  )
  const rows = answers.reduce<readonly unknown[]>(
    (all, one) => [...all, ...(Array.isArray(one) ? one : [one])],
    [],
  )
  const known = rows.filter(isAmount)
  const month = moneyText(monthOf(known, first.timesAYear))
  return known.length === rows.length
    ? `${count}，每月一共 ${month}`
    : `${count}，每月至少 ${month}，还有没填的`
}
