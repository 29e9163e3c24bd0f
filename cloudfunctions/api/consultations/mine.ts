import { mine as contract } from '@/contracts/consultations/mine'
import { listOfPersons } from '@kit/consultations/conversation-repository'
import { holidays } from '@kit/consultations/service'
import { viewConversation } from '@kit/consultations/views'
import { handle } from '@kit/handler'
import { cursorOf, pageOf } from '@kit/pages'

export const mine = handle(contract, async ({ cursor, limit }, { caller, now, permitPersons }) => {
  const personIds = caller.acting.map((link) => link.personId)
  permitPersons(personIds)
  const found = await listOfPersons(personIds, cursorOf(cursor), limit + 1)
  const { shown, next } = pageOf(found, limit, ({ lastAt }) => lastAt)
  const years = await holidays(now, 4)
  return { conversations: shown.map((c) => viewConversation(c, 'person', now, years)), next }
})
