import { useEffect, useRef, useState } from 'react'
import { now } from '@/platform/clock'
import { useHide, useShow } from '@/platform/screen/page-hooks'

const HALF_MINUTE = 30_000

/** The server's time each half minute the page is in front, and its list asked again with it. */
export function useFreshly(refresh: () => Promise<unknown>): number {
  const [at, setAt] = useState(now)
  const [inFront, setInFront] = useState(true)
  useShow(() => setInFront(true))
  useHide(() => setInFront(false))
  const work = useRef(refresh)
  work.current = refresh
  useEffect(() => {
    if (!inFront) return undefined
    const timer = setInterval(() => {
      setAt(now())
      void work.current()
    }, HALF_MINUTE)
    return () => clearInterval(timer)
  }, [inFront])
  return at
}
