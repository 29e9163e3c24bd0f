import { AppError } from '@/contracts/errors'
import type { DraftIssue, ReadDraft } from '@/core/eligibility/publish/draft'
import {
  isPublished,
  judgeMove,
  type LawKind,
  type LawState,
  type Move,
} from '@/core/eligibility/publish/life'
import { WORDS } from '@/core/eligibility/wording/publishing'
import type { Result } from '@/core/result'
import { signedIn } from '../accounts/signed-in'
import { appendOwn } from '../audit/append'
import type { Account, Context } from '../context'
import { derivedId } from '../ids'
import { transact, type Tx } from '../transaction'
import {
  addDraft,
  chainOfLaw,
  putDraft,
  readDraft,
  type LawDraft,
  type LawStep,
} from './law-draft-repository'

/** The steps kept are the newest; what came before is in the audit log. */
const STEPS = 200

/** Who does it: the account in the rows and the audit log, the own person's name for people. */
export interface Hand {
  readonly openid: string
  readonly personId: string
  readonly now: number
}

export function handOf({ _id: openid, acting }: Account, now: number): Hand {
  return { openid, personId: acting.find(({ relation }) => relation === 'self')?.personId ?? '', now }
}

export interface LawAnswer {
  readonly draftId: string
  readonly rev: number
  readonly state: LawState
  readonly issues: DraftIssue[]
}

export const lawAnswer = (
  { _id: draftId, rev, state, issues }: LawDraft,
  found: readonly DraftIssue[] = issues,
): LawAnswer => ({ draftId, rev, state, issues: found.slice(0, 100) })

/** The draft as it stands, for a move made on `rev`. @throws AppError NOT_FOUND; the caller permits, then calls `assertMayMove`. */
export async function draftIn(tx: Tx, draftId: string): Promise<LawDraft> {
  const draft = await readDraft(tx, draftId)
  if (!draft) throw new AppError('NOT_FOUND')
  return draft
}

/** @throws AppError CONFLICT on another revision or state, SECOND_PERSON for hands that must not */
export function assertMayMove(draft: LawDraft, rev: number, move: Move, { openid }: Hand): void {
  if (draft.rev !== rev) throw new AppError('CONFLICT')
  const verdict = judgeMove(draft, move, openid)
  if (verdict === 'second-person') throw new AppError('SECOND_PERSON')
  if (verdict === 'wrong-state') throw new AppError('CONFLICT')
}

/** The same move by the same hand again, after it was made on `rev`: its answer was lost on the way. */
function doneBefore(draft: LawDraft, rev: number, act: LawStep['act'], { personId }: Hand): boolean {
  const last = draft.history.filter((step) => step.by !== '').at(-1)
  return draft.rev === rev + 1 && last?.act === act && last.by === personId
}

/** In force, and no hand of a bureau approved it. */
const isLoaded = ({ state, approvedBy }: LawDraft): boolean => isPublished(state) && approvedBy === null

const loadedIssue = ({ documentId: document }: LawDraft): DraftIssue => ({
  document,
  path: '',
  sentence: WORDS.loaded,
})

const ACT = {
  check: 'checked',
  return: 'returned',
  approve: 'approved',
  withdraw: 'withdrawn',
} as const satisfies Partial<Record<Move, LawStep['act']>>

/** What a move changes in the row. */
export type LawPatch = Partial<LawDraft> & { readonly note?: string | null }

/** The row as it becomes, or why it stays as it is. */
export type Moved = Result<LawPatch, readonly DraftIssue[]>

/**
 * One move of one draft by one hand, in one transaction with its audit entry: permitted in the draft's area, on the revision it was
 * seen in, once however often it is sent. `work` says what becomes of the row; what it refuses is told and changes nothing.
 * Six requests with the account's and those of `work`.
 * @throws AppError NOT_FOUND, FORBIDDEN, CONFLICT, SECOND_PERSON
 */
export function moveDraft(
  { draftId, rev }: { readonly draftId: string; readonly rev: number },
  { caller, now, permit }: Context,
  move: keyof typeof ACT,
  work: (draft: LawDraft, hand: Hand, tx: Tx) => Promise<Moved> | Moved,
): Promise<LawAnswer> {
  const hand = handOf(signedIn(caller), now)
  return transact(async (tx) => {
    const draft = await draftIn(tx, draftId)
    permit({ areaCode: draft.areaCode })
    if (doneBefore(draft, rev, ACT[move], hand)) return lawAnswer(draft)
    if (move === 'withdraw' && isLoaded(draft)) return lawAnswer(draft, [loadedIssue(draft)])
    assertMayMove(draft, rev, move, hand)
    const moved = await work(draft, hand, tx)
    if (!moved.ok) return lawAnswer(draft, moved.error)
    const next = stepped(draft, ACT[move], hand, moved.value)
    await putStep(tx, next, `law.${move}`, hand)
    return lawAnswer(next)
  })
}

/** The draft one step on. Saves of one hand in a row are one step. */
export function stepped(
  draft: LawDraft,
  act: LawStep['act'],
  { personId: by, now: at }: Hand,
  patch: LawPatch,
): LawDraft {
  const { note = null, ...rest } = patch
  const last = draft.history.at(-1)
  const again = act === 'saved' && last?.act === 'saved' && last.by === by && note === null
  const before = again ? draft.history.slice(0, -1) : draft.history
  const step = { act, by, at, note: again ? last.note : note }
  return { ...draft, ...rest, rev: draft.rev + 1, changedAt: at, history: [...before, step].slice(-STEPS) }
}

/** Writes the row and its audit entry. Two requests. */
export async function putStep(tx: Tx, draft: LawDraft, act: string, { openid: actor }: Hand): Promise<void> {
  await putDraft(tx, { ...draft, audit: await audited(tx, draft, act, actor) })
}

/** One request; what it answers is written with the row. */
export const audited = (tx: Tx, draft: LawDraft, act: string, actor: string) =>
  appendOwn(tx, chainOfLaw(draft), { actor, act, subject: `law:${draft._id}` })

export interface Beginning {
  readonly kind: LawKind
  readonly areaCode: string
  readonly text: string
  readonly note: string | null
  readonly requestId: string
  readonly payloadHash: string
  readonly issues: readonly DraftIssue[]
}

/** The same request of the same account is always the same draft; nobody can aim at another's. */
export const draftIdOf = (openid: string, requestId: string, part = ''): string =>
  derivedId('l', openid, requestId, part)

/** A draft as its first save makes it. */
export function newDraft(
  draftId: string,
  { kind, areaCode, text, note, requestId, payloadHash, issues }: Beginning,
  { columns }: Pick<ReadDraft, 'columns'>,
  { openid, personId: by, now: at }: Hand,
): LawDraft {
  return {
    _id: draftId,
    schema: 1,
    kind,
    areaCode,
    ...columns,
    text,
    state: 'DRAFT',
    rev: 1,
    changedAt: at,
    createdBy: openid,
    writers: [openid],
    checkedBy: null,
    approvedBy: null,
    supersedes: null,
    cut: null,
    issues: issues.slice(0, 100),
    saves: [{ requestId, payloadHash }],
    history: [{ act: 'saved', by, at, note }],
  }
}

/** A new draft with its audit entry. Two requests. */
export async function beginDraft(
  tx: Tx,
  draftId: string,
  beginning: Beginning,
  read: Pick<ReadDraft, 'columns'>,
  hand: Hand,
): Promise<LawDraft> {
  const draft = newDraft(draftId, beginning, read, hand)
  await addDraft(tx, { ...draft, audit: await audited(tx, draft, 'law.save', hand.openid) })
  return draft
}
