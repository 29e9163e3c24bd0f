import { useState } from 'react'
import { useJudge, useOpenHeld, type HeldMessage, type Verdict } from '../api'
import { heldCopy as copy } from '../copy'
import type { Body } from './held-body'
import { senderOf } from './held-row'

const WANTED = { release: 'SHOWN', reject: 'REJECTED' } as const

interface Opened {
  readonly messageId: string
  readonly body: Body
}

/** Opening and judging, one message at a time. `onJudged`: it may leave the list at once. */
export function useJudging(
  message: HeldMessage | null,
  onJudged: (messageId: string) => void,
  refresh: () => Promise<unknown>,
) {
  const look = useOpenHeld()
  const judge = useJudge()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [asking, setAsking] = useState<Verdict | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const body = opened !== null && opened.messageId === message?.messageId ? opened.body : null
  const open = async () => {
    if (message === null || body !== null) return
    const { messageId } = message
    judge.clear()
    const answer = await look.run({ messageId })
    if (answer) setOpened({ messageId, body: answer })
  }
  const decide = async (verdict: Verdict) => {
    if (message === null) return
    const { messageId } = message
    setSaid(null)
    const answer = await judge.run({ messageId, verdict })
    setAsking(null)
    // Somebody else may have been faster: what the list says now is what counts.
    if (answer === null) return void refresh()
    setOpened(null)
    onJudged(messageId)
    const { state } = answer
    const isOther = state !== WANTED[verdict] && state !== 'RECALLED'
    setSaid(isOther ? copy.other : copy.said[state](senderOf(message)))
  }
  return {
    body,
    open,
    /** Only what was opened is judged. */
    ask: (verdict: Verdict) => setAsking(body === null ? null : verdict),
    asking,
    stay: () => setAsking(null),
    decide,
    said,
    busy: look.busy || judge.busy,
    error: look.error ?? judge.error,
  }
}
