import type { Check } from '@/core/eligibility/check'
import { PLACE, UNKNOWN, type Answer, type Facts } from '@/core/eligibility/facts'
import { questionOf, type Question } from '@/core/eligibility/interview'
import type { Library } from '@/core/eligibility/library'
import { placeChoices, placeNameIn } from '@/core/eligibility/places'
import { answerText } from '@/core/eligibility/render/answer-text'
import { listCopy } from './interview-copy'

/** Where the person goes from here. */
export type Stop = { readonly page: 'question'; readonly id: string } | { readonly page: 'check' }

/** The first question without an answer; when nothing more can change the outcome, the check page. */
export function nextStop({ question }: Check): Stop {
  return question === null ? { page: 'check' } : { page: 'question', id: question.id }
}

/** The question a page was opened for, in the words of the standard of the place; else the one to ask now. */
export function questionAt(check: Check, id: string | undefined): Question | null {
  return (id === undefined ? null : questionOf(check.standard, id)) ?? check.question ?? check.path[0] ?? null
}

/** Where a question stands among those answered and those that usually still come, the check page counted. */
export function stepOf(check: Check, id: string, usualLeft: number): { at: number; of: number } {
  const { path } = check
  const before = path.findIndex((question) => question.id === id)
  const at = before < 0 ? path.length + 1 : before + 1
  return { at, of: Math.max(at, path.length + usualLeft) + 1 }
}

/** The question before this one, for 上一题; null at the first. */
export function questionBefore({ path }: Check, id: string): string | null {
  const at = path.findIndex((question) => question.id === id)
  return path[(at < 0 ? path.length : at) - 1]?.id ?? null
}

const OF_HOUSEHOLD: readonly Question['kind'][] = ['count', 'money']

/** Answers on the check page: a white group each for the matter, the person, every list, and the rest of the household. */
export function checkGroups({ path, question }: Check): Question[][] {
  const rows = question === null ? path : [...path, question]
  const place = rows.findIndex(({ id }) => id === PLACE)
  const groups: [Question[], Question[], Question[]] = [[], [], []]
  const lists: Question[][] = []
  rows.forEach((row, at) => {
    if (row.kind === 'list') lists.push([row])
    else if (place < 0 || at <= place) groups[0].push(row)
    else if (OF_HOUSEHOLD.includes(row.kind) || row.id === 'cause') groups[2].push(row)
    else groups[1].push(row)
  })
  return [groups[0], groups[1], ...lists, groups[2]].filter((group) => group.length > 0)
}

/** Codes of matters and answers after which a page offers 快速离开 and says nothing of the matter. */
const GUARDED: Readonly<Record<string, readonly string[]>> = {
  matter: ['family', 'elder-support'],
  otherKind: ['abuse', 'crime-victim'],
  abused: ['yes', UNKNOWN],
}

/** Whether somebody looking over the shoulder could be a danger. */
export function isGuarded(facts: Facts, questionId?: string): boolean {
  if (questionId === 'abused' || questionId === 'otherKind') return true
  return Object.entries(GUARDED).some(([id, codes]) => {
    const given = facts[id]
    return typeof given === 'string' && codes.includes(given)
  })
}

/** The city whose counties the law names one by one: this deployment's own. null when it names none. */
export function homeCity(library: Library): string | null {
  for (const { places = [] } of library.standards) {
    const county = places.find(({ code }) => code.slice(4) !== '00')
    if (county !== undefined) return `${county.code.slice(0, 4)}00`
  }
  return null
}

export interface PlaceOption {
  readonly code: string
  readonly name: string
  /** There are smaller places within it to choose from. */
  readonly opens: boolean
}

/** Places within `parent`; all provinces for null. The one a village of this phone lies in comes first. */
export function placesIn(library: Library, parent: string | null, village: string | null): PlaceOption[] {
  const own = village?.slice(0, 6) ?? null
  const options = placeChoices(library, parent).map(({ code, name }) => ({
    code,
    name,
    opens: placeChoices(library, code).length > 0,
  }))
  return [...options.filter(({ code }) => code === own), ...options.filter(({ code }) => code !== own)]
}

/** What the person came with, in the words of the question; null for a code nobody knows. */
export function matterLabel(check: Check | null, code: string | undefined): string | null {
  if (check === null || code === undefined) return null
  return questionOf(check.standard, 'matter')?.options.find((one) => one.code === code)?.label ?? null
}

/** An answer in words: of a place its name, of a list how many there are. */
export function wordsOf(question: Question, answer: Answer | undefined, { standards }: Library): string {
  if (question.kind === 'list' && Array.isArray(answer))
    return answer.length === 0 ? listCopy.none : `${answer.length} ${question.unit}`
  const code = question.kind === 'place' && typeof answer === 'string' ? answer : ''
  return answerText(question, answer, placeNameIn(standards, code))
}

/** The check page as one text for the voice. */
export const answersAloud = ({ path }: Check, facts: Facts, library: Library): string =>
  path.map((question) => `${question.short}：${wordsOf(question, facts[question.id], library)}。`).join('')
