import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../a11y'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import { Tap } from '../tap/tap'
import './notice-bar.scss'

export interface NoticeBarProps {
  /** `error`: broken or late. `clock`: time is running. Everything else is `info`. */
  readonly kind?: 'info' | 'error' | 'clock' | 'done'
  readonly icon?: IconName
  readonly title?: ReactNode
  readonly children?: ReactNode
  readonly action?: { readonly label: string; readonly onTap: () => void }
  /** From edge to edge, at the very top of a page. */
  readonly flat?: boolean
  /** Read out when it appears; errors always are. */
  readonly live?: boolean
}

const icons = { info: 'info', error: 'warning', clock: 'clock', done: 'circle-check' } as const

/** One sentence the person should not miss, and at most one way on. */
export function NoticeBar({ kind = 'info', icon, title, children, action, flat, live }: NoticeBarProps) {
  const say = kind === 'error' ? ({ role: 'alert' } as const) : live ? ({ live: 'polite' } as const) : {}
  return (
    <View className={classNames('notice', `is-${kind}`, flat && 'is-flat')} {...spoken(say)}>
      <Icon name={icon ?? icons[kind]} />
      <View className="grow">
        {title ? <View className="strong">{title}</View> : null}
        {children ? <View>{children}</View> : null}
        {action ? (
          <Tap className="notice-act" onTap={action.onTap}>
            {action.label}
            <Icon name="go" small />
          </Tap>
        ) : null}
      </View>
    </View>
  )
}
