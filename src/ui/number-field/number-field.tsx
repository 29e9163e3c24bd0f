import { Input, View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Chip } from '../chip/chip'
import { classNames } from '../class-names'
import { uiCopy } from '../copy'
import { FieldFrame } from '../text-field/field-frame'
import { isWeb } from '../web'

export interface NumberFieldProps {
  readonly label: string
  /** Beside the label, quiet: 种地、打零工. */
  readonly note?: ReactNode
  /** Inside the box at the right: 元/月, 口人. */
  readonly unit: string
  /** As typed: the caller reads the number on 继续, so 三千 can be answered with a sentence. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** Two decimals: opens keys with a point. */
  readonly decimal?: boolean
  readonly placeholder?: string
  readonly error?: string
  /** Shows 不清楚 beside the box; on, the box is grey and empty. */
  readonly unsure?: boolean
  readonly onUnsure?: (unsure: boolean) => void
  readonly id?: string
}

/** Number keys without a browser's number box, which would swallow what is not a number instead of letting us answer. */
function numberKeys(decimal = false) {
  if (isWeb) return { type: 'text', inputMode: decimal ? 'decimal' : 'numeric' } as const
  return { type: decimal ? 'digit' : 'number' } as const
}

/** A number with its unit. */
export function NumberField(props: NumberFieldProps) {
  const { label, note, unit, value, onChange, decimal, placeholder, error, unsure, onUnsure, id } = props
  const [focus, setFocus] = useState(false)
  return (
    <FieldFrame label={label} note={note} error={error}>
      <View className={classNames('input', focus && 'is-focus', error && 'is-bad', unsure && 'is-unsure')}>
        <Input
          id={id}
          className="input-box"
          placeholderClass="input-hint"
          {...numberKeys(decimal)}
          value={unsure ? '' : value}
          placeholder={unsure ? uiCopy.unsure : placeholder}
          maxlength={12}
          aria-label={`${label} ${unit}`}
          onFocus={() => setFocus(true)}
          onBlur={() => setFocus(false)}
          onInput={(event) => onChange(event.detail.value)}
        />
        <View className="input-unit">{unit}</View>
      </View>
      {onUnsure ? (
        <Chip on={Boolean(unsure)} label={`${label} ${uiCopy.unsure}`} onTap={() => onUnsure(!unsure)}>
          {uiCopy.unsure}
        </Chip>
      ) : null}
    </FieldFrame>
  )
}
