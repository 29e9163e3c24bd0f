import { areaOfId } from '@/core/eligibility/publish/area-of-id'
import type { LawKind, LawState } from '@/core/eligibility/publish/life'
import type { OwnChain, OwnHead } from '../audit/append'
import { collection, command } from '../database'
import type { Stored } from '../documents'
import { cursorOf, pageOf, pageQuery } from '../pages'
import type { Tx } from '../transaction'

export interface LawIssue {
  readonly document: string
  readonly path: string
  readonly sentence: string
}

export interface LawStep {
  readonly act:
    'loaded' | 'saved' | 'checked' | 'returned' | 'approved' | 'entered' | 'superseded' | 'withdrawn'
  /** The staff's own person; '': the program itself. */
  readonly by: string
  readonly at: number
  readonly note: string | null
}

/** law_drafts/{id}: a piece of law in any state, with everything that happened to it. */
export interface LawDraft extends Stored {
  readonly kind: LawKind
  readonly areaCode: string
  /** What its text says, as far as it can be read; '' and null where it cannot. */
  readonly documentId: string
  readonly title: string
  readonly number: string
  readonly from: string | null
  readonly to: string | null
  /** The document as JSON text. */
  readonly text: string
  readonly state: LawState
  /** Counts what people did to it; the days themselves do not. */
  readonly rev: number
  readonly changedAt: number
  readonly createdBy: string
  /** Accounts. */
  readonly writers: readonly string[]
  readonly checkedBy: string | null
  readonly approvedBy: string | null
  /** The document it takes the place of; known from its check on. */
  readonly supersedes: string | null
  /** The document its approval ended, and the day that one would have ended: its withdrawal gives it back. */
  readonly cut: { readonly id: string; readonly to: string | null } | null
  /** What was found wrong when it was last saved or checked. */
  readonly issues: readonly LawIssue[]
  /** The newest saves, by request: the same one again has no second effect. */
  readonly saves: readonly { readonly requestId: string; readonly payloadHash: string }[]
  readonly history: readonly LawStep[]
  /** The head of its own chain of the audit log; none before its first act there. */
  readonly audit?: OwnHead | null
}

/** Where its acts are in the audit log: `npm run audit:verify` finds the head in the row. */
export const chainOfLaw = ({
  _id,
  areaCode,
  audit = null,
}: Pick<LawDraft, '_id' | 'areaCode' | 'audit'>): OwnChain => ({ chain: `l${areaCode}_${_id}`, head: audit })

const drafts = () => collection<LawDraft>('law_drafts')

export function loadDraft(id: string): Promise<LawDraft | null> {
  return drafts().get(id)
}

export function readDraft(tx: Tx, id: string): Promise<LawDraft | null> {
  return tx.get<LawDraft>('law_drafts', id)
}

export function addDraft(tx: Tx, draft: LawDraft): Promise<void> {
  return tx.add<LawDraft>('law_drafts', draft)
}

export function putDraft(tx: Tx, draft: LawDraft): Promise<void> {
  return tx.set<LawDraft>('law_drafts', draft)
}

/** The rows of these documents that are published, or were until their days were over. One request; none for none. */
export async function publishedRowsOf(documentIds: readonly string[]): Promise<LawDraft[]> {
  if (documentIds.length === 0) return []
  const state = command.in(['SCHEDULED', 'IN_FORCE', 'SUPERSEDED'])
  return drafts().find({ where: { documentId: command.in(documentIds), state }, limit: 1000 })
}

/**
 * Whether a row other than `draftId` keeps `areaCode` from a document's id: any that is in use; of an id that names the area only
 * the area's own, whatever others write. One request; none for no id.
 */
export async function isIdTaken(documentId: string, areaCode: string, draftId: string): Promise<boolean> {
  if (documentId === '') return false
  const named = areaOfId(documentId) === areaCode ? { documentId, areaCode } : { documentId }
  const inUse = command.or([{ state: command.neq('WITHDRAWN') }, { approvedBy: command.gt('') }])
  const found = await drafts().find({ where: command.and([named, inUse]), limit: 2 })
  return found.some(({ _id }) => _id !== draftId)
}

/** Every row of these documents. One request; none for none. */
export async function rowsOfAll(documentIds: readonly string[]): Promise<LawDraft[]> {
  if (documentIds.length === 0) return []
  return drafts().find({ where: { documentId: command.in(documentIds) }, limit: 1000 })
}

/**
 * Whether a row keeps `areaCode` from its id: not where the row was thrown away before anybody approved it, nor where the id names
 * the area and the row is another's.
 */
export const holdsId = (row: LawDraft, areaCode: string): boolean =>
  (row.state !== 'WITHDRAWN' || row.approvedBy !== null) &&
  (row.areaCode === areaCode || areaOfId(row.documentId) !== areaCode)

export interface DraftPage {
  readonly areaCode: string
  readonly kind?: LawKind | undefined
  readonly state?: LawState | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** One page, the last changed first. One request. */
export async function draftPage({ areaCode, kind, state, cursor, limit }: DraftPage): Promise<{
  readonly shown: readonly LawDraft[]
  readonly next: string | null
}> {
  const where = { areaCode, ...(kind ? { kind } : {}), ...(state ? { state } : {}) }
  const list = { where, by: 'changedAt', direction: 'desc' as const, cursor: cursorOf(cursor) }
  return pageOf(await drafts().find(pageQuery({ ...list, limit: limit + 1 })), limit, (one) => one.changedAt)
}
