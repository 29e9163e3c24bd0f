import { useState } from 'react'
import type { CallError } from '@/platform/cloud/call-error'
import { useRevealPhone, type Call } from '../api'

export interface Phone {
  /** Null until it was asked for; one person's at a time. */
  readonly number: string | null
  readonly busy: boolean
  readonly error: CallError | null
  reveal(): void
}

/** The whole number of the person in hand, on request; gone with the next person. */
export function usePhone(call: Call | null): Phone {
  const { run, busy, error } = useRevealPhone()
  const [seen, setSeen] = useState<{ readonly callId: string; readonly number: string | null } | null>(null)
  const number = seen !== null && seen.callId === call?.callId ? seen.number : null
  const reveal = async () => {
    if (call === null || number !== null) return
    const { callId, personId, appointmentId, phoneMask } = call
    if (appointmentId === null || phoneMask === null) return
    const answer = await run({ personId, appointmentId })
    if (answer) setSeen({ callId, number: answer.phone })
  }
  return { number, busy, error, reveal: () => void reveal() }
}
