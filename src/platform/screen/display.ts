import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { PHONE, shelf } from '../store/shelf'
import { isWeb } from '../target'

export type Theme = 'auto' | 'light' | 'dark'

interface Chosen {
  readonly care: boolean
  readonly theme: Theme
}

interface Display extends Chosen {
  /** The phone's own text setting, 1 = standard. */
  readonly phoneScale: number
}

function parse(value: unknown): Chosen | null {
  if (typeof value !== 'object' || value === null) return null
  const care = 'care' in value && value.care === true
  const theme = 'theme' in value && (value.theme === 'light' || value.theme === 'dark') ? value.theme : 'auto'
  return { care, theme }
}

const kept = shelf<Chosen>({ name: 'display', version: 1, parse, days: 0 })

export const useDisplay = create<Display>(() => ({ care: false, theme: 'auto', phoneScale: 1 }))

/** The one text scale: the larger of what the phone says and 1.4 in 大字版, kept within 1 and 1.8. */
export function scaleOf({ care, phoneScale }: Pick<Display, 'care' | 'phoneScale'>): number {
  return Math.round(Math.min(1.8, Math.max(care ? 1.4 : 1, phoneScale)) * 100) / 100
}

function phoneScale(): number {
  if (isWeb) return parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1
  const factor: unknown = Reflect.get(Taro.getAppBaseInfo(), 'fontSizeScaleFactor')
  return typeof factor === 'number' && factor > 0 ? factor : 1
}

/** Called once at start: what the person chose, and what the phone is set to. */
export function loadDisplay(): void {
  useDisplay.setState({ ...(kept.read(PHONE) ?? {}), phoneScale: phoneScale() })
}

export function chooseDisplay(choice: Partial<Chosen>): void {
  const { care, theme } = { ...useDisplay.getState(), ...choice }
  useDisplay.setState({ care, theme })
  kept.write(PHONE, { care, theme })
}

const bars = {
  light: { plain: '#f3f1ed', band: '#1d4477' },
  dark: { plain: '#121110', band: '#182f4e' },
} as const

/** WeChat's own bar follows the system; where the person chose otherwise, it is told. Called when a page shows. */
export function paintNavigationBar(tone: 'plain' | 'band'): void {
  const { theme } = useDisplay.getState()
  if (isWeb || theme === 'auto') return
  const isWhite = theme === 'dark' || tone === 'band'
  void Taro.setNavigationBarColor({
    frontColor: isWhite ? '#ffffff' : '#000000',
    backgroundColor: bars[theme][tone],
  }).catch(() => undefined)
}
