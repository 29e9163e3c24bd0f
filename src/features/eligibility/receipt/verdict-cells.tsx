import { HEADLINES } from '@/core/eligibility/wording/results'
import { formatDay } from '@/core/time'
import { Cell } from '@/ui/cell/cell'
import { verifyCopy as copy } from './copy'
import type { Verdict } from './verify-here'

interface VerdictCellsProps {
  readonly verdict: Verdict
  /** Said of versions that are lacking: here the cloud may have them. */
  readonly lackingNote: string
}

/** What recomputing says, a sentence a row: the answers, the result, what today's law says. Stands inside a `CellGroup`. */
export function VerdictCells({ verdict, lackingNote }: VerdictCellsProps) {
  if (!verdict.sameInputs)
    return <Cell icon="info" strong title={copy.otherInputs} note={copy.otherInputsNote} />
  const { today } = verdict
  return (
    <>
      <OutcomeCell verdict={verdict} lackingNote={lackingNote} />
      <Cell icon="check" title={copy.sameInputs} />
      {today === null ? (
        <Cell icon="scales" title={copy.unchanged} />
      ) : (
        <Cell
          icon="scales"
          title={
            today.changed ? copy.todayOther(HEADLINES[today.outcome]) : copy.todaySame(formatDay(today.date))
          }
          note={copy.todayNote}
        />
      )}
    </>
  )
}

function OutcomeCell({ verdict: { sameOutcome, outcome, lacking }, lackingNote }: VerdictCellsProps) {
  if (sameOutcome === true) return <Cell icon="circle-check" strong title={copy.same} />
  if (sameOutcome === false && outcome !== null)
    return <Cell icon="swap" strong title={copy.different} note={copy.differentNote(HEADLINES[outcome])} />
  const versions = lacking.length === 0 ? '' : `${copy.lacking(lacking.join('、'))}。`
  return <Cell icon="question" strong title={copy.cannot} note={`${versions}${lackingNote}`} />
}
