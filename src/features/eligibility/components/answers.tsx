import { View } from '@tarojs/components'
import type { Check } from '@/core/eligibility/check'
import { UNKNOWN, type Answer, type Facts } from '@/core/eligibility/facts'
import type { Question } from '@/core/eligibility/interview'
import type { Library } from '@/core/eligibility/library'
import { CellAnswer } from '@/ui/cell/cell-answer'
import { CellGroup } from '@/ui/cell/cell-group'
import { checkPageCopy as copy } from '../copy'
import { checkGroups, wordsOf } from '../flow'
import { ListAnswers } from './list-answers'

interface AnswersProps {
  readonly check: Check
  readonly facts: Facts
  readonly library: Library
  readonly onEdit: (question: Question) => void
  readonly onEditItem: (question: Question, at: number) => void
}

/** Everything answered, each with the way to change it; 不清楚 and 未填写 are asked for, not blamed. */
export function Answers({ check, facts, library, onEdit, onEditItem }: AnswersProps) {
  return (
    <>
      {checkGroups(check).map((group) => (
        <View key={group[0]?.id} className="mt3">
          {group[0]?.kind === 'list' && hasItems(facts[group[0].id]) ? (
            <ListAnswers
              check={check}
              question={group[0]}
              answer={facts[group[0].id]}
              library={library}
              onEdit={onEdit}
              onEditItem={onEditItem}
            />
          ) : (
            <CellGroup>
              {group.map((question) => (
                <AnswerCell
                  key={question.id}
                  question={question}
                  answer={facts[question.id]}
                  text={wordsOf(question, facts[question.id], library)}
                  onEdit={() => onEdit(question)}
                />
              ))}
            </CellGroup>
          )}
        </View>
      ))}
    </>
  )
}

const hasItems = (answer: Answer | undefined): boolean => Array.isArray(answer) && answer.length > 0

interface AnswerCellProps {
  readonly question: Question
  readonly answer: Answer | undefined
  readonly text: string
  readonly onEdit: () => void
}

function AnswerCell({ question, answer, text, onEdit }: AnswerCellProps) {
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
    </CellAnswer>
  )
}
