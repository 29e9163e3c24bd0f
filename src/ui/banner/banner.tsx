import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../a11y'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import './banner.scss'

export interface BannerProps {
  /** A tone, not a traffic light: `yes` deep blue, `open` pale blue, `over` white with a signpost. */
  readonly tone: 'yes' | 'open' | 'over'
  readonly icon?: IconName
  readonly title: ReactNode
  /** Two lines at most. */
  readonly children?: ReactNode
}

const icons = { yes: 'circle-check', open: 'question', over: 'signpost' } as const

/** The outcome at the top of a result. */
export function Banner({ tone, icon, title, children }: BannerProps) {
  return (
    <View className={`banner is-${tone}`}>
      <View className="banner-head">
        <Icon name={icon ?? icons[tone]} />
        <View className="h1" {...spoken({ role: 'heading', level: 1 })}>
          {title}
        </View>
      </View>
      {children ? <View className="banner-words">{children}</View> : null}
    </View>
  )
}
