import { bringList } from '@/core/eligibility/bring-list'
import { WaysSection } from '../components/ways-section'
import { WhySection } from '../components/why-section'
import { Besides, Provisions } from './besides'
import type { BodyProps } from './body'
import { pageCopy as copy } from './copy'
import { Papers } from './papers'
import { TakeAlong } from './take-along'

/** 不看收入: which matter it is by law, and straight on; nothing about money is asked or shown. */
export function NoTestBody(props: BodyProps) {
  const { check, facts, acting, view } = props
  const { decision } = check
  return (
    <>
      <WhySection cards={view.cards} standards={decision.standards} title={copy.noTestWhy} />
      <WaysSection {...props} outcome={decision.outcome} />
      <Papers papers={bringList(facts, decision, acting)} />
      <Besides view={view} />
      <Provisions view={view} />
      <TakeAlong facts={facts} acting={acting} date={decision.date} />
    </>
  )
}
