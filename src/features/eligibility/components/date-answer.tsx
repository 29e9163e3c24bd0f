import { View } from '@tarojs/components'
import type { Question } from '@/core/eligibility/interview'
import { Chip } from '@/ui/chip/chip'
import { DayField } from '@/ui/day-field/day-field'
import { questionCopy as copy } from '../interview-copy'
import type { TypedDate, TypedPlain } from '../typed/typed'

interface DateAnswerProps {
  readonly question: Question
  readonly typed: TypedPlain | undefined
  readonly error?: string
  readonly id: string
  readonly onChange: (typed: TypedPlain) => void
}

const EMPTY: TypedDate = { is: 'date', year: '', month: '', day: '', unsure: false }

/** A day, with 不清楚 under it. */
export function DateAnswer({ question, typed, error, id, onChange }: DateAnswerProps) {
  const date = typed?.is === 'date' ? typed : EMPTY
  const { year, month, day } = date.unsure ? EMPTY : date
  return (
    <>
      <DayField
        id={id}
        label={question.short}
        value={{ year, month, day }}
        error={error}
        onChange={(next) => onChange({ is: 'date', ...next, unsure: false })}
      />
      <View className="pad">
        <View className="note">{copy.dateExample}</View>
        <View className="mt2">
          <Chip on={date.unsure} onTap={() => onChange({ ...date, unsure: !date.unsure })}>
            {copy.unsureDate}
          </Chip>
        </View>
        <View className="mt4" />
      </View>
    </>
  )
}
