import { useState } from 'react'
import type { Answer, Sent } from '@/contracts/registry'
import { renderNotice } from '@/core/notices/templates'
import { command, query } from '@/platform/cloud/call'
import { asCallError, type CallError } from '@/platform/cloud/call-error'
import { makeOld } from '@/platform/cloud/make-old'
import { NOBODY, useOwner } from '@/platform/cloud/owner'
import { usePages } from '@/platform/cloud/use-pages'
import { openLink } from '@/platform/screen/navigation'

export type Notice = Answer<'notices.inbox'>['notices'][number]
/** Which notices are shown; undefined: all. */
export type Filter = Sent<'notices.inbox'>['filter']

/**
 * The notices of all persons the caller acts for, newest first, twenty at a time. Nothing is asked while nobody has
 * entered on this phone. `freshMinutes`: how long an answer does; none on the page itself, which must not be behind
 * the conversations above it.
 */
export function useInbox(filter?: Filter, freshMinutes = 0) {
  const entered = useOwner((state) => state.personId !== NOBODY)
  const page = (cursor: string | undefined) => ({
    limit: 20,
    ...(filter === undefined ? {} : { filter }),
    ...(cursor === undefined ? {} : { cursor }),
  })
  const { pages, ...state } = usePages('notices.inbox', page, { enabled: entered, freshMinutes })
  const notices = pages?.flatMap((one) => one.notices)
  return { entered, ...state, notices, unread: pages?.[0]?.unread ?? 0 }
}

/** How many were not read, for the tab. */
export function useUnread(): number {
  return useInbox(undefined, 1).unread
}

/** As many as the cloud marks in one call. */
const AT_ONCE = 50

/** Those that cannot be marked now stay unread, and are marked another time. */
async function mark(noticeIds: readonly string[]): Promise<void> {
  await command('notices.read', { noticeIds: noticeIds.slice(0, AT_ONCE) })
  makeOld(['notices.inbox'])
}

/** Opened by its link, an answer is read in its conversation: that reads the notice along with it. */
const isReadThere = ({ subject, link }: Partial<Notice>) => subject === 'conversation' && Boolean(link)

/** What opening a notice does, wherever it stands: it is read, and leads to what it is about. */
export function openNotice(
  notice: Pick<Notice, 'noticeId' | 'read' | 'link'> & Partial<Pick<Notice, 'subject'>>,
): void {
  const { noticeId, read, link } = notice
  if (!read && !isReadThere(notice)) void mark([noticeId]).catch(() => undefined)
  if (link) openLink(link)
}

/** Its words as they may be seen now: a sensitive one stays neutral until it was opened. */
export const wordsOf = ({ template, params, sensitive, read }: Notice) =>
  renderNotice(template, params, { sensitive, opened: read })

/** Answers of a lawyer nobody has read, the newest two, for home; and how many notices else were not read. */
export function useNews() {
  const { notices = [], unread } = useInbox()
  const answers = notices.filter(({ subject, read }) => subject === 'conversation' && !read).slice(0, 2)
  return {
    answers: answers.map((one) => ({
      key: one.noticeId,
      title: wordsOf(one).title,
      open: () => openNotice(one),
    })),
    unread: unread - answers.length,
  }
}

/** More rounds than anybody has unread; what comes in meanwhile is not chased for ever. */
const ROUNDS = 20

/** 全部标为看过: those on the screen first, then what lies on pages nobody opened. */
export function useMarkAll() {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const run = async (shown: readonly string[], unread: number) => {
    setBusy(true)
    setError(null)
    try {
      let ids = shown
      let left = unread
      for (let round = 0; round < ROUNDS && left > 0; round += 1) {
        if (ids.length === 0) {
          const { notices } = await query('notices.inbox', { filter: 'unread', limit: AT_ONCE })
          ids = notices.map(({ noticeId }) => noticeId)
        }
        if (ids.length === 0) break
        await mark(ids)
        left -= Math.min(AT_ONCE, ids.length)
        ids = ids.slice(AT_ONCE)
      }
    } catch (thrown) {
      setError(asCallError(thrown))
    } finally {
      setBusy(false)
    }
  }
  return { markAll: (shown: readonly string[], unread: number) => void run(shown, unread), busy, error }
}
