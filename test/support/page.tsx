import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { phone } from './phone'
import { forgetOwner, switchOwner } from '@/platform/cloud/owner'
import { queryClient } from '@/platform/cloud/query-client'
import { watchNetwork } from '@/platform/phone/network'

/** What the cloud answers, by action; a string is the code of a refusal, and what is not named is not found. */
export type Answers = Readonly<Record<string, unknown>>

function envelope(answer: unknown) {
  const at = new Date().toISOString()
  if (typeof answer !== 'string') return { ok: true, at, data: answer }
  return { ok: false, at, error: { code: answer, userMessage: `因为 ${answer}`, traceId: 'trace-1' } }
}

export function cloudAnswers(answers: Answers): void {
  phone.answer = ({ action, input }) => {
    const answer =
      answers[action] ?? (action === 'accounts.enter' ? answers['accounts.me'] : null) ?? 'NOT_FOUND'
    return envelope(typeof answer === 'function' ? answer(input) : answer)
  }
}

/** A fresh phone with a network; `person` has entered on it, or nobody. Call it before each test. */
export function freshPhone(person: string | null = null): void {
  phone.reset()
  forgetOwner()
  queryClient.clear()
  watchNetwork()
  phone.connect(true)
  if (person) switchOwner(person)
}

export function showPage(what: ReactElement) {
  return render(<QueryClientProvider client={queryClient}>{what}</QueryClientProvider>)
}

/** Actions that reached the cloud, in order. */
export const asked = (): string[] => phone.sent.map(({ action }) => action)
