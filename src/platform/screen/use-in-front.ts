import { useEffect, useRef, useState } from 'react'
import { isWeb } from '../target'
import { useVisible } from './visible'

/** A browser's window behind another, or minimised. */
function useWindowHidden(): boolean {
  const [hidden, setHidden] = useState(() => isWeb && document.hidden)
  useEffect(() => {
    if (!isWeb) return undefined
    const look = () => setHidden(document.hidden)
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return hidden
}

/**
 * Tells whether somebody can see the page: `true` when they can, `false` when they no longer can, also when it closes.
 * `useVisible`, and on the web the window too.
 */
export function useInFront(onChange: (inFront: boolean) => void): void {
  const visible = useVisible()
  const hidden = useWindowHidden()
  const inFront = visible && !hidden
  const work = useRef(onChange)
  work.current = onChange
  useEffect(() => {
    if (!inFront) return undefined
    work.current(true)
    return () => work.current(false)
  }, [inFront])
}
