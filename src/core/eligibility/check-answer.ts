import { isAmount } from './encode'
import { UNKNOWN, yearly, type Answer } from './facts'
import type { Question } from './interview'
import { thousands } from './render/amount'

/** Why an answer does not fit its question, in a sentence beside the field; null when it does. 不清楚 always does. */
export function checkAnswer(question: Question, answer: Answer | undefined): string | null {
  if (answer === undefined)
    return question.kind === 'count' || question.kind === 'money'
      ? '请填一个数，或者选不清楚'
      : '请选一个，或者选不清楚'
  if (answer === UNKNOWN) return null
  switch (question.kind) {
    case 'choice':
      return isOption(question, answer) ? null : '请选一个'
    case 'place':
      return typeof answer === 'string' && /^\d{6}$/.test(answer) ? null : '请选地方'
    case 'multi':
      return Array.isArray(answer) && answer.every((code) => isOption(question, code)) ? null : '请重新选一下'
    case 'count':
      return checkCount(question, answer)
    case 'money':
      return checkMoney(question, answer)
  }
}

const isOption = ({ options }: Question, code: unknown): boolean => options.some((one) => one.code === code)

function checkCount({ least, most, scale, unit }: Question, answer: Answer): string | null {
  if (typeof answer !== 'number' || !Number.isSafeInteger(answer)) return '请填数字'
  if (answer < least * scale) return `最少 ${least} ${unit}`
  return answer > most * scale ? `最多 ${thousands(most)} ${unit}，请看一下有没有多填` : null
}

function checkMoney({ most }: Question, answer: Answer): string | null {
  if (!Array.isArray(answer) || answer.length === 0) return '请填数字，没有就填 0'
  const amounts = answer.filter((row) => row !== UNKNOWN)
  if (!amounts.every(isAmount)) return '请填数字，没有就填 0'
  const year = amounts.reduce((sum, amount) => sum + yearly(amount), 0)
  return year > most * 1200 ? '数太大了，请看一下有没有多写 0' : null
}
