import type { ReactNode } from 'react'
import { isWeb } from '../web'
import { TalkPhone } from './talk-phone'
import { TalkWeb } from './talk-web'
import './talk.scss'

export interface TalkProps {
  /** Bring this element to the top, or the newest into view; a new object brings it again. */
  readonly to: TalkTo | null
  /** What stands at the end is in view, or no longer. */
  readonly onBottom: (isAtBottom: boolean) => void
  /** The reader came to the very top. */
  readonly onTop?: () => void
  readonly children: ReactNode
}

export interface TalkTo {
  /** An element's id; null: the newest. */
  readonly id: string | null
}

/**
 * The scrolling middle of a conversation. It begins at its end, stays there while it is there, and what is put in at the
 * top moves nothing that is being read.
 */
export function Talk(props: TalkProps) {
  return isWeb ? <TalkWeb {...props} /> : <TalkPhone {...props} />
}
