import { View } from '@tarojs/components'
import type { Decision, ShownAmount } from '@/core/eligibility/decision'
import { calculationText, figureText } from '@/core/eligibility/render/figure-text'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { partsCopy as copy } from './copy'

/** How far aid goes, what the standard has computed besides, and when there is an answer; nothing where it has none of these. */
export function Amounts({ decision }: { readonly decision: Decision }) {
  const { grade, amounts } = decision
  const terms = termLines(decision)
  return (
    <>
      {grade !== null || amounts.length > 0 ? (
        <>
          <Section title={grade === null ? copy.amounts : copy.grade} />
          <CellGroup>
            {grade === null ? null : (
              <Cell
                icon="heart"
                strong
                title={grade.title}
                note={[grade.note, grade.article].filter((line) => line !== null).join('。')}
                value={grade.value === 'unknown' ? copy.amountUnknown : undefined}
              />
            )}
            {amounts.map((one) => (
              <AmountCell key={one.id} shown={one} />
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

function AmountCell({ shown: { title, article, note, amount } }: { readonly shown: ShownAmount }) {
  const text = amount === null ? null : figureText(amount)
  const sum = amount === null ? null : calculationText(amount)
  return (
    <View className="why">
      <View className="note">{title}</View>
      <View className="pair-n">{text ?? copy.amountUnknown}</View>
      {note ? <View className="note mt1">{note}</View> : null}
      {sum ? <View className="calc">{sum}</View> : null}
      <View className="note mt2">{article}</View>
    </View>
  )
}

function termLines({ terms, outcome }: Decision): string[] {
  if (terms === null || outcome === 'over' || outcome === 'not-listed') return []
  const { decision, objectionDays } = terms
  return [
    ...(decision === undefined ? [] : [copy.answer(decision.days, decision.kind)]),
    ...(objectionDays === undefined ? [] : [copy.objection(objectionDays)]),
  ]
}
