import { UNKNOWN } from '@/core/eligibility/facts'
import type { Question } from '@/core/eligibility/interview'
import { NONE_WORDS, UNKNOWN_WORDS } from '@/core/eligibility/wording/questions'
import { ChoiceList, type ChoiceOption } from '@/ui/choice-list/choice-list'
import { NONE, alone } from '../typed/none'
import type { TypedPlain } from '../typed/typed'

interface ChoiceAnswerProps {
  readonly question: Question
  readonly typed: TypedPlain | undefined
  readonly error?: string
  readonly id: string
  readonly onChange: (typed: TypedPlain) => void
}

function optionsOf({ options, kind }: Question): ChoiceOption<string>[] {
  const listed = options.map(({ code, label, note }) => ({ value: code, label, note }))
  const none = kind === 'multi' ? [{ value: NONE, label: NONE_WORDS.label, note: NONE_WORDS.note }] : []
  return [...listed, ...none, { value: UNKNOWN, ...UNKNOWN_WORDS, soft: true }]
}

/** One of several, or several: the whole row is the target, 不清楚 is last. */
export function ChoiceAnswer({ question, typed, error, id, onChange }: ChoiceAnswerProps) {
  const shared = { id, error, label: question.heading, options: optionsOf(question) }
  if (question.kind === 'multi') {
    const codes = typed?.is === 'many' ? typed.codes : []
    return (
      <ChoiceList
        {...shared}
        many
        value={codes}
        onChange={(after) => onChange({ is: 'many', codes: alone(codes, after) })}
      />
    )
  }
  const code = typed?.is === 'one' ? typed.code : null
  return <ChoiceList {...shared} value={code} onChange={(chosen) => onChange({ is: 'one', code: chosen })} />
}
