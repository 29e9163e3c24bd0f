import { bringList } from '@/core/eligibility/bring-list'
import { WaysSection } from '../components/ways-section'
import { WhySection } from '../components/why-section'
import { resultCopy } from '../copy'
import type { BodyProps } from './body'
import { Levers } from './levers'
import { Papers } from './papers'
import { TakeAlong } from './take-along'

/** 超过标准: not refused but shown the way. The ways on come first, then what would make it otherwise, then the reasons. */
export function OverBody(props: BodyProps) {
  const { check, facts, acting, view } = props
  const { decision } = check
  return (
    <>
      <WaysSection {...props} outcome={decision.outcome} />
      <Levers lines={view.levers} />
      <WhySection cards={view.cards} standards={decision.standards} title={resultCopy.why} />
      <Papers asking papers={bringList(facts, decision, acting)} />
      <TakeAlong facts={facts} acting={acting} date={decision.date} />
    </>
  )
}
