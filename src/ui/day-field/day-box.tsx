import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { classNames } from '../class-names'
import '../text-field/field.scss'
import { isWeb } from '../web'

interface DayBoxProps {
  readonly label: string
  readonly unit: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly bad: boolean
  readonly wide?: boolean
  readonly id?: string
}

/** One of the three boxes: number keys, its unit behind it. */
export function DayBox({ label, unit, value, onChange, bad, wide, id }: DayBoxProps) {
  const [focus, setFocus] = useState(false)
  const keys = isWeb ? ({ type: 'text', inputMode: 'numeric' } as const) : ({ type: 'number' } as const)
  return (
    <View className={classNames('day-box', wide && 'is-wide')}>
      <View className={classNames('input', focus && 'is-focus', bad && 'is-bad')}>
        <Input
          id={id}
          className="input-box"
          {...keys}
          value={value}
          maxlength={wide ? 4 : 2}
          aria-label={label}
          onFocus={() => setFocus(true)}
          onBlur={() => setFocus(false)}
          onInput={(event) => onChange(event.detail.value)}
        />
      </View>
      <View className="day-unit">{unit}</View>
    </View>
  )
}
