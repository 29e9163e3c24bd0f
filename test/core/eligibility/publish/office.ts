import { addDays } from '@/core/time/day'
import { judgeMove, stateOn, type Hands, type LawState, type Move } from '@/core/eligibility/publish/life'
import { planApproval, planWithdrawal, type Next, type Published } from '@/core/eligibility/publish/series'
import type { Chance } from '../../../support/chance'

export type PlanApproval = typeof planApproval

interface Piece extends Hands {
  readonly next: Next
  readonly cut: { readonly id: string; readonly to: string | null } | null
}

interface Seen {
  readonly act: Move
  readonly hand: string
  readonly before: Piece
}

const HANDS = ['o-a', 'o-b', 'o-c']
const ROOT: Published = { id: 'loaded', revision: 1, from: '2020-01-01', to: null, series: ['means'] }

/** A bureau of three people who do anything at all, in any order, as days go by: only the rules keep them from harm. */
export class Office {
  today = '2026-11-23'
  published: Published[] = [ROOT]
  pieces: Piece[] = []
  readonly seen: Seen[] = []

  constructor(
    private readonly chance: Chance,
    private readonly plan: PlanApproval = planApproval,
  ) {}

  step(): void {
    if (this.pieces.length === 0 || this.chance.is(0.1)) return this.begin()
    if (this.chance.is(0.1)) return this.sleep()
    const at = Math.max(0, this.pieces.length - this.chance.whole(1, 3))
    const piece = this.pieces[at]!
    const act = this.chance.pick([
      'save',
      'check',
      'check',
      'return',
      'approve',
      'approve',
      'withdraw',
    ] as const)
    const hand = this.chance.pick(HANDS)
    if (judgeMove(piece, act, hand) !== 'may') return
    const moved = this.moved(piece, act, hand)
    if (moved === null) return
    this.seen.push({ act, hand, before: piece })
    this.pieces[at] = moved
  }

  private begin(): void {
    const from = addDays(this.today, this.chance.whole(-2, 40))
    const next = { id: `d${this.pieces.length}`, from, to: null, series: ['means'], supersedes: null }
    const hands = { state: 'DRAFT' as const, writers: [this.chance.pick(HANDS)] }
    this.pieces.push({ ...hands, checkedBy: null, approvedBy: null, next, cut: null })
  }

  /** A night, or several: what is published stands where its days put it. */
  private sleep(): void {
    this.today = addDays(this.today, this.chance.whole(1, 20))
    this.pieces = this.pieces.map((piece) => ({ ...piece, state: this.stateOf(piece) }))
  }

  private stateOf({ state, next }: Piece): LawState {
    const there = this.published.find(({ id }) => id === next.id)
    return there ? stateOn(there, this.today) : state
  }

  private moved(piece: Piece, act: Move, hand: string): Piece | null {
    switch (act) {
      case 'save':
        return { ...piece, state: 'DRAFT', checkedBy: null, writers: [...piece.writers, hand] }
      case 'check':
        return { ...piece, state: 'CHECKED', checkedBy: hand }
      case 'return':
        return { ...piece, state: 'DRAFT', checkedBy: null }
      case 'approve':
        return this.approved(piece, hand)
      case 'withdraw':
        return this.withdrawn(piece)
    }
  }

  private approved(piece: Piece, hand: string): Piece | null {
    const plan = this.plan(this.published, piece.next, this.today)
    if (!plan.ok) return null
    const { ends } = plan.value
    this.published = this.published.map((one) => (one.id === ends?.id ? { ...one, ...ends } : one))
    this.published.push({ ...piece.next, revision: 1 })
    const cut = ends && { id: ends.id, to: ends.had }
    return { ...piece, state: stateOn(piece.next, this.today), approvedBy: hand, cut }
  }

  private withdrawn(piece: Piece): Piece | null {
    const { id } = piece.next
    if (this.published.some((one) => one.id === id)) {
      const plan = planWithdrawal(this.published, id, piece.cut)
      if (!plan.ok) return null
      const { restores } = plan.value
      this.published = this.published
        .filter((one) => one.id !== id)
        .map((one) => (one.id === restores?.id ? { ...one, ...restores } : one))
    }
    return { ...piece, state: 'WITHDRAWN' }
  }
}
