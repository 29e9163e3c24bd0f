import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './chip.scss'

export interface ChipProps {
  readonly on: boolean
  /** Chooses at once and is gone: a button, not a thing that stays on. */
  readonly once?: boolean
  readonly label?: string
  readonly onTap: () => void
  readonly children: ReactNode
}

/** A small choice that can be on or off, on its own. */
export function Chip({ on, once, label, onTap, children }: ChipProps) {
  return (
    <Tap
      className={classNames('chip', on && 'is-on')}
      role={once ? 'button' : 'checkbox'}
      checked={once ? undefined : on}
      label={label}
      onTap={onTap}
    >
      {on ? <Icon name="done" small /> : null}
      {children}
    </Tap>
  )
}
