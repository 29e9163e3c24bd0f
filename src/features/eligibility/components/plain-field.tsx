import type { Question } from '@/core/eligibility/interview'
import { useVillage } from '@/platform/store/village'
import { CellGroup } from '@/ui/cell/cell-group'
import { useLaw } from '../law/law'
import type { Problem } from '../typed/plain-answer'
import type { TypedPlain } from '../typed/typed'
import { ChoiceAnswer } from './choice-answer'
import { DateAnswer } from './date-answer'
import { MoneyAnswer } from './money-answer'
import { NumberAnswer } from './number-answer'
import { PlaceAnswer } from './place-answer'

interface PlainFieldProps {
  readonly question: Question
  readonly typed: TypedPlain | undefined
  readonly problems: readonly Problem[]
  readonly id: string
  readonly onChange: (typed: TypedPlain) => void
}

/** The field for a kind of question that is no list: of a page of its own, or of an item. */
export function PlainField({ question, typed, problems, id, onChange }: PlainFieldProps) {
  const library = useLaw((law) => law.library)
  const village = useVillage((state) => state.village)
  const error = problems.find((one) => one.id === id)?.message
  const shared = { question, typed, error, id, onChange }
  switch (question.kind) {
    case 'choice':
    case 'multi':
      return <ChoiceAnswer {...shared} />
    case 'place':
      return <PlaceAnswer {...shared} library={library} village={village?.areaCode ?? null} />
    case 'count':
      return (
        <CellGroup>
          <NumberAnswer {...shared} />
        </CellGroup>
      )
    case 'date':
      return (
        <CellGroup>
          <DateAnswer {...shared} />
        </CellGroup>
      )
    case 'money':
      return (
        <CellGroup>
          <MoneyAnswer {...shared} problems={problems} />
        </CellGroup>
      )
    case 'list':
      return null
  }
}
