import { useEffect, useRef } from 'react'
import { isWeb } from '../target'
import { useHide, useShow } from './page-hooks'

/**
 * Tells whether somebody can see the page: it is in front, and on the web its window is not hidden. Told once when it
 * opens, then only when it changes; `false` when it closes.
 */
export function useInFront(onChange: (inFront: boolean) => void): void {
  const told = useRef<boolean | null>(null)
  const onTop = useRef(true)
  const work = useRef(onChange)
  work.current = onChange
  const tell = useRef((isOpen = true) => {
    const inFront = isOpen && onTop.current && !(isWeb && document.hidden)
    if (inFront === told.current) return
    told.current = inFront
    work.current(inFront)
  }).current
  useShow(() => {
    onTop.current = true
    tell()
  })
  useHide(() => {
    onTop.current = false
    tell()
  })
  useEffect(() => {
    const look = () => tell()
    if (isWeb) document.addEventListener('visibilitychange', look)
    look()
    return () => {
      if (isWeb) document.removeEventListener('visibilitychange', look)
      tell(false)
    }
  }, [tell])
}
