import { View } from '@tarojs/components'
import { spoken } from '../a11y'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import { Tap } from '../tap/tap'
import './bubble.scss'

export interface BubbleStateProps {
  /** 发送中, 已读, 照片 42%. */
  readonly words: string
  /** `bad`: red words that are the button themselves; give `onTap`. `held`: somebody has to look first. */
  readonly kind?: 'plain' | 'bad' | 'held'
  readonly icon?: IconName
  /** The words themselves can be tapped. */
  readonly onTap?: () => void
  /** A word beside it that can be tapped: 取消, 更多. */
  readonly act?: { readonly label: string; readonly spoken?: string; readonly onTap: () => void }
}

/** How a message stands, in words under its bubble. */
export function BubbleState({ words, kind = 'plain', icon, onTap, act }: BubbleStateProps) {
  const inside = (
    <>
      {icon ? <Icon name={icon} small /> : null}
      {words}
    </>
  )
  return (
    <View className={`msg-state is-${kind}`} {...(kind === 'plain' ? {} : spoken({ role: 'status' }))}>
      {onTap ? (
        <Tap className="msg-act is-words" onTap={onTap}>
          {inside}
        </Tap>
      ) : (
        inside
      )}
      {act ? (
        <Tap className="msg-act" label={act.spoken} onTap={act.onTap}>
          {act.label}
        </Tap>
      ) : null}
    </View>
  )
}
