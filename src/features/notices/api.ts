import { useCallback } from 'react'
import type { Answer } from '@/contracts/registry'
import { NOBODY, useOwner } from '@/platform/cloud/owner'
import { useCommand } from '@/platform/cloud/use-command'
import { usePages } from '@/platform/cloud/use-pages'

export type Notice = Answer<'notices.inbox'>['notices'][number]

const page = (cursor: string | undefined) => ({ limit: 20, ...(cursor === undefined ? {} : { cursor }) })

/**
 * The notices of all persons the caller acts for, newest first, twenty at a time. Nothing is asked while nobody has
 * entered on this phone.
 */
export function useInbox() {
  const entered = useOwner((state) => state.personId !== NOBODY)
  const { pages, ...state } = usePages('notices.inbox', page, { enabled: entered, freshMinutes: 1 })
  const notices = pages?.flatMap((one) => one.notices)
  return { entered, ...state, notices, unread: pages?.[0]?.unread ?? 0 }
}

/** How many were not read, for the tab and for home. */
export function useUnread(): number {
  return useInbox().unread
}

export function useMarkRead(): (noticeIds: string[]) => void {
  const { run } = useCommand('notices.read', ['notices.inbox'])
  return useCallback(
    (noticeIds) => {
      if (noticeIds.length > 0) void run({ noticeIds })
    },
    [run],
  )
}
