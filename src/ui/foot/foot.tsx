import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../a11y'
import './foot.scss'

export interface FootProps {
  /** Above the button: a running clock, a promise. */
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** Fixed at the bottom of a page; pass it as `<Page foot={…}>`. */
export function Foot({ note, children }: FootProps) {
  return (
    <View className="foot" {...spoken({ role: 'contentinfo' })}>
      <View>{note ? <View className="foot-note">{note}</View> : null}</View>
      {children}
    </View>
  )
}
