import { HEADLINES } from '@/core/eligibility/wording/results'
import type { Verdict } from '@/core/eligibility/verify/verdict'
import { formatDay } from '@/core/time'
import { Cell } from '@/ui/cell/cell'
import { useLaw } from '../law/law'
import { verifyCopy as copy } from './copy'
import { unlikeTitles } from './titles'

interface VerdictCellsProps {
  readonly verdict: Verdict
  /** Recomputed on this phone, which may not have what the cloud has. */
  readonly isHere: boolean
}

/** What recomputing says, a sentence a row: the answers, the result, what today's law says. Stands inside a `CellGroup`. */
export function VerdictCells({ verdict, isHere }: VerdictCellsProps) {
  if (!verdict.sameInputs)
    return <Cell icon="info" strong title={copy.otherInputs} note={copy.otherInputsNote} />
  return (
    <>
      <OutcomeCell verdict={verdict} isHere={isHere} />
      <Cell icon="check" title={copy.sameInputs} />
      <TodayCell verdict={verdict} />
    </>
  )
}

function OutcomeCell({ verdict: { sameOutcome, outcome, unlike }, isHere }: VerdictCellsProps) {
  const library = useLaw((law) => law.library)
  if (sameOutcome === true) return <Cell icon="circle-check" strong title={copy.same} />
  if (sameOutcome === false && outcome !== null)
    return <Cell icon="swap" strong title={copy.different} note={copy.differentNote(HEADLINES[outcome])} />
  if (unlike.length === 0)
    return (
      <Cell icon="question" strong title={copy.cannot} note={isHere ? copy.lackingHere : copy.lackingCloud} />
    )
  const note = copy.unlikeNote(unlikeTitles(library, unlike))
  return <Cell icon="question" strong title={copy.unlike} note={isHere ? note + copy.unlikeHere : note} />
}

/** What could not be judged says nothing of whether the law has changed since. */
function TodayCell({ verdict: { today, sameOutcome } }: Pick<VerdictCellsProps, 'verdict'>) {
  if (today === null) return sameOutcome === null ? null : <Cell icon="scales" title={copy.unchanged} />
  return (
    <Cell
      icon="scales"
      title={
        today.changed ? copy.todayOther(HEADLINES[today.outcome]) : copy.todaySame(formatDay(today.date))
      }
      note={sameOutcome === null ? undefined : copy.todayNote}
    />
  )
}
