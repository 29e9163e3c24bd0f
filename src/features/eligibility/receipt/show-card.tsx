import { View } from '@tarojs/components'
import type { Decision } from '@/core/eligibility/decision'
import { HEADLINES } from '@/core/eligibility/wording/results'
import { formatDay } from '@/core/time'
import { spoken } from '@/ui/a11y'
import { Phrases } from '@/ui/phrases/phrases'
import { phrasesOf } from '../phrases'
import { cardCopy as copy } from './copy'
import { documentName } from './document-name'
import { qrPicture } from './qr'
import './card.scss'

interface ShowCardProps {
  readonly decision: Decision
  readonly line: string
}

/** What is held out at the counter: the result in large words, its day, the code, and the documents it rests on. */
export function ShowCard({ decision, line }: ShowCardProps) {
  const qr = qrPicture(line)
  return (
    <View className="show-card">
      <View className="h1" {...spoken({ role: 'heading', level: 1 })}>
        <Phrases of={phrasesOf(HEADLINES[decision.outcome])} />
      </View>
      <View className="mt1">
        {[copy.made(formatDay(decision.date)), decision.areaName].filter((one) => one !== null).join('，')}
      </View>
      {qr === null ? (
        <View className="mt3">{copy.tooLong}</View>
      ) : (
        <View
          className="show-qr"
          style={{ backgroundImage: `url("${qr.url}")` }}
          {...spoken({ role: 'img', label: copy.qr })}
        />
      )}
      <View className="show-note">{copy.law}</View>
      {decision.standards.map((standard) => (
        <View key={standard.id} className="show-law">
          {documentName(standard)}
        </View>
      ))}
      <View className="show-note mt2">{copy.self}</View>
    </View>
  )
}
