import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import { Tap } from '../tap/tap'
import './acts.scss'

export interface Act {
  readonly icon: IconName
  readonly label: string
  /** Read out when the word alone is not enough: 打电话给 陈示例律师. */
  readonly spoken?: string
  readonly onTap: () => void
}

/** Two or three acts in a row at the foot of a card; the icon goes above the word when the row is narrow. */
export function Acts({ acts }: { readonly acts: readonly Act[] }) {
  return (
    <View className="acts">
      {acts.map((act) => (
        <Tap key={act.label} className="act" label={act.spoken} onTap={act.onTap}>
          <Icon name={act.icon} />
          <View className="act-word">{act.label}</View>
        </Tap>
      ))}
    </View>
  )
}
