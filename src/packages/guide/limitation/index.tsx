import { useState } from 'react'
import { matterOfCheck } from '@/core/appointments/matter-of-check'
import { isLimitCode, limitationOf } from '@/core/eligibility/limitation'
import { dayOf, type Day } from '@/core/time'
import { AskDay } from '@/features/eligibility/limitation/ask-day'
import { LimitResult } from '@/features/eligibility/limitation/limit-result'
import { startTyped } from '@/features/eligibility/limitation/read-day'
import { WhichLimit } from '@/features/eligibility/limitation/which-limit'
import { useCheckDraft } from '@/features/eligibility/store'
import { now } from '@/platform/clock'
import { go } from '@/platform/screen/navigation'
import { useParams } from '@/platform/screen/page-hooks'
import { useVillage } from '@/platform/store/village'

/** The time-limit helper: which one (`limit`), from what day, and until when. Nothing of it is kept. */
export default function LimitationPage() {
  const { limit } = useParams()
  const today = dayOf(now())
  const [typed, setTyped] = useState(() => startTyped(today))
  const [day, setDay] = useState<Day | null>(null)
  const village = useVillage((state) => state.village)
  const matter = useCheckDraft(({ draft: { facts } }) =>
    facts['matter'] === undefined ? undefined : matterOfCheck(facts),
  )
  if (!isLimitCode(limit)) return <WhichLimit />
  if (day === null) {
    return <AskDay code={limit} today={today} typed={typed} onType={setTyped} onDay={setDay} />
  }
  return (
    <LimitResult
      limit={limitationOf(limit, day, today)}
      onChange={() => setDay(null)}
      onBook={() => go('book', { areaCode: village?.areaCode, matter })}
    />
  )
}
