import { View } from '@tarojs/components'
import type { Check } from '@/core/eligibility/check'
import type { Answer } from '@/core/eligibility/facts'
import type { Question } from '@/core/eligibility/interview'
import type { Library } from '@/core/eligibility/library'
import { placeNameIn } from '@/core/eligibility/places'
import { CellAnswer } from '@/ui/cell/cell-answer'
import { CellGroup } from '@/ui/cell/cell-group'
import { checkPageCopy as copy } from '../copy'
import { itemLines } from '../item-lines'
import { listFigures } from '../list-figures'
import { beginTyped } from '../typed/begin-typed'
import { itemTitle } from '../typed/items'
import { unsureFields } from '../typed/list-answer'
import { ListPicture } from './list-picture'

interface ListAnswersProps {
  readonly check: Check
  readonly question: Question
  readonly answer: Answer | undefined
  readonly library: Library
  readonly onEdit: (question: Question) => void
  readonly onEditItem: (question: Question, at: number) => void
}

/** A list looked over once more: each item with the way straight to its page, and what they come to. */
export function ListAnswers({ check, question, answer, library, onEdit, onEditItem }: ListAnswersProps) {
  const list = beginTyped(question, undefined, answer)
  if (list?.is !== 'list') return null
  const figures = listFigures(check.decision, question.id)
  const named = (code: string) => placeNameIn(library.standards, code)
  return (
    <>
      <CellGroup>
        <CellAnswer
          what={question.short}
          edit={{
            label: copy.editLabel(question.short),
            said: copy.edit,
            onTap: () => onEdit(question),
          }}
        >
          {`${list.items.length} ${question.unit}`}
        </CellAnswer>
        {list.items.map((item, at) => {
          const title = itemTitle(question, list, at)
          const unsure = unsureFields(question, item, at).length > 0
          return (
            <CellAnswer
              key={at}
              what={title}
              edit={{
                label: unsure ? copy.fillLabel(title) : copy.editLabel(title),
                said: unsure ? copy.fill : copy.edit,
                onTap: () => onEditItem(question, at),
              }}
            >
              {itemLines(question, item, at, figures, named).lines.map((line) => (
                <View key={line}>{line}</View>
              ))}
            </CellAnswer>
          )
        })}
      </CellGroup>
      <ListPicture question={question} count={list.items.length} figures={figures} />
    </>
  )
}
