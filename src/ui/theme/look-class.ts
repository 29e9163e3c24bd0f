import type { CSSProperties } from 'react'
import type { Look } from './look'

/** Classes of the page root: every token hangs on them. */
export function lookClass(look: Look): string {
  return ['app', look.care ? 'is-care' : '', `is-${look.theme}`].filter(Boolean).join(' ')
}

/** Inline scale, only where it differs from what the class already sets. */
export function lookStyle(look: Look): (CSSProperties & Record<'--scale', string>) | undefined {
  const set = look.care ? 1.4 : 1
  return look.scale === set ? undefined : { '--scale': String(look.scale) }
}
