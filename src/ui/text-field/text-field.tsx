import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { classNames } from '../class-names'
import { FieldFrame } from './field-frame'
import { isWeb } from '../web'
import { LongBox } from './long-box'

export interface TextFieldProps {
  readonly label: string
  readonly note?: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** `phone` opens the number keys; `long` is several lines. */
  readonly kind?: 'text' | 'phone' | 'long'
  readonly placeholder?: string
  readonly error?: string
  /** Most characters; 30 if not said. */
  readonly max?: number
  readonly id?: string
}

function keysOf(kind: 'text' | 'phone') {
  if (kind === 'text') return { type: 'text' } as const
  return isWeb ? ({ type: 'text', inputMode: 'tel' } as const) : ({ type: 'number' } as const)
}

/** Words a person types. What was typed is never changed while typing: the caller trims on 继续. */
export function TextField(props: TextFieldProps) {
  const { label, note, value, onChange, kind = 'text', placeholder, error, max = 30, id } = props
  const [focus, setFocus] = useState(false)
  const box = {
    id,
    value,
    placeholder,
    maxlength: max,
    'aria-label': label,
    onFocus: () => setFocus(true),
    onBlur: () => setFocus(false),
  }
  return (
    <FieldFrame label={label} note={note} error={error}>
      <View
        className={classNames('input', focus && 'is-focus', error && 'is-bad', kind === 'long' && 'is-long')}
      >
        {kind === 'long' ? (
          <LongBox {...box} onChange={onChange} />
        ) : (
          <Input
            {...box}
            className="input-box"
            placeholderClass="input-hint"
            {...keysOf(kind)}
            onInput={(event) => onChange(event.detail.value)}
          />
        )}
      </View>
    </FieldFrame>
  )
}
