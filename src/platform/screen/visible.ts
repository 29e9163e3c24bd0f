import {
  createContext,
  createElement,
  useContext,
  useEffect,
  useRef,
  useState,
  type ComponentType,
} from 'react'
import { create } from 'zustand'
import { useHide, useShow } from './page-hooks'

interface Way {
  /** Tabs that open now are only passed on the way to another page. */
  readonly passing: boolean
  /** How often the way ended before it got there. */
  readonly stayed: number
}

const useWay = create<Way>(() => ({ passing: false, stayed: 0 }))

export const beginPassing = (): void => useWay.setState({ passing: true })

/** `arrived`: the page it was about is in front; else the one that was to be passed is where one stays. */
export const endPassing = (arrived: boolean): void =>
  useWay.setState(({ stayed }) => ({ passing: false, stayed: arrived ? stayed : stayed + 1 }))

const Tab = createContext(false)

/** Makes a page a tab: the one kind of page that may only be passed. Where one is going to is no tab. */
export function asTab(Page: ComponentType): ComponentType {
  return function TabPage() {
    return createElement(Tab.Provider, { value: true }, createElement(Page))
  }
}

/**
 * Whether anybody looks at this page: it is in front, and not merely passed on the way to another. A slow phone hides a
 * passed tab before it is drawn, and nobody hears it: so one that came up on the way counts as hidden until it is shown
 * once more, or the way ended on it.
 */
export function useVisible(): boolean {
  const isTab = useContext(Tab)
  const [inFront, setInFront] = useState(() => !(isTab && useWay.getState().passing))
  const isPassed = useRef(!inFront)
  // A page behind another is not told: it would be drawn for nothing.
  const passing = useWay((way) => isTab && inFront && way.passing)
  useShow(() => {
    isPassed.current = isTab && useWay.getState().passing
    if (!isPassed.current) setInFront(true)
  })
  useHide(() => {
    isPassed.current = false
    setInFront(false)
  })
  useEffect(
    () =>
      useWay.subscribe((now, before) => {
        if (now.stayed !== before.stayed && isPassed.current) setInFront(true)
      }),
    [],
  )
  return inFront && !passing
}
