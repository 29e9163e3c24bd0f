import { View } from '@tarojs/components'
import { classNames } from '../class-names'
import './bubble.scss'

export interface TalkLineProps {
  readonly id?: string
  /** Where the new ones begin: a rule on both sides. */
  readonly rule?: boolean
  readonly children: string
}

/** A line between messages: the date, what was taken back, the end of a conversation. */
export function TalkLine({ id, rule, children }: TalkLineProps) {
  return (
    <View id={id} className={classNames('msg-line', rule && 'is-rule')}>
      {children}
    </View>
  )
}
