import type { InputOf } from '@/contracts/action'
import { saveDraft as contract } from '@/contracts/eligibility/save-draft'
import { AppError } from '@/contracts/errors'
import { readDraftText, type DraftIssue, type ReadDraft } from '@/core/eligibility/publish/draft'
import { WORDS } from '@/core/eligibility/wording/publishing'
import { signedIn } from '@kit/accounts/signed-in'
import { isIdTaken, readDraft, type LawDraft } from '@kit/eligibility/law-draft-repository'
import {
  assertMayMove,
  beginDraft,
  draftIdOf,
  draftIn,
  handOf,
  lawAnswer,
  putStep,
  stepped,
  type Beginning,
  type Hand,
} from '@kit/eligibility/law-steps'
import { handle } from '@kit/handler'
import { derivedId } from '@kit/ids'
import { transact, type Tx } from '@kit/transaction'

type Input = InputOf<typeof contract>

/** The saves remembered by request. */
const SAVES = 20

interface Save extends Beginning {
  readonly draftId: string
  readonly rev: number | null
  readonly read: ReadDraft
}

async function saveOf(input: Input, openid: string): Promise<Save> {
  const { requestId, draft, kind, areaCode, text, note = null } = input
  const draftId = draft?.draftId ?? draftIdOf(openid, requestId)
  const read = readDraftText(kind, text)
  const { documentId } = read.columns
  const clash: DraftIssue[] = (await isIdTaken(documentId, areaCode, draftId))
    ? [{ document: documentId, path: '_id', sentence: WORDS.sameId }]
    : []
  const payloadHash = derivedId('h', JSON.stringify([draft ?? null, kind, areaCode, text, note]))
  const issues = [...read.issues, ...clash]
  const beginning = { kind, areaCode, text, note, requestId, payloadHash, issues }
  return { ...beginning, draftId, rev: draft?.rev ?? null, read }
}

/** Whether this very save is in the draft already. @throws AppError REQUEST_ID_REUSED by another payload */
function savedBefore({ saves }: LawDraft, { requestId, payloadHash }: Save): boolean {
  const found = saves.find((one) => one.requestId === requestId)
  if (found && found.payloadHash !== payloadHash) throw new AppError('REQUEST_ID_REUSED')
  return found !== undefined
}

async function change(tx: Tx, draft: LawDraft, rev: number, save: Save, hand: Hand): Promise<LawDraft> {
  if (draft.kind !== save.kind || draft.areaCode !== save.areaCode) throw new AppError('CONFLICT')
  assertMayMove(draft, rev, 'save', hand)
  const { text, note, issues, requestId, payloadHash, read } = save
  const saved = stepped(draft, 'saved', hand, {
    ...read.columns,
    text,
    issues: issues.slice(0, 100),
    state: 'DRAFT',
    checkedBy: null,
    supersedes: null,
    writers: [...draft.writers.filter((one) => one !== hand.openid), hand.openid],
    saves: [...draft.saves, { requestId, payloadHash }].slice(-SAVES),
    note,
  })
  await putStep(tx, saved, 'law.save', hand)
  return saved
}

/** Kept as it is, right or wrong. 7 requests with the account's. */
export const saveDraft = handle(contract, async (input, { caller, now, permit }) => {
  const hand = handOf(signedIn(caller), now)
  permit({ areaCode: input.areaCode })
  const save = await saveOf(input, hand.openid)
  const saved = await transact(async (tx) => {
    if (save.rev === null) {
      const made = await readDraft(tx, save.draftId)
      if (made && savedBefore(made, save)) return made
      return beginDraft(tx, save.draftId, save, save.read, hand)
    }
    const draft = await draftIn(tx, save.draftId)
    permit({ areaCode: draft.areaCode })
    return savedBefore(draft, save) ? draft : change(tx, draft, save.rev, save, hand)
  })
  return lawAnswer(saved)
})
