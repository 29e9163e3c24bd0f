import type { Decision } from './decision'
import type { Facts } from './facts'
import { proofGroups } from './proofs'
import { PAPER_WORDS, type PaperCode, type PaperWords } from './wording/papers'

/** Why a paper is wanted: who you are, that you need not be checked, what you earn, what happened. */
export type PaperFor = 'person' | 'group' | 'means' | 'matter'

export interface Paper extends PaperWords {
  readonly code: PaperCode
  readonly for: PaperFor
}

const BY_MATTER = new Map<unknown, readonly PaperCode[]>(
  Object.entries({
    'unpaid-wages': ['wages'],
    'work-injury': ['wages', 'injury'],
    traffic: ['accident'],
    family: ['kinship'],
    'elder-support': ['kinship'],
  }),
)

const BY_KIND = new Map<unknown, readonly PaperCode[]>(
  Object.entries({
    abuse: ['violence'],
    'social-insurance': ['benefit'],
    'pension-benefit': ['pension-benefit', 'kinship'],
    medical: ['injury'],
    'food-drug': ['product', 'injury'],
    pollution: ['pollution'],
    'state-compensation': ['organ'],
    accused: ['case'],
    'crime-victim': ['case', 'injury'],
    'retrial-ordered': ['retrial'],
    'retrial-acquitted': ['retrial', 'case'],
    'brave-act': ['brave'],
    'hero-kin': ['hero'],
  }),
)

/**
 * What to bring, by what the outcome rests on: proof of the group for whoever is exempt, of means only where means count,
 * nothing of either to somebody who only goes to ask. Each paper once. `acting`: it is filled in for another.
 */
export function bringList(facts: Facts, decision: Decision, acting = false): Paper[] {
  const asks = decision.outcome === 'over' || decision.outcome === 'not-listed'
  const agent: PaperCode[] = acting ? ['acting'] : []
  const person: PaperCode[] = asks ? ['identity'] : ['identity', ...agent, 'form']
  const listed: readonly [PaperFor, readonly PaperCode[]][] = [
    ['person', person],
    ['group', asks ? [] : groupPapers(facts, decision)],
    ['means', asks ? [] : meansPapers(decision)],
    ['matter', [...matterPapers(facts), 'evidence']],
  ]
  const seen = new Set<PaperCode>()
  const papers: Paper[] = []
  for (const [use, codes] of listed) {
    for (const code of codes) {
      if (!seen.has(code)) papers.push({ code, for: use, ...PAPER_WORDS[code] })
      seen.add(code)
    }
  }
  return papers
}

/** Only of the groups the answers are sure of: nobody is sent for five papers to prove one. */
const groupPapers = (facts: Facts, decision: Decision): PaperCode[] =>
  decision.by === 'exempt'
    ? proofGroups(facts, decision).reduce<PaperCode[]>(
        (all, { value, papers }) => (value === 'met' ? [...all, ...papers] : all),
        [],
      )
    : []

const meansPapers = ({ by }: Decision): PaperCode[] =>
  by === 'no-test' || by === 'exempt' ? [] : ['means', 'income']

function matterPapers(facts: Facts): readonly PaperCode[] {
  const matter = BY_MATTER.get(facts['matter']) ?? []
  const kind = facts['matter'] === 'other' ? (BY_KIND.get(facts['otherKind']) ?? []) : []
  const capacity: readonly PaperCode[] = isCapacity(facts) ? ['capacity'] : []
  const violence: readonly PaperCode[] = facts['abused'] === 'yes' ? ['violence'] : []
  const injury: readonly PaperCode[] = isInjury(facts) ? ['injury'] : []
  return [...matter, ...injury, ...kind, ...capacity, ...violence]
}

/** A crash that only broke things leaves nobody with papers of a hospital. */
const isInjury = (facts: Facts): boolean => facts['matter'] === 'traffic' && facts['injured'] === 'yes'

const isCapacity = (facts: Facts): boolean =>
  facts['matter'] === 'family' && facts['familyKind'] === 'capacity'
