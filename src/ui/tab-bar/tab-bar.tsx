import { View } from '@tarojs/components'
import { spoken } from '../a11y'
import { Badge } from '../badge/badge'
import { classNames } from '../class-names'
import { uiCopy } from '../copy'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import { Tap } from '../tap/tap'
import './tab-bar.scss'

export interface TabItem<K extends string> {
  readonly key: K
  readonly icon: IconName
  readonly label: string
  readonly count?: number
}

export interface TabBarProps<K extends string> {
  readonly items: readonly TabItem<K>[]
  readonly current: K
  readonly onSelect: (key: K) => void
}

/** The four tabs, drawn by each tab page so that their words scale with the page's. */
export function TabBar<K extends string>({ items, current, onSelect }: TabBarProps<K>) {
  return (
    <View className="tabbar" {...spoken({ role: 'navigation', label: uiCopy.tabs })}>
      <View className="tabs" {...spoken({ role: 'tablist' })}>
        {items.map((item) => (
          <Tap
            key={item.key}
            className={classNames('tab', item.key === current && 'is-on')}
            role="tab"
            selected={item.key === current}
            onTap={() => onSelect(item.key)}
          >
            <Icon name={item.icon} />
            <View>{item.label}</View>
            <Badge count={item.count ?? 0} />
          </Tap>
        ))}
      </View>
    </View>
  )
}
