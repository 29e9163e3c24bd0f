import { createContext, useContext } from 'react'

/** How this person reads: the one text scale, stronger inks, and light or dark. */
export interface Look {
  /** 1 to 1.8; 1 is a phone's standard size. */
  readonly scale: number
  /** 大字版 (关怀模式): scale at least 1.4 and stronger inks. */
  readonly care: boolean
  /** `auto` follows the phone. */
  readonly theme: 'auto' | 'light' | 'dark'
}

/** What a component needs from the phone. The app gives it once (app.tsx); ui itself calls no platform. */
export interface UiHost {
  readonly look: Look
  /** One page back, or home when there is none behind. */
  back(): void
}

export const standardLook: Look = { scale: 1, care: false, theme: 'auto' }

const Host = createContext<UiHost>({ look: standardLook, back: () => undefined })

export const UiHostProvider = Host.Provider

export function useUiHost(): UiHost {
  return useContext(Host)
}
