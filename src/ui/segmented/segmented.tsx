import { View } from '@tarojs/components'
import { spoken } from '../a11y'
import { classNames } from '../class-names'
import { Tap } from '../tap/tap'
import './segmented.scss'

export interface SegmentedProps<T extends string> {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** Two or three ways to see or fill in the same thing: 按月 / 按年. */
export function Segmented<T extends string>({ label, options, value, onChange }: SegmentedProps<T>) {
  return (
    <View className="seg" {...spoken({ role: 'radiogroup', label })}>
      {options.map((option) => (
        <Tap
          key={option.value}
          className={classNames('seg-i', option.value === value && 'is-on')}
          role="radio"
          checked={option.value === value}
          onTap={() => onChange(option.value)}
        >
          {option.label}
        </Tap>
      ))}
    </View>
  )
}
