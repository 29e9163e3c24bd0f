import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../button/button'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import './empty.scss'

export interface EmptyProps {
  readonly icon?: IconName
  /** What is empty. */
  readonly title: ReactNode
  /** Why, or what one could do. */
  readonly note?: ReactNode
  /** The one way on. */
  readonly action?: { readonly label: string; readonly onTap: () => void; readonly icon?: IconName }
  readonly second?: { readonly label: string; readonly onTap: () => void; readonly icon?: IconName }
}

/** Nothing here yet: what, why, and one way on. Stands inside a `CellGroup`. */
export function Empty({ icon = 'inbox', title, note, action, second }: EmptyProps) {
  return (
    <View className="empty">
      <Icon name={icon} />
      <View className="lead">{title}</View>
      {note ? <View className="note mt2">{note}</View> : null}
      {action ? (
        <View className="mt4">
          <Button kind="second" icon={action.icon} onTap={action.onTap}>
            {action.label}
          </Button>
        </View>
      ) : null}
      {second ? (
        <View className="mt2">
          <Button kind="text" icon={second.icon} onTap={second.onTap}>
            {second.label}
          </Button>
        </View>
      ) : null}
    </View>
  )
}
