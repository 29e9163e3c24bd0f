import {
  UNKNOWN,
  type Amounts,
  type Answer,
  type Facts,
  type Item,
  type Period,
  type PlainAnswer,
} from '@/core/eligibility/facts'
import type { Question } from '@/core/eligibility/interview'
import { placeChoices } from '@/core/eligibility/places'
import type { StandardDocument } from '@/core/eligibility/document'

/** What a lawyer writes answers against: the questions of a standard, and the places that have names. */
export interface Asked {
  readonly questions: readonly Question[]
  readonly standards: readonly StandardDocument[]
}

const PERIODS: readonly [RegExp, Period][] = [
  [/^每周/, 'week'],
  [/^每两周/, 'fortnight'],
  [/^每月/, 'month'],
  [/^每季/, 'season'],
  [/^半年/, 'halfYear'],
  [/^一年/, 'year'],
  [/^[三六九十二]+个月共/, 'window'],
]

/** `1,600.5` in yuan as whole fen. */
const fenOf = (text: string): number => {
  if (!/^[\d,]+(\.\d{1,2})?$/.test(text)) throw new Error(`不是钱数：${text}`)
  const [whole = '0', rest = ''] = text.replace(/,/g, '').split('.')
  return Number(whole) * 100 + Number((rest + '00').slice(0, 2))
}

/**
 * Reads answers as a lawyer writes them, in the words of the questions themselves; cases/README.md is the notation.
 * `什么事=拖欠工资；家里人=本人 工钱 每月 4,800 ＋ 儿女×2；城镇的房=没有`.
 */
export function readAnswers(asked: Asked, text: string): Facts {
  const facts: Record<string, Answer> = {}
  for (const part of text.split('；').filter((one) => one.trim() !== '')) {
    const [name = '', words = ''] = part.split('=').map((one) => one.trim())
    const question = asked.questions.find(({ short }) => short === name)
    if (question === undefined) throw new Error(`没有叫“${name}”的问题`)
    facts[question.id] =
      question.kind === 'list' ? readList(asked, question, words) : readPlain(asked, question, words)
  }
  return facts
}

function readPlain(asked: Asked, question: Question, words: string): PlainAnswer {
  if (words === '不清楚') return UNKNOWN
  switch (question.kind) {
    case 'count':
      return countOf(question, words)
    case 'money':
      return words === '没有' ? [] : words.split('、').map(amountOrUnknown)
    case 'multi':
      return words === '都没有' ? [] : words.split('、').map((label) => codeOf(question, label))
    case 'choice':
      return codeOf(question, words)
    case 'place':
      return placeCode(asked, words)
    case 'date':
      return words
    case 'list':
      throw new Error(`${question.short} 是一列，不能再放进一列里`)
  }
}

function countOf({ short, scale }: Question, words: string): number {
  const count = Math.round(Number(words.replace(/,/g, '')) * scale)
  if (!Number.isSafeInteger(count)) throw new Error(`${short} 不是数：${words}`)
  return count
}

function amountOf(words: string): Exclude<Amounts[number], typeof UNKNOWN> {
  const found = PERIODS.find(([start]) => start.test(words))
  if (found === undefined) throw new Error(`按什么算：${words}`)
  return { fen: fenOf(words.replace(found[0], '').trim()), per: found[1] }
}

/** Items between ＋; `×3` after one means three of them. */
function readList(asked: Asked, question: Question, words: string): Answer {
  if (words === '不清楚') return UNKNOWN
  if (words === '没有') return []
  return words.split('＋').flatMap((text) => {
    const [, item = '', times = '1'] = /^(.*?)(?:×(\d+))?$/.exec(text.trim()) ?? []
    return Array.from({ length: Number(times) }, () => readItem(asked, question.fields, item.trim()))
  })
}

/** A choice by its label, then `field value` between ，; money fields not named are none; `没问` leaves a field out. */
function readItem(asked: Asked, fields: readonly Question[], text: string): Item {
  const item: Record<string, PlainAnswer | undefined> = {}
  for (const { id, kind } of fields) if (kind === 'money') item[id] = []
  const [head = '', ...rest] = text.split(' ')
  const choice = fields.find(
    ({ kind, options }) => kind === 'choice' && options.some(({ label }) => label === head),
  )
  if (choice !== undefined) item[choice.id] = codeOf(choice, head)
  const parts = choice === undefined ? text : rest.join(' ')
  for (const part of parts.split('，').filter((one) => one !== '' && one !== '没有收入'))
    addField(asked, fields, item, part.trim())
  return item
}

function addField(
  asked: Asked,
  fields: readonly Question[],
  item: Record<string, PlainAnswer | undefined>,
  part: string,
): void {
  const only = fields.length === 1 ? fields[0] : undefined
  const field = fields.find(({ short }) => part.startsWith(short)) ?? only
  if (field === undefined) throw new Error(`这一项里没有：${part}`)
  const words = part.startsWith(field.short) ? part.slice(field.short.length).trim() : part
  if (words === '没问') item[field.id] = undefined
  else if (field.kind === 'money') item[field.id] = [...amountsIn(item[field.id]), amountOrUnknown(words)]
  else item[field.id] = readPlain(asked, field, words)
}

const amountOrUnknown = (words: string): Amounts[number] => (words === '不清楚' ? UNKNOWN : amountOf(words))

function amountsIn(answer: PlainAnswer | undefined): Amounts {
  const amounts: Amounts[number][] = []
  if (Array.isArray(answer))
    for (const one of answer) if (one === UNKNOWN || typeof one === 'object') amounts.push(one)
  return amounts
}

function codeOf({ id, options }: Question, label: string): string {
  const option = options.find((one) => one.label === label)
  if (option === undefined) throw new Error(`${id} 没有“${label}”这个选项`)
  return option.code
}

function placeCode(named: Asked, name: string): string {
  const provinces = placeChoices(named)
  const inside = provinces.flatMap(({ code }) => placeChoices(named, code))
  const counties = inside.flatMap(({ code }) => placeChoices(named, code))
  const found = [...provinces, ...inside, ...counties].find((place) => place.name === name)
  if (found === undefined) throw new Error(`没有叫“${name}”的地方`)
  return found.code
}
