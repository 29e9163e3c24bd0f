import { close as contract } from '@/contracts/consultations/close'
import { AppError } from '@/contracts/errors'
import { closeRoom, type Party } from '@/core/consultations/room'
import { signedIn } from '@kit/accounts/signed-in'
import {
  readConversation,
  writeRoom,
  type StoredConversation,
} from '@kit/consultations/conversation-repository'
import { addMessage } from '@kit/consultations/message-repository'
import { bareEntry } from '@kit/consultations/operate'
import { holidays } from '@kit/consultations/service'
import { enterAs, nameOf } from '@kit/consultations/sides'
import { hint } from '@kit/consultations/signals'
import { viewConversation } from '@kit/consultations/views'
import type { Context } from '@kit/context'
import { handle } from '@kit/handler'
import { transact, type Tx } from '@kit/transaction'

interface Closed {
  readonly conversation: StoredConversation
  readonly side: Party
}

async function end(tx: Tx, conversationId: string, ctx: Context): Promise<Closed> {
  const before = await readConversation(tx, conversationId)
  if (!before) throw new AppError('NOT_FOUND')
  const side = enterAs(ctx, before)
  const closed = closeRoom(before, side, ctx.now)
  if (!closed) return { conversation: before, side }
  const conversation = await writeRoom(tx, before, closed.room)
  const actor = { side, accountId: signedIn(ctx.caller)._id, by: nameOf(before, side) }
  await addMessage(tx, bareEntry(before, closed.seq, { kind: 'close', actor, at: ctx.now }))
  return { conversation, side }
}

export const close = handle(contract, async ({ conversationId }, ctx) => {
  const { conversation, side } = await transact((tx) => end(tx, conversationId, ctx))
  await hint(conversation, ['person', 'adviser'], signedIn(ctx.caller)._id)
  return viewConversation(conversation, side, ctx.now, await holidays(ctx.now, 10))
})
