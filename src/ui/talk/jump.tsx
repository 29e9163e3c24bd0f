import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './talk.scss'

export interface JumpProps {
  /** 有 3 条新消息. */
  readonly words: string
  readonly onTap: () => void
}

/** Over the end of a `Talk`: there is something below, and a tap goes there. It never moves anything by itself. */
export function Jump({ words, onTap }: JumpProps) {
  return (
    <View className="jump">
      <Tap className="jump-b" onTap={onTap}>
        <Icon name="down" small />
        {words}
      </Tap>
    </View>
  )
}
