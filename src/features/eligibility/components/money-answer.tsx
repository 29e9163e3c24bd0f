import { View } from '@tarojs/components'
import type { Period } from '@/core/eligibility/facts'
import type { Question } from '@/core/eligibility/interview'
import { CellGroup } from '@/ui/cell/cell-group'
import { Segmented } from '@/ui/segmented/segmented'
import { moneyCopy, questionCopy as copy } from '../copy'
import { emptyRows, usualWay } from '../typed/begin-typed'
import type { Problem } from '../typed/to-answer'
import { fieldId } from '../typed/to-answer'
import type { MoneyWay, Typed, TypedMoney } from '../typed/typed'
import { MoneyRow } from './money-row'
import { MoneySum } from './money-sum'
import './money.scss'

interface MoneyAnswerProps {
  readonly question: Question
  readonly typed: Typed | undefined
  readonly problems: readonly Problem[]
  /** How many people share it, when that is known. */
  readonly members: unknown
  readonly onChange: (typed: Typed) => void
}

const WAYS = [
  { value: 'kinds', label: copy.byKinds },
  { value: 'total', label: copy.byTotal },
] as const

const PERIODS: readonly Period[] = ['month', 'halfYear', 'year']
const periodOptions = PERIODS.map((value) => ({ value, label: copy.per[value] }))

/** Money as it is in the head: wages by the month, the harvest by the year, or one sum; added up as it is typed. */
export function MoneyAnswer({ question, typed, problems, members, onChange }: MoneyAnswerProps) {
  const begun = { way: usualWay(question.id), rows: emptyRows(usualWay(question.id)) }
  const { way, rows } = typed?.is === 'money' ? typed : begun
  const put = (kind: string, change: Partial<TypedMoney>) =>
    onChange({ is: 'money', way, rows: rows.map((row) => (row.kind === kind ? { ...row, ...change } : row)) })
  const total = way === 'total' ? rows[0] : undefined
  return (
    <View>
      {question.id === 'income' ? (
        <View className="money-ways">
          <Segmented<MoneyWay>
            label={copy.ways}
            options={WAYS}
            value={way}
            onChange={(next) => onChange({ is: 'money', way: next, rows: emptyRows(next) })}
          />
          {way === 'kinds' ? <View className="note mt2">{copy.kindsNote}</View> : null}
        </View>
      ) : null}
      {total ? (
        <View className="money-ways">
          <Segmented<Period>
            label={copy.whichPer(moneyCopy.total.label)}
            options={periodOptions}
            value={total.per}
            onChange={(per) => put('total', { per })}
          />
        </View>
      ) : null}
      <CellGroup>
        {rows.map((row) => (
          <MoneyRow
            key={row.kind}
            id={fieldId(question.id, row.kind)}
            row={row}
            error={problems.find(({ id }) => id === fieldId(question.id, row.kind))?.message}
            onChange={(change) => put(row.kind, change)}
          />
        ))}
      </CellGroup>
      <MoneySum rows={rows} members={members} />
    </View>
  )
}
