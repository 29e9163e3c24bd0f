import { View } from '@tarojs/components'
import { chooseDisplay, useDisplay, type Theme } from '@/platform/screen/display'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { Segmented } from '@/ui/segmented/segmented'
import { SwitchCell } from '@/ui/switch/switch-cell'
import { accountsCopy } from './copy'

const themes: readonly { value: Theme; label: string }[] = [
  { value: 'auto', label: accountsCopy.themes.auto },
  { value: 'light', label: accountsCopy.themes.light },
  { value: 'dark', label: accountsCopy.themes.dark },
]

/** 大字版 and the colours. */
export function Comfort() {
  const { care, theme } = useDisplay()
  return (
    <>
      <Section title={accountsCopy.comfort} />
      <CellGroup>
        <SwitchCell
          icon="big-text"
          title={accountsCopy.bigText}
          note={accountsCopy.bigTextNote}
          on={care}
          onChange={(on) => chooseDisplay({ care: on })}
        />
        <View className="field">
          <View>{accountsCopy.colours}</View>
          <View className="mt2">
            <Segmented
              label={accountsCopy.colours}
              options={themes}
              value={theme}
              onChange={(next) => chooseDisplay({ theme: next })}
            />
          </View>
        </View>
      </CellGroup>
    </>
  )
}
