import { View } from '@tarojs/components'
import { spoken } from '../a11y'
import { classNames } from '../class-names'
import './gauge.scss'

export interface GaugeProps {
  /** Same unit for all three; the bar ends at `max`, which is at least both. */
  readonly value: number
  readonly limit: number
  readonly max: number
  /** 标准线 */
  readonly limitLabel: string
  /** What is read out: the whole comparison in words. It also stands in words beside the gauge. */
  readonly label: string
  /** Only a part is known: paler. */
  readonly part?: boolean
}

const percent = (share: number) => `${Math.min(100, Math.max(0, share * 100)).toFixed(1)}%`

/** A figure against its limit. Never the only telling. */
export function Gauge({ value, limit, max, limitLabel, label, part }: GaugeProps) {
  const at = percent(limit / max)
  return (
    <View className="gauge" {...spoken({ role: 'img', label })}>
      <View className="gauge-label" style={{ left: at }}>
        {limitLabel}
      </View>
      <View
        className={classNames('gauge-value', part && 'is-part')}
        style={{ width: percent(value / max) }}
      />
      <View className="gauge-limit" style={{ left: at }} />
    </View>
  )
}
