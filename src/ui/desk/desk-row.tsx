import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import { Tap } from '../tap/tap'
import './desk.scss'

export interface DeskRowProps {
  /** The first column: when. */
  readonly clock: string
  readonly name: string
  readonly what: string
  /** Tags and clocks, in words. */
  readonly tags?: ReactNode
  /** Shown in the card. */
  readonly chosen: boolean
  readonly onTap: () => void
}

/** One line of a desk's list: when, who, about what, how it stands. Stands inside a `CellGroup`. */
export function DeskRow({ clock, name, what, tags, chosen, onTap }: DeskRowProps) {
  return (
    <Tap className={classNames('desk-row', chosen && 'is-on')} expanded={chosen} onTap={onTap}>
      <View className="desk-row-clock">{clock}</View>
      <View className="desk-row-who">
        <View className="desk-row-name">{name}</View>
        <View className="desk-row-what">{what}</View>
      </View>
      {tags ? <View className="desk-row-tags">{tags}</View> : null}
    </Tap>
  )
}
