import { NOBODY, useOwner } from '@/platform/cloud/owner'
import { usePages } from '@/platform/cloud/use-pages'

/** The conversations of everybody one acts for, the newest first. Nothing is asked while nobody has entered. */
export function useMine() {
  const entered = useOwner((state) => state.personId !== NOBODY)
  const { pages, ...state } = usePages(
    'consultations.mine',
    (cursor) => ({ limit: 20, ...(cursor === undefined ? {} : { cursor }) }),
    { enabled: entered },
  )
  return { ...state, entered, conversations: pages?.flatMap((page) => page.conversations) ?? [] }
}
