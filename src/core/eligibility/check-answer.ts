import { isAmount } from './encode'
import { UNKNOWN, type Answer } from './facts'
import type { Question } from './interview'
import { wholePeriods } from './periods'
import { thousands } from './render/amount'
import { isDay } from './since'

/** Why an answer does not fit, in a sentence; in a list with the place of the item (from 0) and the id of its field. */
export interface AnswerIssue {
  readonly sentence: string
  readonly item?: number
  readonly field?: string
}

/**
 * Why an answer does not fit its question, in a sentence beside the field; null when it does. 不清楚 always does.
 * Of a list the sentence names item and field: 第 2 个家里人，工资：请填数字.
 */
export function checkAnswer(question: Question, answer: Answer | undefined): string | null {
  const issue = findIssue(question, answer)
  if (issue?.item === undefined) return issue?.sentence ?? null
  const field = question.fields.find(({ id }) => id === issue.field)
  return `第 ${issue.item + 1} 个${question.item}，${field?.short ?? ''}：${issue.sentence}`
}

/** The first thing that does not fit, and where; null when all does. */
export function findIssue(question: Question, answer: unknown): AnswerIssue | null {
  if (question.kind === 'list' && answer !== UNKNOWN) return listIssue(question, answer)
  const sentence = plainIssue(question, answer)
  return sentence === null ? null : { sentence }
}

function listIssue(question: Question, answer: unknown): AnswerIssue | null {
  const { least, most, item: name, unit, fields } = question
  if (!Array.isArray(answer)) return { sentence: `请一个一个填上，或者选不清楚` }
  if (answer.length < least) return { sentence: `最少 ${least} ${unit || `个${name}`}` }
  if (answer.length > most) return { sentence: `最多 ${most} ${unit || `个${name}`}` }
  const items: readonly unknown[] = answer
  for (let item = 0; item < items.length; item++) {
    const fixed = item === 0 ? question.first : null
    for (const field of fields) {
      const sentence = plainIssue(field, fieldOf(items[item], field.id) ?? fixed?.[field.id])
      if (sentence !== null) return { sentence, item, field: field.id }
    }
  }
  return null
}

/** What an item holds in a field, own properties only; undefined of what is no item. */
export function fieldOf(item: unknown, id: string): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined
  return Object.getOwnPropertyDescriptor(item, id)?.value
}

function plainIssue(question: Question, answer: unknown): string | null {
  if (answer === undefined) return lacking(question)
  if (answer === UNKNOWN) return null
  switch (question.kind) {
    case 'choice':
      return isOption(question, answer) ? null : '请选一个'
    case 'place':
      return typeof answer === 'string' && /^\d{6}$/.test(answer) ? null : '请选地方'
    case 'multi':
      return Array.isArray(answer) && answer.every((code) => isOption(question, code)) ? null : '请重新选一下'
    case 'count':
      return countIssue(question, answer)
    case 'money':
      return moneyIssue(question, answer)
    case 'date':
      return dateIssue(question, answer)
    case 'list':
      return '请重新填一下'
  }
}

function lacking({ kind }: Question): string {
  if (kind === 'count' || kind === 'money') return '请填一个数，或者选不清楚'
  return kind === 'date' ? '请填日子，或者选不清楚' : '请选一个，或者选不清楚'
}

const isOption = ({ options }: Question, code: unknown): boolean => options.some((one) => one.code === code)

function countIssue({ least, most, scale, unit }: Question, answer: unknown): string | null {
  if (typeof answer !== 'number' || !Number.isSafeInteger(answer)) return '请填数字'
  if (answer < least * scale) return `最少 ${least} ${unit}`
  return answer > most * scale ? `最多 ${thousands(most)} ${unit}，请看一下有没有多填` : null
}

function moneyIssue({ most, timesAYear }: Question, answer: unknown): string | null {
  if (!Array.isArray(answer)) return '请填数字，没有就填 0'
  const rows: readonly unknown[] = answer
  const amounts = rows.filter((row) => row !== UNKNOWN)
  if (!amounts.every(isAmount)) return '请填数字，没有就填 0'
  const { divisor, times } = wholePeriods(timesAYear)
  let year = 0
  for (const { fen, per } of amounts) {
    const count = times.get(per)
    if (count === undefined) return '请换一种算法，比如按月'
    year += fen * count
  }
  return year > most * 1200 * divisor ? '数太大了，请看一下有没有多写 0' : null
}

function dateIssue({ earliest, latest }: Question, answer: unknown): string | null {
  if (!isDay(answer)) return '请填日子，比如 2000-01-31'
  if (earliest !== null && answer < earliest) return `太早了，请看一下有没有填错`
  return latest !== null && answer > latest ? '这个日子还没有到，请看一下有没有填错' : null
}
