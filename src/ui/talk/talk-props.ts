import type { ReactNode } from 'react'

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
