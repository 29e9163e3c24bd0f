import { useEffect, useRef } from 'react'
import { isWeb } from '../target'

export type Keys = Readonly<Record<string, (() => void) | undefined>>

/** A sheet is open: the keys are its own. */
const isAsked = () => document.querySelector('[aria-modal=true]') !== null

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)

/**
 * Keys of a desk page, by `KeyboardEvent.key`; only a browser has them. Not while somebody types, and never with
 * Ctrl, Alt or Cmd: those are the browser's.
 */
export function useKeys(keys: Keys): void {
  const now = useRef(keys)
  now.current = keys
  useEffect(() => {
    if (!isWeb) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target) || isAsked()) return
      const work = now.current[event.key]
      if (!work) return
      event.preventDefault()
      work()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
