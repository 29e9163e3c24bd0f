import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import { uiCopy } from '../copy'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import { Tap } from '../tap/tap'
import '../cell/cell.scss'
import './switch.scss'

export interface SwitchCellProps {
  readonly icon?: IconName
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** A setting that is on or off, said in a word beside the switch; the whole row is the target. */
export function SwitchCell({ icon, title, note, on, onChange }: SwitchCellProps) {
  return (
    <Tap className="cell" role="switch" checked={on} onTap={() => onChange(!on)}>
      {icon ? <Icon name={icon} className="cell-icon" /> : null}
      <View className="grow">
        {title}
        {note ? <View className="note">{note}</View> : null}
      </View>
      <View className="switch-word">{on ? uiCopy.on : uiCopy.off}</View>
      <View className={classNames('switch', on && 'is-on')} />
    </Tap>
  )
}
