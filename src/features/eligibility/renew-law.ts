import { dayOf } from '@/core/time'
import { now } from '@/platform/clock'
import { readLaw } from './law/kept-law'
import { openLaw, refreshLaw, useLaw } from './law/law'
import { soundFacts } from './sound'
import { useCheckDraft } from './store'

/**
 * On opening the self-check: what came since the last open applies now; then it is asked whether there is newer. Newer law that
 * would ask an answered question otherwise does not change it under somebody's hands: it applies on the next open.
 */
export function renewLaw(): Promise<void> {
  const kept = readLaw()
  if (kept !== null && kept.version !== useLaw.getState().version) openLaw()
  return refreshLaw(
    (newer) => soundFacts(newer, useCheckDraft.getState().draft, dayOf(now())).again.length === 0,
  )
}
