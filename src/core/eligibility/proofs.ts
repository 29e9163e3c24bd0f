import type { Decision, TraceNode } from './decision'
import type { Facts } from './facts'
import type { PaperCode } from './wording/papers'
import { ADDED_CONDITION, COMMITMENT_WORDS, PROOF_WORDS } from './wording/proofs'

/** A group of Article 42, or one a region adds, with what proves belonging to it. */
export interface ProofGroup {
  /** The test's id in the standard. */
  readonly id: string
  readonly title: string
  readonly article: string
  /** What all has to hold, in a sentence. */
  readonly condition: string
  /** `met`: the answers put the person in it; `unknown`: they may still. */
  readonly value: 'met' | 'unknown'
  readonly papers: readonly PaperCode[]
}

/** 个人诚信承诺 (Article 41). The penalty is part of it: it is never shown without (Article 64). */
export type Commitment = typeof COMMITMENT_WORDS

/**
 * The groups the person belongs to or may belong to, those that are certain first. Empty where nobody asks for means:
 * a matter without a test, or one in no list.
 */
export function proofGroups(facts: Facts, { outcome, lists }: Decision): ProofGroup[] {
  if (outcome === 'no-test' || outcome === 'not-listed') return []
  const groups = lists.exempt.children.map((node) => groupOf(facts, node)).filter((one) => one !== null)
  return [...groups.filter(({ value }) => value === 'met'), ...groups.filter(({ value }) => value !== 'met')]
}

/** The commitment where means are checked and papers may be lacking; null where nothing is checked. */
export function commitmentFor({ outcome, by }: Decision): Commitment | null {
  const isChecked = outcome === 'unknown' || outcome === 'over' || by === 'hardship'
  return isChecked ? COMMITMENT_WORDS : null
}

const LAW_GROUPS: ReadonlyMap<string, (typeof PROOF_WORDS)[keyof typeof PROOF_WORDS]> = new Map(
  Object.entries(PROOF_WORDS),
)

function groupOf(facts: Facts, { test, value }: TraceNode): ProofGroup | null {
  if (test === undefined || value === 'not-met') return null
  const words = LAW_GROUPS.get(test.id) ?? { ...test, condition: ADDED_CONDITION }
  const { title, article, condition } = words
  return { id: test.id, title, article, condition, value, papers: papersOf(facts, test.id) }
}

function papersOf(facts: Facts, id: string): PaperCode[] {
  if (id === 'law-42-1') return [...chosen(facts, 'person', PERSON_PAPERS), 'no-income']
  if (id === 'law-42-2') return chosen(facts, 'aid', AID_PAPERS)
  return id === 'law-42-3' ? ['migrant'] : ['exempt-other']
}

const PERSON_PAPERS: readonly PaperCode[] = ['minor', 'elder', 'disabled']
const AID_PAPERS: readonly PaperCode[] = ['dibao', 'destitute', 'other-aid', 'judicial-aid', 'honoured']

/** The papers of what was chosen; of everything in the group where that is not known. */
function chosen(facts: Facts, id: 'person' | 'aid', all: readonly PaperCode[]): PaperCode[] {
  const codes = facts[id]
  if (!Array.isArray(codes)) return [...all]
  const named = codes.filter((code): code is PaperCode => all.some((one) => one === code))
  return named.length > 0 ? named : [...all]
}
