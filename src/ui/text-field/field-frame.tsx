import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../a11y'
import './field.scss'

interface FieldFrameProps {
  readonly label: ReactNode
  readonly note?: ReactNode
  readonly error?: string
  readonly children: ReactNode
}

/** Label above, the box, and under it the same error sentence that stands at the top of the page. */
export function FieldFrame({ label, note, error, children }: FieldFrameProps) {
  return (
    <View className="field">
      <View>{label}</View>
      {note ? <View className="note">{note}</View> : null}
      <View className="field-row">{children}</View>
      {error ? (
        <View className="field-error" {...spoken({ role: 'alert' })}>
          {error}
        </View>
      ) : null}
    </View>
  )
}
