import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../a11y'
import { classNames } from '../class-names'
import './bubble.scss'

export interface BubbleProps {
  /** Own ones stand right in pale blue, the other's left in white. */
  readonly mine?: boolean
  /** Whose: its first character stands in the square, the whole is read out. */
  readonly name: string
  /** The first of a run shows whose it is; those after it stand closer. */
  readonly lead?: boolean
  /** A picture or a card: it has its own edges. */
  readonly bare?: boolean
  readonly id?: string
  /** `<BubbleState>` and the like, under it. */
  readonly under?: ReactNode
  readonly children: ReactNode
}

/** One message. How it stands is said in words under it, never by colour alone. */
export function Bubble({ mine, name, lead, bare, id, under, children }: BubbleProps) {
  return (
    <View id={id} className={classNames('msg', mine && 'is-mine', lead && 'is-lead')}>
      {lead ? (
        <View className="msg-face" {...spoken({ role: 'img', label: name })}>
          {Array.from(name)[0] ?? ''}
        </View>
      ) : null}
      <View className="msg-x">
        <View className={classNames('bubble', bare && 'is-bare')}>{children}</View>
        {under}
      </View>
    </View>
  )
}
