import { useState } from 'react'
import { create } from 'zustand'
import { useHide, useShow } from './page-hooks'

const useWay = create<{ readonly passing: boolean }>(() => ({ passing: false }))

/** Pages that open from now on are only passed on the way to another; until it is said again that they are not. */
export const passBy = (passing: boolean): void => useWay.setState({ passing })

/** Whether anybody looks at this page: it is in front, and not merely passed on the way to another. */
export function useVisible(): boolean {
  const [inFront, setInFront] = useState(true)
  // A page behind another is not told: it would be drawn for nothing.
  const passing = useWay((way) => inFront && way.passing)
  useShow(() => setInFront(true))
  useHide(() => setInFront(false))
  return inFront && !passing
}
