import { AppError } from '@/contracts/errors'
import type { DraftIssue, ReadDraft } from '@/core/eligibility/publish/draft'
import { judgeMove, type LawKind, type LawState, type Move } from '@/core/eligibility/publish/life'
import { appendAudit } from '../audit/append'
import type { Account } from '../context'
import { derivedId } from '../ids'
import type { Tx } from '../transaction'
import { addDraft, putDraft, readDraft, type LawDraft, type LawStep } from './law-draft-repository'

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

/** The draft as it stands, for a move made on `rev`. @throws AppError NOT_FOUND; the caller permits, then asks `mayMove`. */
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
export function doneBefore(draft: LawDraft, rev: number, act: LawStep['act'], { personId }: Hand): boolean {
  const last = draft.history.filter((step) => step.by !== '').at(-1)
  return draft.rev === rev + 1 && last?.act === act && last.by === personId
}

/** The draft one step on. Saves of one hand in a row are one step. */
export function stepped(
  draft: LawDraft,
  act: LawStep['act'],
  { personId: by, now: at }: Hand,
  patch: Partial<LawDraft> & { readonly note?: string | null },
): LawDraft {
  const { note = null, ...rest } = patch
  const last = draft.history.at(-1)
  const again = act === 'saved' && last?.act === 'saved' && last.by === by && note === null
  const before = again ? draft.history.slice(0, -1) : draft.history
  const step = { act, by, at, note: again ? last.note : note }
  return { ...draft, ...rest, rev: draft.rev + 1, changedAt: at, history: [...before, step].slice(-STEPS) }
}

/** Writes the row and its audit entry. Four requests. */
export async function putStep(tx: Tx, draft: LawDraft, act: string, { openid }: Hand): Promise<void> {
  await putDraft(tx, draft)
  await appendAudit({ areaCode: draft.areaCode, actor: openid, act, subject: `law:${draft._id}` }, tx)
}

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

/** A new draft with its audit entry. Four requests. */
export async function beginDraft(
  tx: Tx,
  draftId: string,
  beginning: Beginning,
  read: Pick<ReadDraft, 'columns'>,
  hand: Hand,
): Promise<LawDraft> {
  const draft = newDraft(draftId, beginning, read, hand)
  const { areaCode } = beginning
  await addDraft(tx, draft)
  await appendAudit({ areaCode, actor: hand.openid, act: 'law.save', subject: `law:${draftId}` }, tx)
  return draft
}
