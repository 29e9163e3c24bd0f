import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import { Tap } from '../tap/tap'
import './button.scss'

export interface ButtonProps {
  /** `primary` appears once a page and says what will be done. `danger` is red text, never a red slab. */
  readonly kind?: 'primary' | 'second' | 'text' | 'danger'
  readonly icon?: IconName
  /** As wide as its words. */
  readonly fit?: boolean
  readonly small?: boolean
  /** Working: it cannot be tapped twice; the words stay. */
  readonly busy?: boolean
  readonly disabled?: boolean
  /** What is read out, when the words alone are not enough. */
  readonly label?: string
  readonly id?: string
  readonly onTap: () => void
  readonly children: ReactNode
}

export function Button(props: ButtonProps) {
  const { kind = 'primary', icon, fit, small, busy, disabled, label, id, onTap, children } = props
  const off = Boolean(busy || disabled)
  return (
    <Tap
      id={id}
      className={classNames(
        'btn',
        `is-${kind}`,
        fit && 'is-fit',
        small && 'is-small',
        off && 'is-off',
        busy && 'is-busy',
      )}
      label={label}
      disabled={off ? true : undefined}
      onTap={onTap}
    >
      {icon ? <Icon name={icon} small={kind === 'text' || kind === 'danger'} /> : null}
      <View className="btn-words">{children}</View>
    </Tap>
  )
}
