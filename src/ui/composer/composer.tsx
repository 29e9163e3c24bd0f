import { View } from '@tarojs/components'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { spoken } from '../a11y'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import { isWeb } from '../web'
import { GrowBox } from './grow-box'
import './composer.scss'

export interface ComposerProps {
  /** What the box is for, for the screen reader. */
  readonly label: string
  readonly placeholder: string
  /** Most characters; how many are left is said near the end. */
  readonly max: number
  readonly words: { readonly send: string; readonly picture: string; left(n: number): string }
  /** What was being written when the page was left. */
  readonly begun?: string
  /** Put in at the end of what stands there, once for each `id`: a canned reply. */
  readonly insert?: { readonly id: number; readonly text: string } | null
  /** On a desk Enter sends and Shift+Enter begins a line; on a phone Enter begins a line. */
  readonly enterSends?: boolean
  readonly id?: string
  /** Beside the picture button. */
  readonly more?: ReactNode
  /** Each change, to keep it. Typing draws nothing but this component. */
  readonly onDraft: (text: string) => void
  /** The words without the blanks around them, never empty. The box is empty at once. */
  readonly onSend: (text: string) => void
  /** Left out: no pictures here. */
  readonly onPicture?: () => void
}

/** From here on it is said how many characters are left. */
const NEAR_END = 100

/** What is being typed, kept outside with every change. */
function useText(begun: string, onDraft: (text: string) => void) {
  const [text, setText] = useState(begun)
  const keep = useRef(onDraft)
  keep.current = onDraft
  const write = (next: string) => {
    setText(next)
    keep.current(next)
  }
  return [text, write] as const
}

/** Where one writes: a box that grows, a picture, and 发送. */
export function Composer(props: ComposerProps) {
  const {
    label,
    placeholder,
    max,
    words,
    begun = '',
    insert,
    enterSends,
    id,
    more,
    onSend,
    onPicture,
  } = props
  const [text, write] = useText(begun, props.onDraft)
  const [focus, setFocus] = useState(false)
  const [keys, setKeys] = useState(0)
  const now = useRef({ text, write })
  now.current = { text, write }
  useEffect(() => {
    if (!insert) return
    const { text: before, write: put } = now.current
    put((before.trim() === '' ? insert.text : `${before}\n${insert.text}`).slice(0, max))
    if (isWeb && id) document.getElementById(id)?.focus()
  }, [insert, max, id])
  const send = () => {
    const said = now.current.text.trim()
    if (said === '') return
    write('')
    onSend(said)
  }
  const left = max - text.length
  const isEmpty = text.trim() === ''
  return (
    <View className="composer" style={keys > 0 ? { paddingBottom: `${keys}px` } : undefined}>
      {left <= NEAR_END ? (
        <View className="composer-left" {...spoken({ live: 'polite' })}>
          {words.left(left)}
        </View>
      ) : null}
      <View className="composer-row">
        {onPicture ? (
          <Tap className="composer-b" onTap={onPicture}>
            <Icon name="picture" />
            <View>{words.picture}</View>
          </Tap>
        ) : null}
        {more}
        <View className={classNames('composer-in', focus && 'is-focus')}>
          <GrowBox
            id={id}
            value={text}
            placeholder={placeholder}
            maxlength={max}
            aria-label={label}
            onFocus={() => setFocus(true)}
            onBlur={() => setFocus(false)}
            onChange={write}
            onKeys={setKeys}
            onEnter={enterSends ? send : undefined}
          />
        </View>
        <Tap className={classNames('composer-send', isEmpty && 'is-off')} disabled={isEmpty} onTap={send}>
          {words.send}
        </Tap>
      </View>
    </View>
  )
}
