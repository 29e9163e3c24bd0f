import { read as contract } from '@/contracts/consultations/read'
import { AppError } from '@/contracts/errors'
import { readTo } from '@/core/consultations/room'
import { signedIn } from '@kit/accounts/signed-in'
import { noteAdviserAccount } from '@kit/directory/adviser-repository'
import { loadConversation, writeRead } from '@kit/consultations/conversation-repository'
import { answerNoticeId } from '@kit/consultations/answer-notice'
import { enterAs } from '@kit/consultations/sides'
import { handle } from '@kit/handler'
import { markRead } from '@kit/notices/notice-repository'

/** Four requests at most: account, conversation, the pointer, and the notice (the person's) or the account (the adviser's). */
export const read = handle(contract, async ({ conversationId, seq }, ctx) => {
  const conversation = await loadConversation(conversationId)
  if (!conversation) throw new AppError('NOT_FOUND')
  const side = enterAs(ctx, conversation)
  const { room, noticeRead } = readTo(conversation, side, seq)
  if (room === conversation) return { read: conversation.read }
  const { _id: openid } = signedIn(ctx.caller)
  const isNew = !conversation.watchers[side].includes(openid)
  await writeRead(conversationId, side, room.read[side], isNew ? openid : null)
  if (noticeRead !== null) {
    await markRead([answerNoticeId(conversationId, noticeRead)], [conversation.personId], ctx.now)
  }
  if (isNew && side === 'adviser') await noteAdviserAccount(conversation.adviserId, openid)
  return { read: room.read }
})
