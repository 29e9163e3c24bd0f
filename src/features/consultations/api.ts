import { useEffect, useRef, useState } from 'react'
import type { Sent } from '@/contracts/registry'
import { usePages } from '@/platform/cloud/use-pages'
import { useQuery } from '@/platform/cloud/use-query'
import { useHints } from '@/platform/cloud/hints'
import { useInFront } from '@/platform/screen/use-in-front'

/**
 * Who is here and for whom one acts. Asking it enters: somebody who asks has to be somebody. An account of before, on a
 * phone that has forgotten it, is taken up again.
 */
export function useWho() {
  const me = useQuery('accounts.me', {}, { keep: 'person', freshMinutes: 5 })
  return { ...me, persons: me.data?.persons ?? [], staff: me.data?.staff ?? [] }
}

/** The adviser of an area; public, so kept on the phone. */
export function useArea(areaCode: string | null) {
  return useQuery(
    'directory.village',
    { areaCode: areaCode ?? '' },
    { enabled: areaCode !== null, keep: 'phone', freshMinutes: 10 },
  )
}

export type ListName = Sent<'consultations.queue'>['list']

/** The list is asked again as often while it is looked at: hints may be lost. */
const AGAIN_MS = 60_000

/** An adviser's conversations, page after page; asked again when something is new, and each minute. */
export function useQueue(list: ListName) {
  const { pages, ...state } = usePages('consultations.queue', (cursor) => ({
    list,
    limit: 30,
    ...(cursor === undefined ? {} : { cursor }),
  }))
  const work = useRef(state.refresh)
  work.current = state.refresh
  const [inFront, setInFront] = useState(false)
  const again = () => void work.current()
  useHints(again, { enabled: true })
  useInFront((is) => setInFront(is))
  useEffect(() => {
    if (!inFront) return undefined
    const timer = setInterval(again, AGAIN_MS)
    return () => clearInterval(timer)
  }, [inFront])
  return {
    ...state,
    conversations: pages?.flatMap((page) => page.conversations) ?? [],
    waiting: pages?.[0]?.waiting ?? null,
  }
}

export type Queue = ReturnType<typeof useQueue>
