import type { InputOf } from '@/contracts/action'
import { pull as contract } from '@/contracts/consultations/pull'
import { AppError } from '@/contracts/errors'
import { loadConversation } from '@kit/consultations/conversation-repository'
import { entriesAfter, entriesBefore } from '@kit/consultations/message-repository'
import { viewRoom } from '@kit/consultations/room-view'
import { enterAs } from '@kit/consultations/sides'
import { handle } from '@kit/handler'

/** Requests of a query in all: account, conversation, stretch, and one of targets, appointment, holidays. */
const MOST = 4

function stretchOf({ conversationId, after, before, limit }: InputOf<typeof contract>) {
  return after === undefined
    ? entriesBefore(conversationId, before ?? null, limit)
    : entriesAfter(conversationId, after, limit)
}

/** The stretch is read after the conversation, so it may reach further than the counter shown with it, never less far. */
export const pull = handle(contract, async (input, ctx) => {
  const conversation = await loadConversation(input.conversationId)
  if (!conversation) throw new AppError('NOT_FOUND')
  const side = enterAs(ctx, conversation)
  return viewRoom(ctx, { conversation, side, stretch: await stretchOf(input) }, MOST)
})
