import { View } from '@tarojs/components'
import { useState } from 'react'
import { UNKNOWN } from '@/core/eligibility/facts'
import type { Question } from '@/core/eligibility/interview'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell-group'
import { Chip } from '@/ui/chip/chip'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { listCopy as copy } from '../interview-copy'
import { oneOf } from '../item-lines'
import { listFigures } from '../list-figures'
import { itemTitle, withItemBack, withoutItem } from '../typed/items'
import { listSoFar } from '../typed/list-answer'
import { fieldId, type Problem } from '../typed/plain-answer'
import type { TypedItem, TypedList } from '../typed/typed'
import { useCheckWith, useSound } from '../use-check'
import { goToItem } from '../walk'
import { ItemCard } from './item-card'
import { ListBegin } from './list-begin'
import { ListPicture } from './list-picture'

interface ListAnswerProps {
  readonly question: Question
  readonly list: TypedList
  readonly problems: readonly Problem[]
  readonly onChange: (list: TypedList) => void
}

interface Removed {
  readonly item: TypedItem
  readonly at: number
  readonly title: string
}

/** What the decision makes of the list as it stands. */
function useFigures(question: Question, list: TypedList) {
  const { facts } = useSound()
  const items = listSoFar(question, list)
  const check = useCheckWith(items === null ? facts : { ...facts, [question.id]: items })
  return items === null || check === null ? null : listFigures(check.decision, question.id)
}

/** The items of a list, each with the way to its page, and what they come to together. */
export function ListAnswer({ question, list, problems, onChange }: ListAnswerProps) {
  const [removed, setRemoved] = useState<Removed | null>(null)
  const figures = useFigures(question, list)
  const isUnsure = list.none === UNKNOWN
  const remove = (at: number, item: TypedItem) => {
    setRemoved({ item, at, title: itemTitle(question, list, at) })
    onChange(withoutItem(list, at))
  }
  const undo = (back: Removed) => {
    setRemoved(null)
    onChange(withItemBack(list, back.at, back.item))
  }
  const putBack = (
    <View className={removed === null ? '' : 'mt3'}>
      {removed === null ? null : (
        <NoticeBar icon="trash" live action={{ label: copy.undo, onTap: () => undo(removed) }}>
          {copy.removed(removed.title)}
        </NoticeBar>
      )}
    </View>
  )
  return (
    <View id={fieldId(question.id)}>
      {list.items.length === 0 ? (
        <>
          <ListBegin question={question} list={list} problems={problems} onChange={onChange} />
          {putBack}
        </>
      ) : (
        <>
          <CellGroup>
            {list.items.map((item, at) => (
              <ItemCard
                key={at}
                question={question}
                list={list}
                at={at}
                figures={figures}
                error={problems.find(({ id }) => id === fieldId(question.id, at))?.message}
                onRemove={at === 0 && question.first !== null ? undefined : () => remove(at, item)}
              />
            ))}
          </CellGroup>
          {putBack}
          <View>
            <ListPicture question={question} count={list.items.length} figures={figures} />
          </View>
          <View className="pad mt3">
            {list.items.length < question.most ? (
              <Button kind="second" icon="plus" onTap={() => goToItem(question.id, list.items.length)}>
                {copy.add(oneOf(question))}
              </Button>
            ) : (
              <View className="note">{copy.full(`${question.most} ${question.unit}`)}</View>
            )}
            <View className="mt3">
              <Chip on={isUnsure} onTap={() => onChange({ ...list, none: isUnsure ? null : UNKNOWN })}>
                {copy.unsure}
              </Chip>
            </View>
          </View>
        </>
      )}
    </View>
  )
}
