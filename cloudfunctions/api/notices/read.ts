import { read as contract } from '@/contracts/notices/read'
import { handle } from '@kit/handler'
import { markRead } from '@kit/notices/notice-repository'

export const read = handle(contract, async ({ noticeIds }, { caller, permit, now }) => {
  const personIds = caller.acting.map((l) => l.personId)
  for (const personId of personIds) permit({ personId })
  return { read: await markRead(noticeIds, personIds, now) }
})
