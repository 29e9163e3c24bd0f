import { UNKNOWN, type Answer, type Facts, type Period } from '@/core/eligibility/facts'
import { questions, type Question } from '@/core/eligibility/interview'
import { placeChoices } from '@/core/eligibility/places'
import { selectStandard, type Library } from '@/core/eligibility/library'
import { TODAY } from './data'

const PERIODS: Record<string, Period> = { 每月: 'month', 半年: 'halfYear', 一年: 'year' }

/** `1,600.5` in yuan as whole fen. */
const fenOf = (text: string): number => {
  const [whole = '0', rest = ''] = text.replace(/,/g, '').split('.')
  return Number(whole) * 100 + Number((rest + '00').slice(0, 2))
}

/**
 * Reads answers as a lawyer writes them, in the words of the questions themselves:
 * `什么事=拖欠工资；家里几口人=3；家里的收入=每月 4,800、不清楚`.
 */
export function readAnswers(library: Library, text: string): Facts {
  const facts: Record<string, Answer> = {}
  const asked = everyQuestion(library)
  for (const part of text.split('；').filter((one) => one.trim() !== '')) {
    const [name = '', words = ''] = part.split('=').map((one) => one.trim())
    const question = asked.find(({ short }) => short === name)
    if (question === undefined) throw new Error(`没有叫“${name}”的问题`)
    facts[question.id] = readAnswer(library, question, words)
  }
  return facts
}

function everyQuestion(library: Library): Question[] {
  const standard = selectStandard(library, { area: '440800', date: TODAY })
  if (standard === null) throw new Error('no standard')
  return questions(standard)
}

function readAnswer(library: Library, question: Question, words: string): Answer {
  if (words === '不清楚') return UNKNOWN
  switch (question.kind) {
    case 'count':
      return Math.round(Number(words) * question.scale)
    case 'money':
      return words.split('、').map((one) => {
        if (one === '不清楚') return UNKNOWN
        const [period = '', amount = ''] = one.split(' ')
        const per = PERIODS[period]
        if (per === undefined) throw new Error(`按什么算：${one}`)
        return { fen: fenOf(amount), per }
      })
    case 'multi':
      return words === '都没有' ? [] : words.split('、').map((label) => codeOf(question, label))
    case 'choice':
      return codeOf(question, words)
    case 'place':
      return placeCode(library, words)
  }
}

function codeOf({ id, options }: Question, label: string): string {
  const option = options.find((one) => one.label === label)
  if (option === undefined) throw new Error(`${id} 没有“${label}”这个选项`)
  return option.code
}

function placeCode(library: Library, name: string): string {
  const provinces = placeChoices(library)
  const inside = provinces.flatMap(({ code }) => placeChoices(library, code))
  const counties = inside.flatMap(({ code }) => placeChoices(library, code))
  const found = [...provinces, ...inside, ...counties].find((place) => place.name === name)
  if (found === undefined) throw new Error(`没有叫“${name}”的地方`)
  return found.code
}
