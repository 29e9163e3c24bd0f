import type { Question } from '@/core/eligibility/interview'
import { NumberField } from '@/ui/number-field/number-field'
import type { TypedPlain } from '../typed/typed'

interface NumberAnswerProps {
  readonly question: Question
  readonly typed: TypedPlain | undefined
  readonly error?: string
  readonly id: string
  readonly onChange: (typed: TypedPlain) => void
}

/** A number with its unit, and 不清楚 beside it. */
export function NumberAnswer({ question, typed, error, id, onChange }: NumberAnswerProps) {
  const { text, unsure } = typed?.is === 'number' ? typed : { text: '', unsure: false }
  return (
    <NumberField
      id={id}
      label={question.short}
      unit={question.unit}
      value={text}
      decimal={question.scale === 100}
      error={error}
      unsure={unsure}
      onChange={(next) => onChange({ is: 'number', text: next, unsure: false })}
      onUnsure={(next) => onChange({ is: 'number', text, unsure: next })}
    />
  )
}
