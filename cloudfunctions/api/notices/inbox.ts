import { inbox as contract } from '@/contracts/notices/inbox'
import { toIso } from '@/core/time'
import { handle } from '@kit/handler'
import { countUnread, listNotices } from '@kit/notices/notice-repository'
import { cursorOf, pageOf } from '@kit/pages'

export const inbox = handle(
  contract,
  async ({ personId, filter, cursor, limit }, { caller, permitPersons }) => {
    const personIds = personId === undefined ? caller.acting.map((l) => l.personId) : [personId]
    permitPersons(personIds)
    const [found, unread] = await Promise.all([
      listNotices(personIds, filter, cursorOf(cursor), limit + 1),
      countUnread(personIds),
    ])
    const { shown, next } = pageOf(found, limit, ({ createdAt }) => createdAt)
    const notices = shown.map(({ _id, createdAt, readAt, ...row }) => ({
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
    return { notices, next, unread }
  },
)
