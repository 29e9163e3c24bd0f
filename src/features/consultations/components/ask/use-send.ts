import { useRef, useState } from 'react'
import type { CallError } from '@/platform/cloud/call-error'
import { finish } from '@/platform/screen/navigation'
import type { AskDraft } from '../../model/ask-draft'
import type { Person } from '../../model/kinds'
import { keepRoom } from '../../driver'
import { sendQuestion } from '../../send-question'
import { closeAsk, patchAsk, useAsk } from '../../store'

interface Question {
  readonly draft: AskDraft
  readonly person: Person
  readonly areaCode: string
}

/** Sends the question and opens the conversation over the tab 消息: back leads there, not into the form. */
export function useSend() {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const [unknown, setUnknown] = useState(() => useAsk.getState().draft.sent)
  const running = useRef(false)
  const send = async (question: Question) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setError(null)
    setUnknown(false)
    const asked = await sendQuestion({ ...question, onSent: () => patchAsk({ sent: true }) })
    running.current = false
    // Open: the page stays as it is until it is gone.
    if (asked.kind === 'open') {
      keepRoom(asked.room)
      closeAsk()
      return finish('messages', 'room', { conversationId: asked.room.conversation.conversationId })
    }
    setBusy(false)
    if (asked.kind === 'unknown') return setUnknown(true)
    patchAsk({ sent: false })
    setError(asked.error)
  }
  return { send, busy, error, unknown }
}
