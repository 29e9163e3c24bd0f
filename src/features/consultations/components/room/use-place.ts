import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { View } from '@/core/consultations/phone/view'
import type { TalkTo } from '@/ui/talk/talk-props'
import { heldBack, type Hold } from '../../model/lines'
import type { RoomState } from '../../use-room'
import { lineId } from './room-acts'

/** So few that come below are drawn as soon as the reader stands at the end again. */
const FEW = 3

/** So many unread bubbles fill the window: it opens where they begin. */
const MANY_UNREAD = 5

export interface Place {
  readonly to: TalkTo | null
  readonly hold: Hold
  readonly isAway: boolean
  onBottom(isAtBottom: boolean): void
  older(): void
  newer(): void
  toEnd(): void
  /** Leads to where the unread ones begin, far above; null: it was used, or there is nothing of the kind. */
  readonly toUnread: (() => void) | null
}

const keysOf = ({ lines }: View) => lines.map(({ key }) => key)

/** How many bubbles stand below the mark of what is new; 0 without one. */
function unreadBelowMark({ lines }: View): number {
  const at = lines.findIndex(({ kind }) => kind === 'unread')
  return at < 0 ? 0 : lines.length - 1 - at
}

/** An own message brings the reader to the end. */
function useOwnWords(view: View, toEnd: () => void): void {
  const last = view.lines[view.lines.length - 1]
  const own = last?.kind === 'pending' ? last.key : null
  const before = useRef(own)
  useEffect(() => {
    if (own !== null && own !== before.current) toEnd()
    before.current = own
  }, [own, toEnd])
}

/** Opens where the unread ones begin when they are many, and at the end otherwise. */
function useBegin(view: View, bring: (to: TalkTo) => void): void {
  const begun = useRef(false)
  const unread = unreadBelowMark(view)
  useLayoutEffect(() => {
    if (begun.current || unread === 0) return
    begun.current = true
    if (unread > MANY_UNREAD) bring({ id: lineId('unread') })
  }, [unread, bring])
}

/** The way to where the unread ones begin; once used it is gone. */
function useUnread({ unreadAbove, lines }: View, raise: RoomState['raise'], bring: (to: TalkTo) => void) {
  const [isUsed, setUsed] = useState(false)
  const [wanted, setWanted] = useState(false)
  const isThere = lines.some(({ kind }) => kind === 'unread')
  useLayoutEffect(() => {
    if (!wanted || !isThere) return
    setWanted(false)
    bring({ id: lineId('unread') })
  }, [wanted, isThere, bring])
  const go = () => {
    setUsed(true)
    setWanted(true)
    if (unreadAbove !== null) raise({ kind: 'jump', seq: unreadAbove })
  }
  return unreadAbove === null || isUsed ? null : go
}

/** What is held back is not read yet. */
function useSeen({ lines }: View, hold: Hold, raise: RoomState['raise']): void {
  const at = hold === null ? -1 : lines.findIndex(({ key }) => key === hold)
  const stored = lines.slice(0, at + 1).filter((line) => 'entry' in line)
  const last = stored[stored.length - 1]
  const seq = last && 'entry' in last ? last.entry.seq : null
  const told = useRef<number | null>(null)
  useEffect(() => {
    if (seq !== told.current) raise({ kind: 'seen', seq })
    told.current = seq
  }, [seq, raise])
}

/** Where the reader stands. What comes in, above or below, never moves what they read. */
export function usePlace(view: View, raise: RoomState['raise']): Place {
  const [to, setTo] = useState<TalkTo | null>(null)
  const [hold, setHold] = useState<Hold>(null)
  const [isAway, setAway] = useState(false)
  const anchor = useRef<string | null>(null)
  const now = useRef({ view, hold })
  now.current = { view, hold }
  const first = view.lines[0]?.key
  const last = view.lines[view.lines.length - 1]?.key
  useLayoutEffect(() => {
    if (anchor.current === null) return
    if (keysOf(now.current.view).includes(anchor.current)) setTo({ id: lineId(anchor.current) })
    anchor.current = null
  }, [first, last])
  const toEnd = useRef(() => {
    raise({ kind: 'bottom' })
    setHold(null)
    setTo({ id: null })
  }).current
  useOwnWords(view, toEnd)
  useBegin(view, setTo)
  useSeen(view, hold, raise)
  const toUnread = useUnread(view, raise, setTo)
  /** The bubble that keeps its place while others come in above or below it. */
  const move = (kind: 'older' | 'newer') => {
    const lines = now.current.view.lines.filter((line) => line.kind === 'message')
    anchor.current = (kind === 'older' ? lines[0] : lines[lines.length - 1])?.key ?? null
    setHold(null)
    raise({ kind })
  }
  const onBottom = (isAtBottom: boolean) => {
    setAway(!isAtBottom)
    const { lines, hasNewer } = now.current.view
    if (!isAtBottom && !hasNewer) setHold(lines[lines.length - 1]?.key ?? null)
    if (isAtBottom && lines.length - heldBack(lines, now.current.hold).length <= FEW) setHold(null)
  }
  return {
    to,
    hold,
    isAway,
    onBottom,
    older: () => move('older'),
    newer: () => move('newer'),
    toEnd,
    toUnread,
  }
}
