import { View } from '@tarojs/components'
import type { Decision } from '@/core/eligibility/decision'
import type { Card } from '@/core/eligibility/render/card'
import { Button } from '@/ui/button/button'
import { Sheet } from '@/ui/sheet/sheet'
import { gistOf } from '../articles'
import { resultCopy as copy } from '../copy'

interface ArticleSheetProps {
  /** null: closed. */
  readonly card: Card | null
  readonly standards: Decision['standards']
  readonly onClose: () => void
}

/** What the article says, in plain words, and which document it stands in. */
export function ArticleSheet({ card, standards, onClose }: ArticleSheetProps) {
  if (card === null) return null
  const lines = gistOf(card.article)
  const standard = standards.find(({ number }) => card.article.startsWith(number))
  return (
    <Sheet
      open
      title={card.article}
      note={lines.length > 0 ? copy.articleNote : undefined}
      onClose={onClose}
      foot={<Button onTap={onClose}>{copy.close}</Button>}
    >
      <View className="pad">
        {lines.length === 0 ? <View>{copy.noArticle}</View> : null}
        {lines.map((line) => (
          <View key={line} className="mt2">
            {line}
          </View>
        ))}
        {standard ? (
          <View className="note mt4">
            <View>{`${copy.standardNumber}：《${standard.title}》${standard.number === standard.title ? '' : ` ${standard.number}`}`}</View>
            {standard.note ? <View className="mt1">{`${copy.standardNote}：${standard.note}`}</View> : null}
          </View>
        ) : null}
      </View>
    </Sheet>
  )
}
