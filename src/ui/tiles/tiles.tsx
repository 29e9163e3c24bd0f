import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import { Tap } from '../tap/tap'
import './tiles.scss'

export interface TilesProps<K extends string> {
  readonly items: readonly { readonly key: K; readonly icon: IconName; readonly label: string }[]
  readonly onSelect: (key: K) => void
}

/** Large choices with an icon: four columns, or two with the icon beside the word when the type is large. */
export function Tiles<K extends string>({ items, onSelect }: TilesProps<K>) {
  return (
    <View className="tiles">
      {items.map((item) => (
        <Tap key={item.key} className="tile" onTap={() => onSelect(item.key)}>
          <Icon name={item.icon} />
          <View className="tile-word">{item.label}</View>
        </Tap>
      ))}
    </View>
  )
}
