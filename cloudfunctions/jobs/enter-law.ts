import { stateOn, type LawKind, type LawState } from '@/core/eligibility/publish/life'
import { readDraftText } from '@/core/eligibility/publish/draft'
import { dayOf } from '@/core/time'
import { collection } from '@kit/database'
import type { Stored } from '@kit/documents'
import { derivedId } from '@kit/ids'
import {
  addDraft,
  putDraft,
  publishedRowsOf,
  readDraft,
  type LawDraft,
  type LawStep,
} from '@kit/eligibility/law-draft-repository'
import { audited } from '@kit/eligibility/law-steps'
import { readLaw, readPublished, type Law, type LawDocument } from '@kit/eligibility/law-repository'
import { lawVersion } from '@kit/eligibility/law-version'
import { published } from '@kit/eligibility/publish'
import { transact, type Tx } from '@kit/transaction'

/** Leaves room for the heartbeat within the function's 20 s. */
const TIME_MS = 15_000
const SLICE = 20

/** job_runs/enter-law: which law was gone through on which day, and how far. */
interface Mark extends Stored {
  readonly law: string
  readonly after: string
  readonly done: boolean
}

interface One {
  /** In the order they are gone through. */
  readonly key: string
  readonly kind: LawKind
  readonly id: string
}

const marks = () => collection<Mark>('job_runs')

function everyOne({ standards, parameters }: Law): One[] {
  const of = (kind: LawKind, documents: readonly LawDocument[]) =>
    documents.map(({ _id: id }) => ({ key: `${kind} ${id}`, kind, id }))
  return [...of('parameter', parameters), ...of('standard', standards)].sort((a, b) =>
    a.key < b.key ? -1 : 1,
  )
}

/** The row of what came with the program, and no hand wrote. */
function loadedRow(kind: LawKind, document: LawDocument, state: LawState, now: number): LawDraft {
  const text = JSON.stringify(document)
  const { columns } = readDraftText(kind, text)
  const area = document['area']
  return {
    _id: derivedId('l', 'loaded', kind, document._id),
    schema: 1,
    kind,
    areaCode: typeof area === 'string' ? area : '',
    ...columns,
    text,
    state,
    rev: 1,
    changedAt: now,
    createdBy: '',
    writers: [],
    checkedBy: null,
    approvedBy: null,
    supersedes: null,
    cut: null,
    issues: [],
    saves: [],
    history: [{ act: 'loaded', by: '', at: now, note: null }],
  }
}

/** The row where its days put it; the text of what came with the program is that of its newest revision. */
function settled(row: LawDraft, document: LawDocument, state: LawState, now: number): LawDraft {
  const fresh = row.approvedBy === null ? loadedRow(row.kind, document, state, now) : row
  const { text, title, number, from } = fresh
  const { to } = readDraftText(row.kind, JSON.stringify(document)).columns
  const same = { ...row, text, title, number, from, to }
  if (state === row.state) return same
  const act: LawStep['act'] = state === 'SUPERSEDED' ? 'superseded' : 'entered'
  const step = { act, by: '', at: now, note: null }
  return { ...same, state, changedAt: now, history: [...row.history, step] }
}

const isSame = (a: LawDraft, b: LawDraft): boolean =>
  a.state === b.state && a.to === b.to && a.text === b.text

/** Answers whether something moved. The document is read again: what is withdrawn by now is left alone. */
async function settle(tx: Tx, { kind, id }: One, rowId: string, now: number): Promise<boolean> {
  const document = await readPublished(tx, kind, id)
  const [days] = document === null ? [] : published(kind, [document])
  if (document === null || days === undefined) return false
  const state = stateOn(days, dayOf(now))
  const row = await readDraft(tx, rowId)
  if (row === null) {
    await addDraft(tx, loadedRow(kind, document, state, now))
    return true
  }
  const next = settled(row, document, state, now)
  if (row.state === 'WITHDRAWN' || isSame(row, next)) return false
  const act = next.state === 'SUPERSEDED' ? 'law.supersede' : 'law.enter'
  const moved = next.state !== row.state
  await putDraft(tx, moved ? { ...next, audit: await audited(tx, next, act, 'jobs') } : next)
  return true
}

/** Which rows are not where they should be is seen without a transaction. */
async function settleSlice(slice: readonly One[], law: Law, now: number): Promise<number> {
  const rows = await publishedRowsOf(slice.map(({ id }) => id))
  let moved = 0
  for (const one of slice) {
    const row = rows.find(({ kind, documentId }) => kind === one.kind && documentId === one.id)
    const document = documentOf(law, one)
    const [days] = document === undefined ? [] : published(one.kind, [document])
    if (document === undefined || days === undefined) continue
    if (row && isSame(row, settled(row, document, stateOn(days, dayOf(now)), now))) continue
    const rowId = row?._id ?? derivedId('l', 'loaded', one.kind, one.id)
    moved += (await transact((tx) => settle(tx, one, rowId, now))) ? 1 : 0
  }
  return moved
}

const documentOf = ({ standards, parameters }: Law, { kind, id }: One): LawDocument | undefined =>
  (kind === 'standard' ? standards : parameters).find(({ _id }) => _id === id)

/**
 * Puts every row of published law where its days say: on its first day in force, after its last superseded; and gives what came
 * with the program its row. Once a day and after every publication; else three requests. Works in slices, goes on where it was
 * stopped, and moves nothing twice. Answers how many rows moved.
 */
export async function enterLaw(now: number, elapsed: () => number): Promise<number> {
  const law = await readLaw()
  const version = `${lawVersion(law)} ${dayOf(now)}`
  const mark = await marks().get('enter-law')
  const before = mark?.law === version ? mark : null
  if (before?.done === true) return 0
  const left = everyOne(law).filter(({ key }) => key > (before?.after ?? ''))
  let moved = 0
  for (let at = 0; at === 0 || (at < left.length && elapsed() < TIME_MS); at += SLICE) {
    const slice = left.slice(at, at + SLICE)
    moved += await settleSlice(slice, law, now)
    const done = at + SLICE >= left.length
    const after = slice.at(-1)?.key ?? before?.after ?? ''
    await marks().set('enter-law', { _id: 'enter-law', schema: 1, law: version, after, done })
  }
  return moved
}
