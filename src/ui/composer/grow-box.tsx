import { Textarea } from '@tarojs/components'
import { useLayoutEffect, useRef, type ChangeEvent, type KeyboardEvent } from 'react'
import { isWeb } from '../web'

interface GrowBoxProps {
  readonly id?: string
  readonly value: string
  readonly placeholder: string
  readonly maxlength: number
  readonly 'aria-label': string
  readonly onFocus: () => void
  readonly onBlur: () => void
  readonly onChange: (value: string) => void
  /** How high the phone's keyboard stands, in pixels; 0 when it is gone. Only WeChat tells. */
  readonly onKeys: (height: number) => void
  /** Enter without Shift; left out, it begins a line. */
  readonly onEnter?: () => void
}

/** As high as what stands in it, as far as the sheet allows. */
function useGrow(value: string) {
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const node = box.current
    if (!node) return
    node.style.height = 'auto'
    node.style.height = `${node.scrollHeight}px`
  }, [value])
  return box
}

function WebBox({ maxlength, onChange, onEnter, onKeys: _keys, ...rest }: GrowBoxProps) {
  const box = useGrow(rest.value)
  const onKeyDown = (event: KeyboardEvent) => {
    // While a Chinese word is being composed, Enter takes the word.
    if (!onEnter || event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    onEnter()
  }
  return (
    <textarea
      {...rest}
      ref={box}
      rows={1}
      className="composer-box"
      maxLength={maxlength}
      onKeyDown={onKeyDown}
      onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
    />
  )
}

/** Several lines that grow. A browser's own element on the web: Taro's web textarea loses the label. */
export function GrowBox(props: GrowBoxProps) {
  if (isWeb) return <WebBox {...props} />
  const { onChange, onKeys, onEnter: _enter, onBlur, ...rest } = props
  return (
    <Textarea
      {...rest}
      autoHeight
      adjustPosition={false}
      showConfirmBar={false}
      disableDefaultPadding
      className="composer-box"
      placeholderClass="input-hint"
      onInput={(event) => onChange(event.detail.value)}
      onKeyboardHeightChange={(event) => onKeys(event.detail.height)}
      onBlur={() => {
        onKeys(0)
        onBlur()
      }}
    />
  )
}
