import type { InputOf } from '@/contracts/action'
import { send as contract } from '@/contracts/consultations/send'
import { AppError } from '@/contracts/errors'
import { signedIn } from '@kit/accounts/signed-in'
import { composePicture, composeText, type Content } from '@kit/consultations/compose'
import { loadConversation } from '@kit/consultations/conversation-repository'
import { messageIdOf, payloadHashOf } from '@kit/consultations/identity'
import { entriesAfter, loadMessage } from '@kit/consultations/message-repository'
import { keepPicture, takePicture } from '@kit/consultations/picture'
import { postMessage, sameRequest, type Order, type Posted } from '@kit/consultations/post-message'
import { viewRoom } from '@kit/consultations/room-view'
import { enterAs } from '@kit/consultations/sides'
import { hint } from '@kit/consultations/signals'
import type { Context } from '@kit/context'
import { requestsMade } from '@kit/database'
import { forget } from '@kit/files/storage'
import { handle } from '@kit/handler'
import { transact } from '@kit/transaction'

type Input = InputOf<typeof contract>

/** Requests in all: eight for a person's text, nine with a notice; the rest is for what the phone lacks. */
const MOST = 10
const LACKING_MAX = 50

/** Before anybody is asked about the words or the picture, it is known that the caller may be here. */
async function orderOf({ requestId, conversationId, body }: Input, ctx: Context): Promise<Order> {
  const conversation = await loadConversation(conversationId)
  if (!conversation) throw new AppError('NOT_FOUND')
  const side = enterAs(ctx, conversation)
  const openid = signedIn(ctx.caller)._id
  return {
    conversationId,
    messageId: messageIdOf(conversationId, openid, requestId),
    requestId,
    payloadHash: payloadHashOf({ conversationId, body }),
    openid,
    side,
    now: ctx.now,
  }
}

/** Null: the picture is gone, as after an earlier try that stored it. */
async function contentOf({ body }: Input, order: Order): Promise<Content | null> {
  if (body.kind === 'text') return composeText(body.text, order)
  const picture = await takePicture(body, order.openid)
  if (picture === null) return null
  return composePicture(await keepPicture(order.conversationId, order.messageId, picture), order)
}

/** @throws AppError BAD_FILE when there was no earlier try, so that the picture never was there */
async function postedBefore(order: Order): Promise<Posted> {
  const message = sameRequest(await loadMessage(order.messageId), order.payloadHash)
  const conversation = await loadConversation(order.conversationId)
  if (!message || !conversation) throw new AppError('BAD_FILE')
  return { conversation, message, entries: [] }
}

/** The picture now lies among the documents: the upload is not needed, nor a second copy an earlier try did not keep. */
async function tidy({ body }: Input, content: Content, { message }: Posted): Promise<void> {
  if (body.kind !== 'image' || content.image === null) return
  const kept = message.image?.fileId
  await forget([body.fileId, ...(kept === content.image.fileId ? [] : [content.image.fileId])])
}

/** Of a request used for something else before, no copy stays behind. */
async function refused(error: unknown, { messageId }: Order, { image }: Content): Promise<never> {
  if (image && error instanceof AppError && error.code === 'REQUEST_ID_REUSED') {
    const kept = (await loadMessage(messageId))?.image?.fileId
    if (kept !== image.fileId) await forget([image.fileId])
  }
  throw error
}

async function store(input: Input, order: Order): Promise<Posted> {
  const content = await contentOf(input, order)
  if (content === null) return postedBefore(order)
  let tries = 0
  const posted = await transact((tx) => postMessage(tx, order, content, (tries += 1) === 1)).catch(
    (error: unknown) => refused(error, order, content),
  )
  await tidy(input, content, posted)
  return posted
}

/**
 * What the phone lacks behind `after`, as far as the call's requests go; where it lacks nothing else, no request. A retry
 * has no message to store, and always looks.
 */
async function lacking({ after, conversationId }: Input, { conversation, entries }: Posted) {
  const [first] = entries
  if (first && after === first.seq - 1) return entries
  if (after >= conversation.seq || (first && requestsMade() >= MOST)) return []
  return entriesAfter(conversationId, after, LACKING_MAX)
}

export const send = handle(contract, async (input, ctx) => {
  const order = await orderOf(input, ctx)
  const posted = await store(input, order)
  const { conversation, message, entries } = posted
  if (entries.length > 0) await hint(conversation, ['person', 'adviser'], order.openid)
  const stretch = await lacking(input, posted)
  const room = await viewRoom(ctx, { conversation, side: order.side, stretch }, MOST)
  return { ...room, seq: message.seq }
})
