import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../a11y'
import './section.scss'

export interface SectionProps {
  readonly title: ReactNode
  /** Note or link at the right. */
  readonly aside?: ReactNode
  /** Smaller, for dates over lists. */
  readonly quiet?: boolean
}

/** The heading above a group. */
export function Section({ title, aside, quiet }: SectionProps) {
  return (
    <View className="sec">
      <View className={quiet ? 'note' : 'h2'} {...spoken({ role: 'heading', level: 2 })}>
        {title}
      </View>
      {aside ? <View className="note">{aside}</View> : null}
    </View>
  )
}
