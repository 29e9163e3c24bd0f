import { Textarea } from '@tarojs/components'
import type { ChangeEvent } from 'react'
import { isWeb } from '../web'

interface LongBoxProps {
  readonly id?: string
  readonly value: string
  readonly placeholder?: string
  readonly maxlength: number
  readonly 'aria-label': string
  readonly onFocus: () => void
  readonly onBlur: () => void
  readonly onChange: (value: string) => void
}

const className = 'input-box is-long'

/** Several lines. A browser's own element on the web: Taro's web textarea loses the label. */
export function LongBox({ onChange, maxlength, ...rest }: LongBoxProps) {
  if (isWeb) {
    return (
      <textarea
        {...rest}
        className={className}
        maxLength={maxlength}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
      />
    )
  }
  return (
    <Textarea
      {...rest}
      className={className}
      placeholderClass="input-hint"
      maxlength={maxlength}
      onInput={(event) => onChange(event.detail.value)}
    />
  )
}
