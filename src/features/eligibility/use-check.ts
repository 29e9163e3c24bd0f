import { useMemo } from 'react'
import { runCheck, type Check } from '@/core/eligibility/check'
import { dayOf } from '@/core/time'
import { now } from '@/platform/clock'
import { useLaw } from './law/law'
import { useCheckDraft } from './store'

/** The self-check as far as it has come, on the law of today. null: no law can be read on this phone. */
export function useCheck(): Check | null {
  const library = useLaw((law) => law.library)
  const facts = useCheckDraft(({ draft }) => draft.facts)
  const date = dayOf(now())
  return useMemo(() => runCheck(library, facts, { date }), [library, facts, date])
}
