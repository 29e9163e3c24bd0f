import { useCallback } from 'react'
import type { Answer } from '@/contracts/registry'
import { NOBODY, useOwner } from '@/platform/cloud/owner'
import { useCommand } from '@/platform/cloud/use-command'
import { useQuery } from '@/platform/cloud/use-query'

export type Notice = Answer<'notices.inbox'>['notices'][number]

/** The newest twenty of all persons the caller acts for. Nothing is asked while nobody has entered on this phone. */
export function useInbox() {
  const entered = useOwner((state) => state.personId !== NOBODY)
  const inbox = useQuery(
    'notices.inbox',
    { limit: 20 },
    { enabled: entered, keep: 'person', freshMinutes: 1 },
  )
  return { entered, ...inbox }
}

/** How many were not read, for the tab and for home. */
export function useUnread(): number {
  return useInbox().data?.unread ?? 0
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
