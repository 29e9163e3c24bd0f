import type { Question } from '@/core/eligibility/interview'
import { fieldId, type Problem } from '../typed/plain-answer'
import type { Typed } from '../typed/typed'
import { ListAnswer } from './list-answer'
import { PlainField } from './plain-field'

interface AnswerFieldProps {
  readonly question: Question
  readonly typed: Typed | undefined
  readonly problems: readonly Problem[]
  readonly onChange: (typed: Typed) => void
}

/** The field for the kind of question. */
export function AnswerField({ question, typed, problems, onChange }: AnswerFieldProps) {
  if (question.kind === 'list')
    return (
      <ListAnswer
        question={question}
        list={typed?.is === 'list' ? typed : { is: 'list', items: [], none: null }}
        problems={problems}
        onChange={onChange}
      />
    )
  return (
    <PlainField
      question={question}
      typed={typed?.is === 'list' ? undefined : typed}
      problems={problems}
      id={fieldId(question.id)}
      onChange={onChange}
    />
  )
}
