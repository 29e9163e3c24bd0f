import { isWeb } from './web'

export interface Spoken {
  readonly role?:
    | 'button'
    | 'link'
    | 'heading'
    | 'radio'
    | 'radiogroup'
    | 'checkbox'
    | 'group'
    | 'switch'
    | 'tab'
    | 'tablist'
    | 'dialog'
    | 'alert'
    | 'status'
    | 'img'
    | 'list'
    | 'listitem'
    | 'main'
    | 'banner'
    | 'contentinfo'
    | 'navigation'
    | 'search'
    | 'progressbar'
    | 'table'
    | 'row'
    | 'cell'
    | 'columnheader'
    | 'rowheader'
  readonly label?: string
  readonly live?: 'polite' | 'assertive'
  readonly checked?: boolean
  readonly selected?: boolean
  readonly expanded?: boolean
  readonly disabled?: boolean
  readonly modal?: boolean
  readonly hidden?: boolean
  /** Heading level; web only. */
  readonly level?: 1 | 2 | 3
}

/** Roles only a browser knows; WeChat would read the raw word out. */
const webOnly = new Set([
  'main',
  'banner',
  'contentinfo',
  'navigation',
  'search',
  'list',
  'listitem',
  'table',
  'row',
  'cell',
  'columnheader',
  'rowheader',
])

/**
 * What a screen reader is told. WeChat reads `aria-role`, a browser `role`; the rest has the same names.
 * Nothing is sent that was not said: every attribute costs bytes in the first setData.
 */
export function spoken(say: Spoken): Record<string, string | boolean | number> {
  const out: Record<string, string | boolean | number> = {}
  if (say.role && (isWeb || !webOnly.has(say.role))) out[isWeb ? 'role' : 'aria-role'] = say.role
  if (say.label !== undefined) out['aria-label'] = say.label
  if (say.live) out['aria-live'] = say.live
  for (const state of ['checked', 'selected', 'expanded', 'disabled', 'modal', 'hidden'] as const) {
    const is = say[state]
    if (is !== undefined) out[`aria-${state}`] = isWeb ? String(is) : is
  }
  if (isWeb && say.level) out['aria-level'] = say.level
  return out
}
