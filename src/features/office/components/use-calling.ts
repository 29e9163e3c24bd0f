import { useState } from 'react'
import { useCalled, type Call, type CallOutcome } from '../api'
import { callsCopy as copy } from '../copy'

interface Written {
  readonly callId: string
  readonly note: string
}

/** What came of a call, with a word if one wants; `onReached`: the person may leave the list at once. */
export function useCalling(
  call: Call | null,
  onReached: (callId: string) => void,
  refresh: () => Promise<unknown>,
) {
  const { run, busy, error } = useCalled()
  const [written, setWritten] = useState<Written | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const note = written !== null && written.callId === call?.callId ? written.note : ''
  const called = async (outcome: CallOutcome) => {
    if (call === null) return
    const { callId, personName } = call
    setSaid(null)
    const answer = await run({ callId, outcome, note: note.trim() || null })
    // Somebody else may have been faster: what the list says now is what counts.
    if (answer === null) return void refresh()
    setWritten(null)
    setSaid(copy.said[outcome](personName))
    if (answer.state === 'DONE') onReached(callId)
  }
  return {
    note,
    setNote: (words: string) => setWritten(call === null ? null : { callId: call.callId, note: words }),
    called: (outcome: CallOutcome) => void called(outcome),
    said,
    busy,
    error,
  }
}
