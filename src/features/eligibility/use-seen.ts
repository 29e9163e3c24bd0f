import { useRef } from 'react'
import { useVisible } from '@/platform/screen/visible'

/** A value as it was when the page was last looked at: what changes behind another page is drawn once, on coming back. */
export function useSeen<T>(value: T): T {
  const visible = useVisible()
  const seen = useRef(value)
  if (visible) seen.current = value
  return seen.current
}
