import { useState } from 'react'
import { say } from '@/platform/phone/feedback'
import {
  useApproveDraft,
  useCheckDraft,
  useReturnDraft,
  useWithdrawLaw,
  type Law,
  type LawAnswer,
  type LawIssue,
} from '../api'
import { lawCopy as copy } from '../copy'

/** Acts that are asked about before they happen. */
export type Asking = 'approve' | 'return' | 'withdraw' | 'discard'

interface Refused {
  readonly rev: number
  readonly issues: readonly LawIssue[]
}

export type LawDoing = ReturnType<typeof useLawActs>

/** What may be done with one piece of law now, and doing it. */
export function useLawActs({ row }: Law, refresh: () => Promise<unknown>) {
  const check = useCheckDraft()
  const approve = useApproveDraft()
  const send = useReturnDraft()
  const withdraw = useWithdrawLaw()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [reason, setReason] = useState('')
  const [reasonMissing, setReasonMissing] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const at = { draftId: row.draftId, rev: row.rev }
  const all = [check, approve, send, withdraw]

  const ask = (what: Asking | null) => {
    all.forEach(({ clear }) => clear())
    setReason('')
    setReasonMissing(false)
    setAsking(what)
  }
  /** Done, refused with what has to be mended first, or somebody was faster: what is there now is what counts. */
  const ended = async (answer: LawAnswer | null, words: string) => {
    const isRefused = answer !== null && answer.state === row.state
    setAsking(null)
    setRefused(isRefused ? { rev: row.rev, issues: answer.issues } : null)
    if (answer !== null) say(isRefused ? copy.issues(answer.issues.length) : words)
    await refresh()
  }
  const doIt = async (what: Asking) => {
    if (what === 'approve') return ended(await approve.run(at), copy.acts.approved)
    if (reason.trim() === '') return setReasonMissing(true)
    const input = { ...at, reason: reason.trim() }
    if (what === 'return') return ended(await send.run(input), copy.acts.returned)
    return ended(await withdraw.run(input), copy.acts.withdrawn)
  }
  return {
    asking,
    ask,
    /** Why the last act was refused, as long as it is about the revision that is shown; null: it was not. */
    refused: refused?.rev === row.rev ? refused.issues : null,
    reason,
    reasonMissing,
    setReason: (words: string) => {
      setReason(words)
      setReasonMissing(false)
    },
    doIt: (what: Asking) => void doIt(what),
    check: async () => void (await ended(await check.run(at), copy.acts.checked)),
    busy: all.some((one) => one.busy),
    error: all.find((one) => one.error !== null)?.error ?? null,
  }
}
