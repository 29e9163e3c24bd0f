import { View } from '@tarojs/components'
import type { Card } from '@/core/eligibility/render/card'
import { Gauge } from '@/ui/gauge/gauge'
import { Icon } from '@/ui/icon/icon'
import { Tag } from '@/ui/tag/tag'
import { Tap } from '@/ui/tap/tap'
import { resultCopy as copy } from '../copy'
import { ValueTag, WhyPart } from './why-part'
import './why-card.scss'

interface WhyCardProps {
  readonly card: Card
  readonly onArticle: (card: Card) => void
}

function Pair({ figure, limit }: Card) {
  if (figure === null || limit === null) return null
  return (
    <View className="pair">
      {[figure, limit].map(({ label, text }) => (
        <View key={label} className="pair-one">
          <View className="note">{label}</View>
          <View className="pair-n">{text}</View>
        </View>
      ))}
    </View>
  )
}

/** One test explained: the figure, the limit, how far apart, how the limit came about, and where it stands. */
export function WhyCard({ card, onArticle }: WhyCardProps) {
  const { title, figure, limit, gauge, note, calculation, own, details, article, doubt, parts } = card
  return (
    <View className="why">
      <View className="why-head">
        <View className="why-title">{title}</View>
        <ValueTag card={card} />
      </View>
      <Pair {...card} />
      {gauge && figure && limit ? (
        <Gauge
          value={gauge.figure}
          limit={gauge.limit}
          max={1}
          part={gauge.part}
          limitLabel={copy.line}
          label={`${figure.label}${figure.text}，${limit.label}${limit.text}`}
        />
      ) : null}
      {note ? <View className="note">{note}</View> : null}
      {own ? <View className="note mt1">{own}</View> : null}
      {details.map((line) => (
        <View key={line} className="note mt1">
          {line}
        </View>
      ))}
      {calculation ? (
        <View className="calc">
          <View className="strong">{copy.howComputed}</View>
          <View>{calculation}</View>
        </View>
      ) : null}
      {parts.map((part) => (
        <WhyPart key={part.id} card={part} />
      ))}
      {doubt ? (
        <View className="mt2">
          <Tag kind="quiet">{doubt}</Tag>
        </View>
      ) : null}
      <Tap className="article" onTap={() => onArticle(card)}>
        <View>{article}</View>
        <Icon name="go" small />
      </Tap>
    </View>
  )
}
