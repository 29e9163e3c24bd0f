import { useEffect, useRef } from 'react'
import { isWeb } from '../web'

/** In a browser: Escape closes it, the keys start at its first button, and go back to where they were. */
export function useModal(open: boolean, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!isWeb || !open) return undefined
    const before = document.activeElement
    const buttons = document.querySelectorAll<HTMLElement>(
      '[aria-modal=true] [role=button], [aria-modal=true] [role=radio]',
    )
    buttons[0]?.focus()
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close.current()
    }
    // On the way down: Taro's input keeps keys to itself.
    window.addEventListener('keydown', onKey, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [open])
}
