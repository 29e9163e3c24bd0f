import { chooseDisplay, useDisplay } from '@/platform/screen/display'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { Segmented } from '@/ui/segmented/segmented'
import { SwitchCell } from '@/ui/switch/switch-cell'

const themes = [
  { value: 'auto', label: '跟手机' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
] as const

/** Care mode and dark mode, to see all that follows in each. */
export function LookShow() {
  const { care, theme } = useDisplay()
  return (
    <>
      <Section title="看得清" />
      <CellGroup>
        <SwitchCell
          icon="big-text"
          title="大字版"
          note="字和按钮都变大"
          on={care}
          onChange={(on) => chooseDisplay({ care: on })}
        />
      </CellGroup>
      <CellGroup padded>
        <Segmented
          label="颜色"
          options={themes}
          value={theme}
          onChange={(next) => chooseDisplay({ theme: next })}
        />
      </CellGroup>
    </>
  )
}
