import { create } from 'zustand'
import type { Library } from '@/core/eligibility/library'
import { DAY_MS, dayOf } from '@/core/time'
import { now } from '@/platform/clock'
import { query } from '@/platform/cloud/call'
import { keepLaw, readLaw, type KeptLaw } from './kept-law'
import { libraryOf } from './library'

export interface Law {
  readonly library: Library
  /** The version kept on this phone; null: only what was bundled. */
  readonly version: string | null
  /** When it was last known to be the newest, ms; null: never asked. */
  readonly checkedAt: number | null
  /** Asking failed just now: what is on the phone decides. */
  readonly failed: boolean
}

const today = () => dayOf(now())

function lawFrom(kept: KeptLaw | null, failed: boolean): Law {
  return {
    library: libraryOf(kept, today()),
    version: kept?.version ?? null,
    checkedAt: kept?.checkedAt ?? null,
    failed,
  }
}

export const useLaw = create<Law>(() => lawFrom(readLaw(), false))

/** Reads again what the phone keeps. For the start of the program's part, and for tests. */
export const openLaw = (): void => useLaw.setState(lawFrom(readLaw(), false))

const STALE_MS = 30 * DAY_MS

/** Not known to be the newest for more than 30 days, or not to be asked about: then its day is said. */
export const isStale = ({ checkedAt, failed }: Law, online: boolean): boolean =>
  failed || !online || (checkedAt !== null && now() - checkedAt > STALE_MS)

/**
 * Asks whether there is a newer law, and keeps it. Never throws and never waits for anything: until the answer is
 * there, and without a network, what is on the phone decides. Nothing of the person is sent, only the version known.
 * A newer law that does not apply now (`applies`) is kept, and applies on the next open (`openLaw`).
 */
export async function refreshLaw(applies: (newer: Library) => boolean = () => true): Promise<void> {
  const kept = readLaw()
  try {
    const answer = await query('eligibility.standards', kept ? { known: kept.version } : {})
    if (answer.changed) {
      const { version, standards, parameters } = answer
      const law = { version, standards, parameters, checkedAt: now() }
      keepLaw(law)
      const next = lawFrom(law, false)
      if (applies(next.library)) useLaw.setState(next)
    } else if (kept) {
      keepLaw({ ...kept, checkedAt: now() })
      useLaw.setState({ checkedAt: now(), failed: false })
    }
  } catch {
    useLaw.setState({ failed: true })
  }
}
