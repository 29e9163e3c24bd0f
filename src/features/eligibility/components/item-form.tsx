import { View } from '@tarojs/components'
import { useEffect, useState, type ReactNode } from 'react'
import type { Question as Asked } from '@/core/eligibility/interview'
import { readQuestion } from '@/core/eligibility/render/read-aloud'
import { callHotline } from '@/platform/phone/phone-call'
import { useReadAloud } from '@/platform/phone/use-read-aloud'
import { scrollToField } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { ErrorSummary } from '@/ui/error-summary/error-summary'
import { Foot } from '@/ui/foot/foot'
import { Page } from '@/ui/page/page'
import { Question } from '@/ui/question/question'
import { checkCopy } from '../copy'
import { isGuarded } from '../flow'
import { listCopy as copy } from '../interview-copy'
import { oneOf } from '../item-lines'
import { keepAnswer, keepTyped, useCheckDraft } from '../store'
import { itemTitle, moneyFields, shownFields, withItem } from '../typed/items'
import { itemAnswer } from '../typed/list-answer'
import { fieldId, type Problem } from '../typed/plain-answer'
import { toAnswer } from '../typed/to-answer'
import type { TypedItem, TypedList } from '../typed/typed'
import { goOn, goToList, replaceItem } from '../walk'
import { ItemFields } from './item-fields'
import { OfflineBar } from './offline-bar'
import { QuickExit, QuickExitNote } from './quick-exit'

interface ItemFormProps {
  readonly question: Asked
  readonly list: TypedList
  readonly item: TypedItem
  readonly at: number
  /** Opened from the check page: the way leads straight back to it. */
  readonly editing: boolean
  /** A field to be brought into view. */
  readonly field?: string
  readonly whom?: ReactNode
}

const PROBLEMS = 'problems'

/** The list with the item done: answered as a whole where nothing else is lacking, and on. */
function finish(question: Asked, list: TypedList, editing: boolean): void {
  keepTyped(question.id, list)
  const read = editing ? toAnswer(question, list) : null
  if (!read?.ok) return goToList(question.id)
  keepAnswer(question.id, read.answer, list)
  goOn(true)
}

/** What is not on the page yet is not complained about. */
function inSight(
  question: Asked,
  item: TypedItem,
  at: number,
  problems: readonly Problem[],
): readonly Problem[] {
  const { fields, kinds } = shownFields(question, item, at)
  const last = fields[fields.length - 1]
  return kinds || moneyFields(question).length === 0 || last === undefined
    ? problems
    : problems.filter(({ id }) => id === fieldId(question.id, at, last.id))
}

/** The page of one item: kept at every key, read on 填好了. */
export function ItemForm({ question, list, item, at, editing, field, whom }: ItemFormProps) {
  const guarded = useCheckDraft(({ draft }) => isGuarded(draft.facts))
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const isNew = at >= list.items.length
  const now = withItem(list, at, item)
  const voice = useReadAloud(`item-${at}`, () => question.fields.map(readQuestion).join(''))
  useEffect(() => {
    if (field !== undefined) scrollToField(fieldId(question.id, at, field))
  }, [question.id, at, field])
  const change = (next: TypedItem) => {
    keepTyped(question.id, withItem(list, at, next))
    setProblems([])
  }
  const done = (then: () => void) => {
    const read = itemAnswer(question, item, at)
    if (read.ok) return then()
    setProblems(inSight(question, item, at, read.problems))
    scrollToField(PROBLEMS)
  }
  const next = () => {
    keepTyped(question.id, now)
    replaceItem(question.id, at + 1)
  }
  const mayAdd = !editing && at + 1 >= list.items.length && at + 1 < question.most
  return (
    <Page
      title={checkCopy.title}
      notice={
        <>
          <OfflineBar />
          {whom}
        </>
      }
      foot={
        <Foot>
          <Button onTap={() => done(() => finish(question, now, editing))}>{copy.done}</Button>
          {mayAdd ? (
            <Button kind="text" icon="plus" onTap={() => done(next)}>
              {copy.doneAndAdd(oneOf(question))}
            </Button>
          ) : null}
          {guarded ? <QuickExit /> : null}
        </Foot>
      }
    >
      <Question
        heading={isNew ? copy.newOf(oneOf(question)) : copy.headingOf(itemTitle(question, now, at))}
        help={{ ...voice, onCall: callHotline }}
        problems={
          <View id={PROBLEMS}>
            <ErrorSummary errors={problems} onJump={scrollToField} />
          </View>
        }
      >
        <ItemFields question={question} item={item} at={at} problems={problems} onChange={change} />
        <View className="pad mt4 note item-end">
          <View>{copy.about}</View>
          <View className="mt1">{checkCopy.kept}</View>
        </View>
        {guarded ? <QuickExitNote /> : null}
      </Question>
    </Page>
  )
}
