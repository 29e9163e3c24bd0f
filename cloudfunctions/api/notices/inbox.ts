import { inbox as contract } from '@/contracts/notices/inbox'
import { toIso } from '@/core/time'
import { handle } from '@kit/handler'
import { countUnread, listNotices, type Cursor } from '@kit/notices/notice-repository'

function cursorOf(text: string | undefined): Cursor | null {
  if (text === undefined) return null
  const [createdAt = '', id = ''] = text.split('~')
  return { createdAt: Number(createdAt), id }
}

/** One more than asked for is read, to know whether there is a next page. */
export const inbox = handle(contract, async ({ personId, filter, cursor, limit }, { caller, permit }) => {
  const personIds = personId === undefined ? caller.acting.map((l) => l.personId) : [personId]
  for (const id of personIds) permit({ personId: id })
  const [found, unread] = await Promise.all([
    listNotices(personIds, filter, cursorOf(cursor), limit + 1),
    countUnread(personIds),
  ])
  const page = found.slice(0, limit)
  const last = found.length > limit ? page[page.length - 1] : undefined
  const notices = page.map(({ _id, createdAt, readAt, ...row }) => ({
    noticeId: _id,
    personId: row.personId,
    template: row.template,
    subject: row.subject.kind,
    params: row.params,
    link: row.link,
    createdAt: toIso(createdAt),
    read: readAt !== null,
    sensitive: row.sensitive,
  }))
  return { notices, next: last ? `${last.createdAt}~${last._id}` : null, unread }
})
