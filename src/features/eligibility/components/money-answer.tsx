import type { Question } from '@/core/eligibility/interview'
import { Button } from '@/ui/button/button'
import { amountCopy as copy } from '../interview-copy'
import { emptyAmount } from '../typed/begin-typed'
import { shownPeriods, windowMonths } from '../typed/periods'
import { rowId, type Problem } from '../typed/plain-answer'
import type { TypedPlain } from '../typed/typed'
import { AmountRow } from './amount-row'
import './money.scss'

interface MoneyAnswerProps {
  readonly question: Question
  readonly typed: TypedPlain | undefined
  readonly problems: readonly Problem[]
  readonly id: string
  readonly onChange: (typed: TypedPlain) => void
}

/** Nobody has more of one kind. */
const MOST_ROWS = 6

/** Money as it is in the head, as many amounts as there are: wages by the month and a bonus by the year. */
export function MoneyAnswer({ question, typed, problems, id, onChange }: MoneyAnswerProps) {
  const rows = typed?.is === 'money' ? typed.rows : [emptyAmount(question)]
  const put = (next: typeof rows) => onChange({ is: 'money', rows: next })
  const canAdd = rows.length < MOST_ROWS && rows.every(({ text, unsure }) => unsure || text !== '')
  return (
    <>
      {rows.map((row, at) => (
        <AmountRow
          key={at}
          id={rowId(id, at)}
          label={copy.row(question.short, at)}
          row={row}
          periods={shownPeriods(question)}
          months={windowMonths(question)}
          error={problems.find((one) => one.id === rowId(id, at))?.message}
          onChange={(next) => put(rows.map((one, place) => (place === at ? next : one)))}
          onRemove={at === 0 ? undefined : () => put(rows.filter((_, place) => place !== at))}
        />
      ))}
      {canAdd ? (
        <Button kind="text" icon="plus" onTap={() => put([...rows, emptyAmount(question)])}>
          {copy.add}
        </Button>
      ) : null}
    </>
  )
}
