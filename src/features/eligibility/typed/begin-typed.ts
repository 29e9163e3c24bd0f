import { isAmount } from '@/core/eligibility/encode'
import { UNKNOWN, type Answer, type Item } from '@/core/eligibility/facts'
import type { Question } from '@/core/eligibility/interview'
import { beginItem, moneyFields } from './items'
import { NONE } from './none'
import { fromHundredths } from './number'
import { shownPeriods, usualPeriod } from './periods'
import type { Typed, TypedAmount, TypedItem, TypedList, TypedPlain } from './typed'

/** What the page starts with: what was typed before, else what was answered, else nothing. */
export function beginTyped(
  question: Question,
  typed: Typed | undefined,
  answer: Answer | undefined,
): Typed | undefined {
  if (question.kind === 'list') return beginList(question, typed, answer)
  return beginPlain(question, typed?.is === 'list' ? undefined : typed, answer)
}

/** The same for what is not a list: a question of its own, or a field of an item. */
export function beginPlain(
  question: Question,
  typed: TypedPlain | undefined,
  answer: unknown,
): TypedPlain | undefined {
  if (typed !== undefined && fits(question, typed)) return typed
  switch (question.kind) {
    case 'choice':
    case 'place':
      return typeof answer === 'string' ? { is: 'one', code: answer } : undefined
    case 'multi':
      return { is: 'many', codes: codesOf(answer) }
    case 'count':
      return { is: 'number', text: numberText(question, answer), unsure: answer === UNKNOWN }
    case 'date':
      return dateOf(answer)
    case 'money':
      return { is: 'money', rows: rowsOf(question, answer) }
    case 'list':
      return undefined
  }
}

const SHAPE: Record<Question['kind'], Typed['is']> = {
  choice: 'one',
  place: 'one',
  multi: 'many',
  count: 'number',
  date: 'date',
  money: 'money',
  list: 'list',
}

/** Of the same kind, and money only by periods that are still asked for. */
function fits(question: Question, typed: Typed): boolean {
  if (typed.is === 'money') {
    const shown = shownPeriods(question)
    return (
      question.kind === 'money' && typed.rows.length > 0 && typed.rows.every(({ per }) => shown.includes(per))
    )
  }
  return SHAPE[question.kind] === typed.is
}

function codesOf(answer: unknown): string[] {
  if (answer === UNKNOWN) return [UNKNOWN]
  if (!Array.isArray(answer)) return []
  return answer.length === 0 ? [NONE] : answer.filter((one): one is string => typeof one === 'string')
}

function numberText(question: Question, answer: unknown): string {
  if (typeof answer !== 'number') return ''
  return question.scale === 100 ? fromHundredths(answer) : String(answer)
}

function dateOf(answer: unknown): TypedPlain {
  const known = typeof answer === 'string' && answer !== UNKNOWN
  const [year = '', month = '', day = ''] = known
    ? answer.split('-').map((part) => part.replace(/^0+/, ''))
    : []
  return { is: 'date', year, month, day, unsure: answer === UNKNOWN }
}

/** An empty row of money. */
export const emptyAmount = (question: Question): TypedAmount => ({
  text: '',
  per: usualPeriod(question),
  unsure: false,
})

function rowsOf(question: Question, answer: unknown): TypedAmount[] {
  const empty = emptyAmount(question)
  if (answer === UNKNOWN) return [{ ...empty, unsure: true }]
  const given: readonly unknown[] = Array.isArray(answer) ? answer : []
  const rows = given.map((one) =>
    isAmount(one)
      ? { text: fromHundredths(one.fen), per: one.per, unsure: false }
      : { ...empty, unsure: true },
  )
  return rows.length > 0 ? rows : [empty]
}

function beginList(question: Question, typed: Typed | undefined, answer: Answer | undefined): TypedList {
  if (typed?.is === 'list') return withFirst(question, typed)
  const items: readonly unknown[] = Array.isArray(answer) ? answer : []
  const said = answer === UNKNOWN ? UNKNOWN : Array.isArray(answer) && items.length === 0 ? NONE : null
  return withFirst(question, {
    is: 'list',
    items: items.filter(isItem).map((one) => itemOf(question, one)),
    none: said,
  })
}

/** The person who applies is there already. */
function withFirst(question: Question, list: TypedList): TypedList {
  return question.first === null || list.items.length > 0
    ? list
    : { ...list, items: [beginItem(question, 0)] }
}

const isItem = (one: unknown): one is Item => typeof one === 'object' && one !== null && !Array.isArray(one)

function itemOf(question: Question, item: Item): TypedItem {
  const fields: Record<string, TypedPlain | undefined> = {}
  for (const field of question.fields)
    if (item[field.id] !== undefined) fields[field.id] = beginPlain(field, undefined, item[field.id])
  const kinds = moneyFields(question).filter(({ id }) => item[id] !== undefined)
  const some = kinds.filter(({ id }) => {
    const given = item[id]
    return given === UNKNOWN || (Array.isArray(given) && given.length > 0)
  })
  const all = kinds.length > 0 && kinds.every(({ id }) => item[id] === UNKNOWN)
  const has = all ? [UNKNOWN] : some.length > 0 ? some.map(({ id }) => id) : kinds.length > 0 ? [NONE] : []
  return { has, fields }
}
