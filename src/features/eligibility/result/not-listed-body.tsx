import { View } from '@tarojs/components'
import { bringList } from '@/core/eligibility/bring-list'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { WaysSection } from '../components/ways-section'
import type { BodyProps } from './body'
import { pageCopy as copy } from './copy'
import { Papers } from './papers'
import { TakeAlong } from './take-along'

/** 国家的名单里没有: what that means, and that it is no "no" while the list is not complete. */
export function NotListedBody(props: BodyProps) {
  const { check, facts, acting } = props
  const { decision } = check
  const lines = decision.listComplete ? copy.outsideLines : copy.notListedLines
  return (
    <>
      <Section title={copy.notListed} />
      <CellGroup padded>
        {lines.map((line, at) => (
          <View key={line} className={at > 0 ? 'mt2' : ''}>
            {line}
          </View>
        ))}
        <View className="note mt2">{copy.listsNote}</View>
      </CellGroup>
      <WaysSection {...props} outcome={decision.outcome} />
      <Papers asking papers={bringList(facts, decision, acting)} />
      <TakeAlong facts={facts} acting={acting} date={decision.date} />
    </>
  )
}
