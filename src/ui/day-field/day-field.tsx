import { View } from '@tarojs/components'
import { spoken } from '../a11y'
import { uiCopy } from '../copy'
import { DayBox } from './day-box'
import './day-field.scss'

/** A day as it is being typed: nothing is read of it until 继续. */
export interface TypedDay {
  readonly year: string
  readonly month: string
  readonly day: string
}

export interface DayFieldProps {
  readonly label: string
  readonly value: TypedDay
  readonly onChange: (value: TypedDay) => void
  readonly error?: string
  readonly id?: string
}

/** Year, month, day as three boxes: no wheel to spin, no calendar to leaf through for a day long ago. */
export function DayField({ label, value, onChange, error, id }: DayFieldProps) {
  const box = (part: keyof TypedDay) => ({
    label: `${label} ${uiCopy.dayParts[part]}`,
    unit: uiCopy.dayParts[part],
    value: value[part],
    bad: error !== undefined,
    onChange: (text: string) => onChange({ ...value, [part]: text }),
  })
  return (
    <View className="field" {...spoken({ role: 'group', label })}>
      <View className="day-row">
        <DayBox {...box('year')} id={id} wide />
        <DayBox {...box('month')} />
        <DayBox {...box('day')} />
      </View>
      {error ? (
        <View className="field-error" {...spoken({ role: 'alert' })}>
          {error}
        </View>
      ) : null}
    </View>
  )
}
