import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../a11y'
import { uiCopy } from '../copy'
import { Tap } from '../tap/tap'
import { useModal } from './use-modal'
import './sheet.scss'

export interface SheetProps {
  readonly open: boolean
  /** One question. */
  readonly title: string
  readonly note?: ReactNode
  readonly onClose: () => void
  /** Buttons at the end: the kinder way is primary, danger is last. */
  readonly foot?: ReactNode
  readonly children?: ReactNode
}

/** Asks one question from below. Tapping beside it closes it; so does Escape. */
export function Sheet({ open, title, note, onClose, foot, children }: SheetProps) {
  useModal(open, onClose)
  if (!open) return null
  return (
    <View>
      <Tap className="mask" label={uiCopy.close} onTap={onClose} />
      <View className="sheet" {...spoken({ role: 'dialog', label: title, modal: true })}>
        <View className="sheet-head">
          <View className="h2" {...spoken({ role: 'heading', level: 2 })}>
            {title}
          </View>
          {note ? <View className="note mt2">{note}</View> : null}
        </View>
        <View className="sheet-body">{children}</View>
        {foot ? <View className="sheet-foot">{foot}</View> : null}
      </View>
    </View>
  )
}
