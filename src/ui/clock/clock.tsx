import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import './clock.scss'

export interface ClockProps {
  /** `running` amber, `calm` grey (much time left, or stopped), `late` red. */
  readonly kind?: 'running' | 'calm' | 'late'
  readonly big?: boolean
  /** Always in words: 还剩 4 天, 位子给您留着 4 分 38 秒. */
  readonly children: ReactNode
}

/** A clock that runs, in words with its icon. The caller computes; this never ticks by itself. */
export function Clock({ kind = 'running', big, children }: ClockProps) {
  return (
    <View className={classNames('clock', kind !== 'running' && `is-${kind}`, big && 'is-big')}>
      <Icon name="clock" />
      {children}
    </View>
  )
}
