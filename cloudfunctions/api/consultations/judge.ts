import type { InputOf } from '@/contracts/action'
import { judge as contract } from '@/contracts/consultations/judge'
import { AppError } from '@/contracts/errors'
import { judge as decide } from '@/core/consultations/check'
import { signedIn } from '@kit/accounts/signed-in'
import { readConversation, type StoredConversation } from '@kit/consultations/conversation-repository'
import { readMessage } from '@kit/consultations/message-repository'
import { SERVICE, writeOperation } from '@kit/consultations/operate'
import { hint } from '@kit/consultations/signals'
import type { Context } from '@kit/context'
import { handle } from '@kit/handler'
import { transact, type Tx } from '@kit/transaction'

interface Judged {
  readonly state: 'SHOWN' | 'REJECTED' | 'RECALLED'
  /** As it stands now; null: nothing changed. */
  readonly conversation: StoredConversation | null
}

/** The clerk's account stands in the entry of their word: who judged is on record with the judgement. */
async function rule(tx: Tx, { messageId, verdict }: InputOf<typeof contract>, ctx: Context): Promise<Judged> {
  const message = await readMessage(tx, messageId)
  if (!message) throw new AppError('NOT_FOUND')
  ctx.permit({ areaCode: message.areaCode })
  const judgement = decide(message.state, verdict)
  if (!judgement.ok) throw new AppError(judgement.error)
  const { state, change } = judgement
  if (!change) return { state, conversation: null }
  const before = await readConversation(tx, message.conversationId)
  if (!before) throw new AppError('NOT_FOUND')
  const { conversation } = await writeOperation(tx, before, message, {
    kind: change.entry,
    to: change.to,
    actor: { ...SERVICE, accountId: signedIn(ctx.caller)._id },
    at: ctx.now,
    patch: { judged: true, recheckAt: null },
  })
  return { state, conversation }
}

/** Nine requests: account, begin, message, conversation, three writes, commit, hint. */
export const judge = handle(contract, async (input, ctx) => {
  const { state, conversation } = await transact((tx) => rule(tx, input, ctx))
  if (conversation) await hint(conversation, ['person', 'adviser'])
  return { state }
})
