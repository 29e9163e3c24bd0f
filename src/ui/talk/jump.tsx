import { View } from '@tarojs/components'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './talk.scss'

export interface JumpProps {
  /** 有 3 条新消息. */
  readonly words: string
  /** What it leads to lies above: it stands at the top, right before the `Talk`. */
  readonly up?: boolean
  readonly onTap: () => void
}

/** Over an end of a `Talk`: there is something further on, and a tap goes there. It never moves anything by itself. */
export function Jump({ words, up, onTap }: JumpProps) {
  return (
    <View className={classNames('jump', up && 'is-up')}>
      <Tap className="jump-b" onTap={onTap}>
        <Icon name="down" small />
        {words}
      </Tap>
    </View>
  )
}
