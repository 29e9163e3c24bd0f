import { View } from '@tarojs/components'
import type { Question } from '@/core/eligibility/interview'
import { placeNameIn } from '@/core/eligibility/places'
import { spoken } from '@/ui/a11y'
import { Cell } from '@/ui/cell/cell'
import { CellEdit } from '@/ui/cell/cell-edit'
import { listCopy as copy } from '../interview-copy'
import { itemLines } from '../item-lines'
import { useLaw } from '../law/law'
import type { ListFigures } from '../list-figures'
import { itemTitle } from '../typed/items'
import { fieldId } from '../typed/plain-answer'
import type { TypedList } from '../typed/typed'
import { goToItem } from '../walk'

interface ItemCardProps {
  readonly question: Question
  readonly list: TypedList
  readonly at: number
  readonly figures: ListFigures | null
  readonly error?: string
  /** Left out for who is always there. */
  readonly onRemove?: () => void
}

/** One item: who or which, what it comes to, what is not clear; and the ways to correct it and to take it away. */
export function ItemCard({ question, list, at, figures, error, onRemove }: ItemCardProps) {
  const { standards } = useLaw((law) => law.library)
  const item = list.items[at]
  if (item === undefined) return null
  const title = itemTitle(question, list, at)
  const { lines, lacking } = itemLines(question, item, at, figures, (code) => placeNameIn(standards, code))
  return (
    <Cell
      title={
        <View id={fieldId(question.id, at)} className="strong">
          {title}
        </View>
      }
      note={
        error ? (
          <View className="c-err" {...spoken({ role: 'alert' })}>
            {error}
          </View>
        ) : lines.length === 1 ? (
          lines[0]
        ) : (
          lines.map((line) => <View key={line}>{line}</View>)
        )
      }
      end={
        <>
          {onRemove ? (
            <CellEdit label={copy.removeLabel(title)} onTap={onRemove}>
              {copy.remove}
            </CellEdit>
          ) : null}
          <CellEdit
            label={lacking ? copy.fillLabel(title) : copy.editLabel(title)}
            onTap={() => goToItem(question.id, at)}
          >
            {lacking ? copy.fill : copy.edit}
          </CellEdit>
        </>
      }
    />
  )
}
