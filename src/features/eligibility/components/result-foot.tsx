import type { Check } from '@/core/eligibility/check'
import type { Facts } from '@/core/eligibility/facts'
import { nextSteps, type Step } from '@/core/eligibility/next-steps'
import { Button } from '@/ui/button/button'
import { Foot } from '@/ui/foot/foot'
import { resultCopy as copy } from '../copy'
import { isGuarded } from '../flow'
import { QuickExit } from './quick-exit'

interface ResultFootProps {
  readonly check: Check
  readonly facts: Facts
  readonly actOf: (step: Step) => (() => void) | null
}

/** The one primary act: the most useful step that this program can do. */
export function ResultFoot({ check, facts, actOf }: ResultFootProps) {
  const steps = nextSteps(check.decision, facts)
  const first = steps.find((step) => step.code !== 'danger' && actOf(step) !== null)
  const act = first ? actOf(first) : null
  if (first === undefined || act === null) return null
  return (
    <Foot>
      <Button icon={first.act === 'call' ? 'phone' : undefined} onTap={act}>
        {wordsOf(first, check)}
      </Button>
      {isGuarded(facts) ? <QuickExit /> : null}
    </Foot>
  )
}

function wordsOf({ act }: Step, { decision, path }: Check): string {
  if (act === 'book') return copy.book
  if (act !== 'fill') return copy.callNow
  const lacking = decision.missing.find(({ kind }) => kind === 'fact')?.id
  return copy.fill(path.find(({ id }) => id === lacking)?.short ?? copy.fillOther)
}
