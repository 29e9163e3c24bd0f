import { Text, View } from '@tarojs/components'
import type { Card } from '@/core/eligibility/render/card'
import { Tag } from '@/ui/tag/tag'

const ICONS = { met: 'check', 'not-met': 'minus', unknown: 'question' } as const

/** The word of a test; never red, never green. */
export function ValueTag({ card }: { readonly card: Card }) {
  return (
    <Tag kind={card.value === 'met' ? 'plain' : 'quiet'} icon={ICONS[card.value]}>
      {card.tag}
    </Tag>
  )
}

/** A test inside a test: what it asks, its word, its figures in one line, and the tests inside it again, set in. */
export function WhyPart({ card }: { readonly card: Card }) {
  const { title, figure, limit, note, calculation, details, doubt, parts } = card
  const figures = [figure, limit].filter((side) => side !== null).map(({ label, text }) => `${label} ${text}`)
  const lines = [figures.join('，'), note ?? '', ...details, calculation ?? '', doubt ?? '']
  return (
    <View className="why-part">
      <View className="why-part-head">
        <Text className="grow">{title}</Text>
        <ValueTag card={card} />
      </View>
      {lines
        .filter((line) => line !== '')
        .map((line) => (
          <View key={line} className="note">
            {line}
          </View>
        ))}
      {parts.map((part) => (
        <WhyPart key={part.id} card={part} />
      ))}
    </View>
  )
}
