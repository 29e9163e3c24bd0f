import { bringList } from '@/core/eligibility/bring-list'
import { Commitment } from '../components/commitment'
import { ProofGroups } from '../components/proof-groups'
import { WaysSection } from '../components/ways-section'
import { WhySection } from '../components/why-section'
import { Besides, Provisions } from './besides'
import type { BodyProps } from './body'
import { pageCopy as copy } from './copy'
import { Papers } from './papers'
import { TakeAlong } from './take-along'

/** 很可能符合: on what it rests, what is done now, with which papers, and how without them. */
export function LikelyBody(props: BodyProps) {
  const { check, facts, acting, view } = props
  const { decision } = check
  return (
    <>
      <WhySection
        cards={view.cards}
        standards={decision.standards}
        title={decision.by === 'exempt' ? copy.exemptWhy : null}
      />
      <Besides view={view} />
      <WaysSection {...props} outcome={decision.outcome} />
      <Papers papers={bringList(facts, decision, acting)} />
      <ProofGroups facts={facts} decision={decision} />
      <Commitment decision={decision} />
      <Provisions view={view} />
      <TakeAlong facts={facts} acting={acting} date={decision.date} />
    </>
  )
}
