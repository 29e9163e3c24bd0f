import { Text, View } from '@tarojs/components'
import type { Question } from '@/core/eligibility/interview'
import { spoken } from '@/ui/a11y'
import { listCopy as copy } from '../interview-copy'
import type { ListFigures } from '../list-figures'
import './list.scss'

interface ListPictureProps {
  readonly question: Question
  readonly count: number
  readonly figures: ListFigures | null
}

/** What the items come to together and by the standard's own figure, so that nobody has to add. */
export function ListPicture({ question, count, figures }: ListPictureProps) {
  if (figures === null || (figures.total === null && figures.own === null)) return null
  const { total, own } = figures
  return (
    <View className="sum" {...spoken({ live: 'polite' })}>
      {total === null ? null : (
        <View className="note">{`${copy.total(`${count} ${question.unit}`)} ${total}`}</View>
      )}
      {own === null ? null : (
        <View className="sum-each">
          <Text>{own.title}</Text>
          <Text className="sum-n">{own.text}</Text>
        </View>
      )}
    </View>
  )
}
