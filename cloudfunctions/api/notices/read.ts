import { read as contract } from '@/contracts/notices/read'
import { handle } from '@kit/handler'
import { markRead } from '@kit/notices/notice-repository'

export const read = handle(contract, async ({ noticeIds }, { caller, permitPersons, now }) => {
  const personIds = caller.acting.map((l) => l.personId)
  permitPersons(personIds)
  return { read: await markRead(noticeIds, personIds, now) }
})
