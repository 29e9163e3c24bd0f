import type { ChangeEvent, CSSProperties, KeyboardEvent, ReactNode } from 'react'

/**
 * Stand-ins for `@tarojs/components` in jsdom: plain elements that keep roles, labels, classes and taps.
 * At the top of a test: `jest.mock('@tarojs/components', () => jest.requireActual('../support/taro'))`.
 */
interface ViewProps {
  readonly id?: string
  readonly className?: string
  readonly style?: CSSProperties
  readonly children?: ReactNode
  readonly onClick?: () => void
  readonly tabIndex?: number
  readonly onKeyDown?: (event: KeyboardEvent) => void
  readonly [name: string]: unknown
}

/** WeChat's `aria-role` is what testing-library calls `role`. */
function heard({ hoverClass: _pressed, 'aria-role': role, ...rest }: ViewProps): ViewProps {
  const states = Object.entries(rest).map(([key, value]) => [
    key,
    key.startsWith('aria-') ? String(value) : value,
  ])
  return { ...(typeof role === 'string' ? { role } : {}), ...Object.fromEntries(states) }
}

export function View(props: ViewProps) {
  return <div {...heard(props)} />
}

export function Text(props: ViewProps) {
  return <span {...heard(props)} />
}

interface ScrollViewProps extends ViewProps {
  readonly scrollIntoView?: string
  readonly onScroll?: (event: { detail: { scrollTop: number; scrollHeight: number } }) => void
  readonly onScrollToLower?: () => void
  readonly onScrollToUpper?: () => void
}

/** Scrolling is what the test says it is: `scroll` with `scrollTop`, `keyDown` End and Home for its two ends. */
export function ScrollView({ onScroll, onScrollToLower, onScrollToUpper, ...props }: ScrollViewProps) {
  const { scrollY: _y, scrollAnchoring: _a, lowerThreshold: _l, upperThreshold: _u, ...rest } = props
  const { scrollIntoView, ...known } = rest
  return (
    <div
      {...heard(known)}
      data-into={scrollIntoView}
      onScroll={({ currentTarget: { scrollTop, scrollHeight } }) =>
        onScroll?.({ detail: { scrollTop, scrollHeight } })
      }
      onKeyDown={({ key }) => (key === 'End' ? onScrollToLower?.() : onScrollToUpper?.())}
    />
  )
}

interface ImageProps {
  readonly src: string
  readonly className?: string
  readonly mode?: string
  readonly onError?: () => void
}

export function Image({ mode, ...props }: ImageProps) {
  return <img alt="" {...props} data-mode={mode} />
}

interface InputProps {
  readonly id?: string
  readonly className?: string
  readonly value?: string
  readonly placeholder?: string
  readonly type?: string
  readonly inputMode?: 'decimal' | 'numeric' | 'tel'
  readonly maxlength?: number
  readonly 'aria-label'?: string
  readonly onFocus?: () => void
  readonly onBlur?: () => void
  readonly onInput?: (event: { detail: { value: string } }) => void
}

/** Attributes only WeChat knows. */
interface OnlyWechat {
  readonly placeholderClass?: string
  readonly autoHeight?: boolean
  readonly adjustPosition?: boolean
  readonly showConfirmBar?: boolean
  readonly disableDefaultPadding?: boolean
  readonly onKeyboardHeightChange?: (event: { detail: { height: number } }) => void
}

function boxProps({ onInput, maxlength, ...rest }: InputProps) {
  const {
    placeholderClass: _class,
    autoHeight: _h,
    adjustPosition: _p,
    ...more
  }: OnlyWechat & typeof rest = rest
  const { showConfirmBar: _c, disableDefaultPadding: _d, onKeyboardHeightChange: _k, ...known } = more
  return {
    ...known,
    maxLength: maxlength,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onInput?.({ detail: { value: event.target.value } }),
  }
}

export function Input({ type, ...props }: InputProps) {
  return <input {...boxProps(props)} data-type={type} />
}

export function Textarea(props: InputProps) {
  return <textarea {...boxProps(props)} />
}
