import type { Day } from '../document'

/**
 * The life of a piece of law: a hardship standard 经济困难标准 or a parameter 基数, from draft to withdrawn. Pure: who may move
 * what, and where it then stands.
 */
export type LawKind = 'standard' | 'parameter'
export type LawState = 'DRAFT' | 'CHECKED' | 'SCHEDULED' | 'IN_FORCE' | 'SUPERSEDED' | 'WITHDRAWN'

/** Whose hands a draft went through, by their accounts. */
export interface Hands {
  readonly state: LawState
  /** Everybody who ever saved it. */
  readonly writers: readonly string[]
  readonly checkedBy: string | null
  /** null: nobody yet, or it came with the program. */
  readonly approvedBy: string | null
}

export type Move = 'save' | 'check' | 'return' | 'approve' | 'withdraw'
export type Verdict = 'may' | 'second-person' | 'wrong-state'

/** From which states a move goes out. SUPERSEDED and WITHDRAWN are left by no hand. */
const FROM: { readonly [M in Move]: readonly LawState[] } = {
  save: ['DRAFT', 'CHECKED'],
  check: ['DRAFT'],
  return: ['CHECKED'],
  approve: ['CHECKED'],
  withdraw: ['DRAFT', 'CHECKED', 'SCHEDULED', 'IN_FORCE'],
}

export const isPublished = (state: LawState): boolean => state === 'SCHEDULED' || state === 'IN_FORCE'

/**
 * Whether `actor` may make the move. Nobody approves what they wrote or checked; whoever approved it does not take it back alone:
 * both need a second person. What came with the program is ended by a successor, never withdrawn.
 */
export function judgeMove(law: Hands, move: Move, actor: string): Verdict {
  if (FROM[move].indexOf(law.state) < 0) return 'wrong-state'
  if (move === 'approve') {
    return law.writers.indexOf(actor) >= 0 || law.checkedBy === actor ? 'second-person' : 'may'
  }
  if (move !== 'withdraw' || !isPublished(law.state)) return 'may'
  if (law.approvedBy === null) return 'wrong-state'
  return law.approvedBy === actor ? 'second-person' : 'may'
}

export const mayApprove = (law: Hands, actor: string): boolean => judgeMove(law, 'approve', actor) === 'may'

/** Where something published stands on a day: both ends count. */
export function stateOn({ from, to }: { from: Day; to: Day | null }, day: Day): LawState {
  if (day < from) return 'SCHEDULED'
  return to !== null && to < day ? 'SUPERSEDED' : 'IN_FORCE'
}
