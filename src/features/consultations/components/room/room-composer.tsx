import { useCallback, useEffect, useRef, type ReactNode } from 'react'
import { TEXT_MAX } from '@/core/consultations/shape'
import { asCallError } from '@/platform/cloud/call-error'
import { currentOwner } from '@/platform/cloud/owner'
import { say } from '@/platform/phone/feedback'
import { choosePicture } from '@/platform/phone/pictures'
import { useWide } from '@/platform/screen/use-wide'
import { newRequestId } from '@/platform/request-id'
import { draft } from '@/platform/store/draft'
import { Composer } from '@/ui/composer/composer'
import { copy } from '../../copy'
import type { RoomState } from '../../use-room'

interface RoomComposerProps {
  readonly room: RoomState
  readonly isStaff: boolean
  readonly more?: ReactNode
  readonly insert?: { readonly id: number; readonly text: string } | null
}

const placeOf = (conversationId: string) =>
  draft<string>({
    name: `talk.${conversationId}`,
    version: 1,
    parse: (value) => (typeof value === 'string' ? value : null),
  })

/** A pause in typing; then what stands there is kept. */
const PAUSE_MS = 400

/** What is being written survives leaving the page, and a kill a moment later. */
function useKept(conversationId: string) {
  const place = useRef(placeOf(conversationId)).current
  const owner = useRef(currentOwner()).current
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const waiting = useRef<string | null>(null)
  const write = useCallback(() => {
    const text = waiting.current
    clearTimeout(timer.current)
    waiting.current = null
    if (text === null || currentOwner() !== owner) return
    if (text === '') place.remove(owner)
    else place.write(owner, text)
  }, [place, owner])
  const keep = useCallback(
    (text: string) => {
      waiting.current = text
      clearTimeout(timer.current)
      if (text === '') write()
      else timer.current = setTimeout(write, PAUSE_MS)
    },
    [write],
  )
  useEffect(() => write, [write])
  const begun = useRef(place.read(owner) ?? '').current
  return { begun, keep }
}

/** Where one writes. What is sent stands in the conversation at once, with or without a network. */
export function RoomComposer({ room, isStaff, more, insert }: RoomComposerProps) {
  const { client, raise } = room
  const { begun, keep } = useKept(client.conversationId)
  const send = (text: string) => raise({ kind: 'wroteText', requestId: newRequestId(), text })
  const takePicture = async () => {
    try {
      const picture = await choosePicture()
      if (!picture) return
      const { path, width, height } = picture
      raise({ kind: 'wrotePicture', requestId: newRequestId(), path, width, height })
    } catch (thrown) {
      say(asCallError(thrown).userMessage)
    }
  }
  const onDesk = useWide() && isStaff
  const hint = client.head?.state === 'CLOSED' ? copy.boxHintClosed : copy.boxHint
  return (
    <Composer
      id="room-box"
      label={isStaff ? copy.boxLabelStaff : copy.boxLabel}
      placeholder={isStaff ? (onDesk ? copy.boxHintDesk : copy.boxHintStaff) : hint}
      max={TEXT_MAX}
      words={{ send: copy.send, picture: copy.photo, left: copy.left }}
      begun={begun}
      insert={insert}
      enterSends={onDesk}
      more={more}
      onDraft={keep}
      onSend={send}
      onPicture={() => void takePicture()}
    />
  )
}
