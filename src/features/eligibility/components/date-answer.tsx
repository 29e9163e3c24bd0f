import { View } from '@tarojs/components'
import type { Question } from '@/core/eligibility/interview'
import { spoken } from '@/ui/a11y'
import { Chip } from '@/ui/chip/chip'
import { NumberField } from '@/ui/number-field/number-field'
import { questionCopy as copy } from '../interview-copy'
import type { TypedDate, TypedPlain } from '../typed/typed'
import './date.scss'

interface DateAnswerProps {
  readonly question: Question
  readonly typed: TypedPlain | undefined
  readonly error?: string
  readonly id: string
  readonly onChange: (typed: TypedPlain) => void
}

const EMPTY: TypedDate = { is: 'date', year: '', month: '', day: '', unsure: false }
const PARTS = ['year', 'month', 'day'] as const

/** A day as three numbers: no wheel to turn back sixty years. */
export function DateAnswer({ question, typed, error, id, onChange }: DateAnswerProps) {
  const date = typed?.is === 'date' ? typed : EMPTY
  return (
    <View id={id} {...spoken({ role: 'group', label: question.short })}>
      <View className="date-parts">
        {PARTS.map((part) => (
          <View key={part} className={part === 'year' ? 'date-year' : 'date-part'}>
            <NumberField
              id={`${id}-${part}`}
              label={copy[part]}
              unit=""
              value={date.unsure ? '' : date[part]}
              onChange={(text) => onChange({ ...date, [part]: text, unsure: false })}
            />
          </View>
        ))}
      </View>
      {error ? (
        <View className="date-error" {...spoken({ role: 'alert' })}>
          {error}
        </View>
      ) : null}
      <View className="date-foot">
        <View className="note">{copy.dateExample}</View>
        <Chip on={date.unsure} onTap={() => onChange({ ...date, unsure: !date.unsure })}>
          {copy.unsureDate}
        </Chip>
      </View>
    </View>
  )
}
