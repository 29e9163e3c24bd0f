import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import './tag.scss'

export interface TagProps {
  /** `done` only for what is finished, `error` only for what is broken; `new` carries a dot. */
  readonly kind?: 'plain' | 'quiet' | 'done' | 'error' | 'new'
  readonly icon?: IconName
  readonly children: ReactNode
}

/** A short state in words; colour is never the only sign. */
export function Tag({ kind = 'plain', icon, children }: TagProps) {
  return (
    <View className={classNames('tag', kind !== 'plain' && `is-${kind}`)}>
      {kind === 'new' ? <View className="tag-dot" /> : null}
      {icon ? <Icon name={icon} /> : null}
      {children}
    </View>
  )
}
