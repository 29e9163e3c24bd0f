import { openHeld as contract } from '@/contracts/consultations/open-held'
import { AppError } from '@/contracts/errors'
import { signedIn } from '@kit/accounts/signed-in'
import { appendAudit } from '@kit/audit/append'
import { openBody, readMessage, type StoredMessage } from '@kit/consultations/message-repository'
import type { Context } from '@kit/context'
import { linksTo } from '@kit/files/storage'
import { handle } from '@kit/handler'
import { transact, type Tx } from '@kit/transaction'

/** What was never held is between the two sides, and no clerk's. */
const isForClerks = ({ state }: StoredMessage) => state === 'HELD' || state === 'REJECTED'

/** The message as it stood when its entry in the audit log was written: what was taken back before is not there (C7). */
async function look(tx: Tx, messageId: string, { caller, permit }: Context): Promise<StoredMessage> {
  const message = await readMessage(tx, messageId)
  if (!message) throw new AppError('NOT_FOUND')
  const { areaCode, personId } = message
  permit({ areaCode })
  if (!isForClerks(message)) throw new AppError('NOT_FOUND')
  const act = 'consultation.held.read'
  await appendAudit({ areaCode, actor: signedIn(caller)._id, act, subject: `person:${personId}` }, tx)
  return message
}

/** Seven requests: account, begin, message, three of the audit log, commit. Nothing is opened before they stand. */
export const openHeld = handle(contract, async ({ messageId }, ctx) => {
  const message = await transact((tx) => look(tx, messageId, ctx))
  const fileId = message.image?.fileId
  const links = await linksTo(fileId === undefined ? [] : [fileId])
  return { text: openBody(message), imageUrl: (fileId !== undefined && links.get(fileId)) || null }
})
