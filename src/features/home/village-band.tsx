import { View } from '@tarojs/components'
import { chooseDisplay, useDisplay } from '@/platform/screen/display'
import { go } from '@/platform/screen/navigation'
import { useVillage, villageLabel } from '@/platform/store/village'
import { Icon } from '@/ui/icon/icon'
import { Tap } from '@/ui/tap/tap'
import { homeCopy } from './copy'
import './village-band.scss'

/** The blue top: where we are, and the way into 大字版 (asked for on the first page by the elder rules of 工信部). */
export function VillageBand() {
  const village = useVillage((state) => state.village)
  const care = useDisplay((state) => state.care)
  const name = village ? villageLabel(village) : homeCopy.chooseVillage
  return (
    <View className="band">
      <Tap className="band-item is-place" onTap={() => go('village')}>
        <Icon name="pin" />
        <View>{name}</View>
        <Icon name="down" small />
      </Tap>
      <Tap
        className="band-item"
        role="switch"
        checked={care}
        label={homeCopy.bigText}
        onTap={() => chooseDisplay({ care: !care })}
      >
        <Icon name="big-text" />
        <View>{care ? homeCopy.standardText : homeCopy.bigText}</View>
      </Tap>
    </View>
  )
}
