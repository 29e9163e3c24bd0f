import { View } from '@tarojs/components'
import type { Decision } from '@/core/eligibility/decision'
import type { Beside, ResultView } from '@/core/eligibility/render/result-view'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { partsCopy as copy } from './copy'

interface BesidesProps {
  readonly decision: Decision
  readonly view: ResultView
}

/** How far aid goes, what the standard has computed besides, and terms of its own; nothing where it has none of these. */
export function Besides({ decision, view: { besides } }: BesidesProps) {
  const terms = termLines(decision)
  return (
    <>
      {besides.length > 0 ? (
        <>
          <Section title={copy.besides} />
          <CellGroup>
            {besides.map((one) => (
              <BesideCard key={one.title} {...one} />
            ))}
          </CellGroup>
        </>
      ) : null}
      {terms.length > 0 ? (
        <>
          <Section title={copy.terms} />
          <CellGroup>
            {terms.map((line) => (
              <Cell key={line} icon="clock" title={line} />
            ))}
          </CellGroup>
        </>
      ) : null}
    </>
  )
}

function BesideCard({ title, text, calculation, note, article }: Beside) {
  return (
    <View className="why">
      <View className="note">{title}</View>
      <View className="pair-n">{text ?? copy.notKnown}</View>
      {note ? <View className="note mt1">{note}</View> : null}
      {calculation ? <View className="calc">{calculation}</View> : null}
      <View className="note mt2">{article}</View>
    </View>
  )
}

/** The Law's own term (Article 43) stands in the steps already: only what this standard sets otherwise is said. */
const LAW_DAYS = 7

function termLines({ terms, outcome }: Decision): string[] {
  if (terms === null || outcome === 'over' || outcome === 'not-listed') return []
  const { decision, objectionDays } = terms
  const isUsual = decision === undefined || (decision.days === LAW_DAYS && decision.kind === 'calendar')
  return [
    ...(isUsual ? [] : [copy.answer(decision.days, decision.kind)]),
    ...(objectionDays === undefined ? [] : [copy.objection(objectionDays)]),
  ]
}
