import type { InputOf } from '@/contracts/action'
import { importLaw as contract } from '@/contracts/eligibility/import-law'
import { AppError } from '@/contracts/errors'
import { WORDS } from '@/core/eligibility/wording/publishing'
import { signedIn } from '@kit/accounts/signed-in'
import { appendAudit } from '@kit/audit/append'
import { addDraft, holdsId, readDraft, rowsOfAll, type LawDraft } from '@kit/eligibility/law-draft-repository'
import { readImport, type GoodRow, type ReadImport } from '@kit/eligibility/law-import'
import { readLaw } from '@kit/eligibility/law-repository'
import { draftIdOf, handOf, newDraft, type Hand } from '@kit/eligibility/law-steps'
import { handle } from '@kit/handler'
import { derivedId } from '@kit/ids'
import { transact, type Tx } from '@kit/transaction'

type Input = InputOf<typeof contract>

const NOTE = '导入'

/**
 * Whether this very file was taken under this request before. The first draft of an import carries its request.
 * @throws AppError REQUEST_ID_REUSED by another file
 */
async function takenBefore(tx: Tx, draftId: string, payloadHash: string): Promise<boolean> {
  const made = await readDraft(tx, draftId)
  if (made === null) return false
  if (made.saves[0]?.payloadHash !== payloadHash) throw new AppError('REQUEST_ID_REUSED')
  return true
}

/**
 * An id names one text for ever: receipts rest on it. Rows whose id another draft has, or an earlier row, are told, not taken.
 * What this very request made before does not stand in its way. One request.
 */
async function withoutTaken(
  { good, issues, unchanged }: ReadImport,
  { requestId, areaCode }: Input,
  openid: string,
): Promise<ReadImport> {
  const idOf = ({ read }: GoodRow) => read.columns.documentId
  const rows = await rowsOfAll([...new Set(good.map(idOf))])
  const own = ({ createdBy, saves }: LawDraft) => createdBy === openid && saves[0]?.requestId === requestId
  const others = rows.filter((one) => holdsId(one, areaCode) && !own(one))
  const taken = new Set(others.map(({ documentId }) => documentId))
  const free = (one: GoodRow, at: number) =>
    !taken.has(idOf(one)) && good.findIndex((first) => idOf(first) === idOf(one)) === at
  const clashes = good.filter((one, at) => !free(one, at))
  const told = clashes.map((one) => ({
    document: idOf(one),
    path: '_id',
    sentence: WORDS.sameId,
    row: one.row,
  }))
  return { good: good.filter(free), issues: [...issues, ...told], unchanged }
}

/** All rows or none. Six requests and one a row. */
async function take(input: Input, good: readonly GoodRow[], hand: Hand): Promise<string[]> {
  const { requestId, areaCode, kind, base64 } = input
  const ids = good.map((_row, at) => draftIdOf(hand.openid, requestId, String(at)))
  const [first] = ids
  if (first === undefined) return []
  const payloadHash = derivedId('h', JSON.stringify([areaCode, kind, base64]))
  await transact(async (tx) => {
    if (await takenBefore(tx, first, payloadHash)) return
    for (const [at, { text, read }] of good.entries()) {
      const { issues } = read
      const beginning = { kind, areaCode, text, note: NOTE, requestId, payloadHash, issues }
      await addDraft(tx, newDraft(ids[at] ?? first, beginning, read, hand))
    }
    await appendAudit({ areaCode, actor: hand.openid, act: 'law.import', subject: `law:${first}` }, tx)
  })
  return ids
}

/** 4 requests to try a file; to take it 6 more and one for each draft. A workbook costs one call to `documents`. */
export const importLaw = handle(contract, async (input, { caller, now, permit }) => {
  const hand = handOf(signedIn(caller), now)
  permit({ areaCode: input.areaCode })
  const read = await readImport(input, await readLaw())
  if (read === null) throw new AppError('BAD_FILE')
  const { good, issues, unchanged } = await withoutTaken(read, input, hand.openid)
  const drafts = input.dryRun ? [] : await take(input, good, hand)
  return { read: good.length, unchanged, drafts, issues: issues.slice(0, 100) }
})
