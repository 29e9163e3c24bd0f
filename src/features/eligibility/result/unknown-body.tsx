import { bringList } from '@/core/eligibility/bring-list'
import { go } from '@/platform/screen/navigation'
import { Cell } from '@/ui/cell/cell'
import { CellEdit } from '@/ui/cell/cell-edit'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { Commitment } from '../components/commitment'
import { ProofGroups } from '../components/proof-groups'
import { WaysSection } from '../components/ways-section'
import { WhySection } from '../components/why-section'
import { Besides, Provisions } from './besides'
import type { BodyProps } from './body'
import { partsCopy as copy } from './copy'
import { Levers } from './levers'
import { Papers } from './papers'
import { TakeAlong } from './take-along'

/** 还不能确定: what is lacking and how to fill it in, what is known so far, and that one may apply without knowing. */
export function UnknownBody(props: BodyProps) {
  const { check, facts, acting, view } = props
  const { decision } = check
  return (
    <>
      <Lacking {...props} />
      <WhySection cards={view.cards} standards={decision.standards} title={null} />
      <Levers lines={view.levers} />
      <WaysSection {...props} outcome={decision.outcome} />
      <Papers papers={bringList(facts, decision, acting)} />
      <ProofGroups facts={facts} decision={decision} />
      <Commitment decision={decision} />
      <Besides view={view} />
      <Provisions view={view} />
      <TakeAlong facts={facts} acting={acting} date={decision.date} />
    </>
  )
}

/** Questions answered 不清楚 that keep it open. One alone is in the headline and on the button already. */
function Lacking({ check: { decision, path } }: BodyProps) {
  const open = path.filter(({ id }) => decision.missing.some((one) => one.kind === 'fact' && one.id === id))
  if (open.length < 2) return null
  return (
    <>
      <Section title={copy.lacks} />
      <CellGroup>
        {open.map(({ id, short }) => (
          <Cell
            key={id}
            icon="question"
            title={short}
            end={
              <CellEdit
                label={`${copy.fill}${short}`}
                onTap={() => go('eligibilityQuestion', { q: id, edit: '1' })}
              >
                {copy.fill}
              </CellEdit>
            }
          />
        ))}
      </CellGroup>
    </>
  )
}
