import { useMemo } from 'react'
import { runCheck, type Check } from '@/core/eligibility/check'
import type { Facts } from '@/core/eligibility/facts'
import { dayOf } from '@/core/time'
import { now } from '@/platform/clock'
import { useLaw } from './law/law'
import { soundFacts, type Sound } from './sound'
import { useCheckDraft } from './store'

/** The self-check as far as it has come, on the law of today. null: no law can be read on this phone. */
export function useCheck(): Check | null {
  const { facts } = useSound()
  return useCheckWith(facts)
}

/** The answers that still count on the law of today, and what is to be asked again. */
export function useSound(): Sound {
  const library = useLaw((law) => law.library)
  const draft = useCheckDraft((state) => state.draft)
  const date = dayOf(now())
  return useMemo(() => soundFacts(library, draft, date), [library, draft, date])
}

/** The self-check with other answers, as while a list is being filled in. */
export function useCheckWith(facts: Facts): Check | null {
  const library = useLaw((law) => law.library)
  const date = dayOf(now())
  return useMemo(() => runCheck(library, facts, { date }), [library, facts, date])
}
