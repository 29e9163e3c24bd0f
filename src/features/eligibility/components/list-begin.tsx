import { UNKNOWN } from '@/core/eligibility/facts'
import type { Question } from '@/core/eligibility/interview'
import { UNKNOWN_WORDS } from '@/core/eligibility/wording/questions'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { listCopy as copy } from '../interview-copy'
import { oneOf } from '../item-lines'
import { NONE } from '../typed/none'
import { fieldId, type Problem } from '../typed/plain-answer'
import type { TypedList } from '../typed/typed'
import { goToItem } from '../walk'

interface ListBeginProps {
  readonly question: Question
  readonly list: TypedList
  readonly problems: readonly Problem[]
  readonly onChange: (list: TypedList) => void
}

const HAS = 'has'

/** A list with nothing in it: 没有 by one tap, the first item, or 不清楚. */
export function ListBegin({ question, list, problems, onChange }: ListBeginProps) {
  const none = question.least === 0 ? [{ value: NONE, label: copy.none }] : []
  return (
    <ChoiceList<string>
      label={question.heading}
      value={list.none}
      error={problems.find(({ id }) => id === fieldId(question.id))?.message}
      options={[
        ...none,
        { value: HAS, label: copy.has(oneOf(question)) },
        { value: UNKNOWN, ...UNKNOWN_WORDS, soft: true },
      ]}
      onChange={(chosen) => {
        if (chosen === HAS) goToItem(question.id, 0)
        else onChange({ ...list, none: chosen === NONE ? NONE : UNKNOWN })
      }}
    />
  )
}
