import type { Decision } from './decision'
import type { Facts } from './facts'
import { PAPER_WORDS, type PaperCode, type PaperWords } from './wording/papers'

export interface Paper extends PaperWords {
  readonly code: PaperCode
}

const BY_MATTER = new Map<unknown, readonly PaperCode[]>(
  Object.entries({
    'unpaid-wages': ['wages'],
    'work-injury': ['wages', 'injury'],
    traffic: ['accident', 'injury'],
    family: ['kinship'],
    'elder-support': ['kinship'],
  }),
)

const BY_KIND = new Map<unknown, readonly PaperCode[]>(
  Object.entries({
    abuse: ['violence'],
    medical: ['injury'],
    'food-drug': ['injury'],
    accused: ['case'],
    'crime-victim': ['case'],
    'retrial-ordered': ['case'],
    'retrial-acquitted': ['case'],
  }),
)

/** What to bring, by what the outcome rests on: proof of the group for whoever is exempt, of means only where means count. */
export function bringList(facts: Facts, decision: Decision): Paper[] {
  const codes: PaperCode[] = [
    'identity',
    'acting',
    'form',
    ...standing(facts, decision),
    ...matterPapers(facts),
    'evidence',
  ]
  return codes
    .filter((code, at) => codes.indexOf(code) === at)
    .map((code) => ({ code, ...PAPER_WORDS[code] }))
}

function standing(facts: Facts, { by, lists }: Decision): PaperCode[] {
  if (by === 'no-test') return []
  if (by !== 'exempt') return ['means', 'income']
  const met = (id: string) =>
    lists.exempt.children.some(({ test, value }) => test?.id === id && value === 'met')
  const papers: PaperCode[] = []
  if (met('law-42-1')) papers.push(...chosen(facts, 'person'), 'no-income')
  if (met('law-42-2')) papers.push(...chosen(facts, 'aid'))
  if (met('law-42-3')) papers.push('migrant')
  return papers
}

function chosen(facts: Facts, id: 'person' | 'aid'): PaperCode[] {
  const codes = facts[id]
  if (!Array.isArray(codes)) return []
  return codes.filter(
    (code): code is PaperCode =>
      typeof code === 'string' && Object.prototype.hasOwnProperty.call(PAPER_WORDS, code),
  )
}

function matterPapers(facts: Facts): readonly PaperCode[] {
  const matter = BY_MATTER.get(facts['matter']) ?? []
  const kind = facts['matter'] === 'other' ? (BY_KIND.get(facts['otherKind']) ?? []) : []
  const violence: readonly PaperCode[] = facts['abused'] === 'yes' ? ['violence'] : []
  return [...matter, ...kind, ...violence]
}
