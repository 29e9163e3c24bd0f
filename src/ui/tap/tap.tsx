import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken, type Spoken } from '../a11y'
import { classNames } from '../class-names'
import { isWeb } from '../web'
import './tap.scss'

export interface TapProps extends Spoken {
  readonly className?: string
  readonly id?: string
  readonly onTap?: () => void
  readonly children?: ReactNode
}

/** Enter and space do what a finger does; only the browser has keys. */
function keys(onTap: () => void) {
  return {
    tabIndex: 0,
    onKeyDown: (event: { key: string; preventDefault(): void }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      onTap()
    },
  }
}

/** Anything that can be tapped: pressed look, role and name for the screen reader, keys in a browser. */
export function Tap({ className, id, onTap, children, role = 'button', ...say }: TapProps) {
  const live = onTap && !say.disabled ? onTap : undefined
  return (
    <View
      id={id}
      className={classNames('tap', className)}
      hoverClass={live ? 'is-pressed' : 'none'}
      {...spoken({ role, ...say })}
      {...(live ? { onClick: live } : {})}
      {...(isWeb && live ? keys(live) : {})}
    >
      {children}
    </View>
  )
}
