import type { QueryName } from '@/contracts/registry'
import { queryClient } from './query-client'

/** Enough for a form to close its pages: what nobody looks at any more is not asked again. */
const CLOSING_MS = 300

/** Old at once, so that a page opened now asks; what is still open a moment later is asked then. Nobody waits for it. */
export function makeOld(changes: readonly QueryName[]): void {
  for (const name of changes) void queryClient.invalidateQueries({ queryKey: [name], refetchType: 'none' })
  setTimeout(() => {
    for (const name of changes)
      void queryClient.refetchQueries({ queryKey: [name], type: 'active', stale: true })
  }, CLOSING_MS)
}
