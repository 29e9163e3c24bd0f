import { rate as contract } from '@/contracts/consultations/rate'
import { AppError } from '@/contracts/errors'
import { mayRate } from '@/core/consultations/room'
import { loadConversation, writeRating } from '@kit/consultations/conversation-repository'
import { holidays } from '@kit/consultations/service'
import { viewConversation } from '@kit/consultations/views'
import { handle } from '@kit/handler'

/** Only of a closed conversation; one that was opened again meanwhile keeps the rating it had. */
export const rate = handle(contract, async ({ conversationId, stars, words }, { now, permit }) => {
  const conversation = await loadConversation(conversationId)
  if (!conversation) throw new AppError('NOT_FOUND')
  permit({ personId: conversation.personId })
  if (!mayRate(conversation)) throw new AppError('CONFLICT')
  if (!(await writeRating(conversationId, stars, words || null))) throw new AppError('CONFLICT')
  const years = await holidays(now, 10)
  return viewConversation({ ...conversation, rating: stars }, 'person', now, years)
})
