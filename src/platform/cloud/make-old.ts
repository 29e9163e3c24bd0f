import type { QueryName } from '@/contracts/registry'
import { queryClient } from './query-client'

/** Enough for a form to close its pages: what nobody looks at any more is not asked again. */
const CLOSING_MS = 300

/**
 * Old at once, so that a page opened now asks; what is still open a moment later is asked then. Nobody waits for it. A
 * question on its way is given up, for it may have been answered before the change; one asked since is good, and not asked
 * twice.
 */
export function makeOld(changes: readonly QueryName[]): void {
  const keys = changes.map((name) => ({ queryKey: [name] }))
  const invalidate = () => {
    for (const key of keys) void queryClient.invalidateQueries({ ...key, refetchType: 'none' })
  }
  invalidate()
  // Giving up puts back what was known of a question, that it was new among it.
  const gaveUp = keys.map((key) => queryClient.cancelQueries({ ...key, fetchStatus: 'fetching' }))
  void Promise.all(gaveUp).then(invalidate)
  setTimeout(() => {
    for (const key of keys)
      void queryClient.refetchQueries(
        { ...key, type: 'active', predicate: ({ state }) => state.isInvalidated },
        { cancelRefetch: false },
      )
  }, CLOSING_MS)
}
