import { useRef } from 'react'
import { View } from '@tarojs/components'
import type { View as RoomView } from '@/core/consultations/phone/view'
import { spoken } from '@/ui/a11y'
import { copy } from '../../copy'
import { isBubble } from '../../model/lines'

/** The newest message of the other side, for the ear: read out when it comes, and nothing else of the page. */
export function Arrived({ view }: { readonly view: RoomView }) {
  const opened = useRef<number | null>(null)
  const theirs = view.lines.filter((line) => line.kind === 'message' && !line.ours && isBubble(line))
  const last = theirs[theirs.length - 1]
  const entry = last?.kind === 'message' ? last.entry : null
  opened.current ??= view.lines.length > 0 ? (entry?.seq ?? 0) : null
  const isNew = entry !== null && entry.seq > (opened.current ?? Infinity)
  return (
    <View className="heard" {...spoken({ live: 'polite' })}>
      {isNew ? copy.said(entry.by, entry.text ?? copy.photo) : ''}
    </View>
  )
}
