import { queue as contract } from '@/contracts/consultations/queue'
import { AppError } from '@/contracts/errors'
import { countWaiting, listOfAdviser } from '@kit/consultations/conversation-repository'
import { holidays } from '@kit/consultations/service'
import { viewConversation } from '@kit/consultations/views'
import { handle } from '@kit/handler'
import { cursorOf, pageOf } from '@kit/pages'

const MOST_COUNTED = 99

export const queue = handle(contract, async ({ list, cursor, limit }, { caller, now, permit }) => {
  const adviserId = caller.asAdviser()
  if (adviserId === null) throw new AppError('FORBIDDEN')
  permit({ adviserId })
  const [found, waiting] = await Promise.all([
    listOfAdviser(adviserId, list, cursorOf(cursor), limit + 1),
    countWaiting(adviserId),
  ])
  const { shown, next } = pageOf(found, limit, ({ queueAt }) => queueAt)
  const years = await holidays(now, 4)
  return {
    conversations: shown.map((c) => viewConversation(c, 'adviser', now, years)),
    next,
    waiting: Math.min(waiting, MOST_COUNTED),
  }
})
