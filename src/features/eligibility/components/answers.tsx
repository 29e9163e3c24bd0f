import { View } from '@tarojs/components'
import type { Check } from '@/core/eligibility/check'
import { isAmount } from '@/core/eligibility/encode'
import { PLACE, UNKNOWN, yearly, type Answer, type Facts } from '@/core/eligibility/facts'
import type { Question } from '@/core/eligibility/interview'
import type { Library } from '@/core/eligibility/library'
import { placeNameIn } from '@/core/eligibility/places'
import { moneyText } from '@/core/eligibility/render/amount'
import { answerText } from '@/core/eligibility/render/answer-text'
import { CellAnswer } from '@/ui/cell/cell-answer'
import { CellGroup } from '@/ui/cell/cell-group'
import { checkPageCopy as copy } from '../copy'
import { checkGroups } from '../flow'

interface AnswersProps {
  readonly check: Check
  readonly facts: Facts
  readonly library: Library
  readonly onEdit: (question: Question) => void
}

/** Everything answered, each with the way to change it; 不清楚 and 未填写 are asked for, not blamed. */
export function Answers({ check, facts, library, onEdit }: AnswersProps) {
  return (
    <>
      {checkGroups(check).map((group) => (
        <CellGroup key={group[0]?.id}>
          {group.map((question) => (
            <AnswerCell
              key={question.id}
              question={question}
              answer={facts[question.id]}
              text={wordsOf(question, facts[question.id], library)}
              each={eachOf(question, facts)}
              onEdit={() => onEdit(question)}
            />
          ))}
        </CellGroup>
      ))}
    </>
  )
}

function wordsOf(question: Question, answer: Answer | undefined, library: Library): string {
  const code = question.id === PLACE && typeof answer === 'string' ? answer : ''
  return answerText(question, answer, placeNameIn(library.standards, code))
}

/** A household's money for each of its members; null while either is not wholly known. */
function eachOf({ id, kind }: Question, facts: Facts): string | null {
  const members = facts['members']
  const answer = facts[id]
  if (kind !== 'money' || typeof members !== 'number' || !Array.isArray(answer)) return null
  const amounts = answer.filter(isAmount)
  const year = amounts.reduce((sum, amount) => sum + yearly(amount), 0)
  return amounts.length < answer.length ? null : moneyText({ n: year, d: 12 * members })
}

interface AnswerCellProps {
  readonly question: Question
  readonly answer: Answer | undefined
  readonly text: string
  /** The same for each person of the household. */
  readonly each: string | null
  readonly onEdit: () => void
}

function AnswerCell({ question, answer, text, each, onEdit }: AnswerCellProps) {
  const lacking = answer === undefined || answer === UNKNOWN
  return (
    <CellAnswer
      what={question.short}
      edit={{
        label: lacking ? copy.fillLabel(question.short) : copy.editLabel(question.short),
        said: lacking ? copy.fill : copy.edit,
        onTap: onEdit,
      }}
    >
      <View className={lacking ? 'c-link' : ''}>{text}</View>
      {each === null ? null : <View className="note">{copy.each(each)}</View>}
    </CellAnswer>
  )
}
