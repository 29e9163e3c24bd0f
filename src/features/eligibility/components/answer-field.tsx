import type { Question } from '@/core/eligibility/interview'
import { useVillage } from '@/platform/store/village'
import { useLaw } from '../law/law'
import { useCheckDraft } from '../store'
import { fieldId, type Problem } from '../typed/to-answer'
import type { Typed } from '../typed/typed'
import { ChoiceAnswer } from './choice-answer'
import { MoneyAnswer } from './money-answer'
import { NumberAnswer } from './number-answer'
import { PlaceAnswer } from './place-answer'

interface AnswerFieldProps {
  readonly question: Question
  readonly typed: Typed | undefined
  readonly problems: readonly Problem[]
  readonly onChange: (typed: Typed) => void
}

/** The field for the kind of question. */
export function AnswerField({ question, typed, problems, onChange }: AnswerFieldProps) {
  const library = useLaw((law) => law.library)
  const village = useVillage((state) => state.village)
  const members = useCheckDraft(({ draft }) => draft.facts['members'])
  const id = fieldId(question.id)
  const error = problems.find((one) => one.id === id)?.message
  const shared = { question, typed, error, id, onChange }
  switch (question.kind) {
    case 'choice':
    case 'multi':
      return <ChoiceAnswer {...shared} />
    case 'count':
      return <NumberAnswer {...shared} />
    case 'place':
      return <PlaceAnswer {...shared} library={library} village={village?.areaCode ?? null} />
    case 'money':
      return (
        <MoneyAnswer
          question={question}
          typed={typed}
          problems={problems}
          members={members}
          onChange={onChange}
        />
      )
  }
}
