import type { Decision } from '@/core/eligibility/decision'
import type { Step } from '@/core/eligibility/next-steps'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { NextSteps } from '@/ui/next-steps/next-steps'
import { Section } from '@/ui/section/section'
import { useAdviser } from '../api'
import { resultCopy as copy } from '../copy'
import { AdviserCell } from './adviser-cell'
import { WaysOn } from './ways-on'

interface WaysSectionProps {
  readonly outcome: Decision['outcome']
  readonly steps: readonly Step[]
  readonly actOf: (step: Step) => (() => void) | null
  readonly onBook: () => void
  /** 问律师, about this result. */
  readonly onAsk: () => void
}

const NUMBERED: readonly Step['code'][] = ['apply', 'papers', 'book']

/** What to do now: numbered where the way is plain, a choice of ways where it is not. */
export function WaysSection({ outcome, steps, actOf, onBook, onAsk }: WaysSectionProps) {
  const { adviser, isNobody } = useAdviser()
  // 打 110 stands at the top of the page; the adviser, where known, stands here by name.
  const rest = steps.filter(({ code }) => code !== 'danger' && (adviser === null || code !== 'ask'))
  const numbered = rest.filter(({ code }) => NUMBERED.includes(code))
  // Where it is known that nobody serves the village, a question would be written in vain.
  const ask = isNobody ? null : <Cell icon="chat" title={copy.ask} note={copy.askNote} onTap={onAsk} />
  if (outcome !== 'likely' && outcome !== 'no-test') {
    return (
      <>
        <Section title={outcome === 'unknown' ? copy.unsure : copy.ways} />
        <CellGroup>
          <AdviserCell onTap={onBook} />
          {ask}
          <WaysOn steps={rest} actOf={actOf} />
        </CellGroup>
      </>
    )
  }
  return (
    <>
      <Section title={copy.steps(numbered.length)} />
      <CellGroup>
        <NextSteps steps={numbered} />
      </CellGroup>
      <CellGroup>
        <AdviserCell onTap={onBook} />
        {ask}
        <WaysOn first={0} steps={rest.filter(({ code }) => !NUMBERED.includes(code))} actOf={actOf} />
      </CellGroup>
    </>
  )
}
