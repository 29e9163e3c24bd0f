import { useEffect, useMemo, useReducer, useRef } from 'react'
import type { ClientEvent } from '@/core/consultations/phone/events'
import type { Client } from '@/core/consultations/phone/state'
import { viewOf, type View } from '@/core/consultations/phone/view'
import type { Party } from '@/core/consultations/room'
import { now } from '@/platform/clock'
import { useHints } from '@/platform/cloud/hints'
import { makeOld } from '@/platform/cloud/make-old'
import { say } from '@/platform/phone/feedback'
import { isOnline, onNetworkChange } from '@/platform/phone/network'
import { useInFront } from '@/platform/screen/use-in-front'
import { copy } from './copy'
import { openDriver, takeFresh } from './driver'

export interface RoomState {
  readonly client: Client
  readonly view: View
  raise(event: ClientEvent): void
}

function tell(about: 'recall' | 'write', code: string): void {
  if (about === 'write') say(copy.tooManyWaiting)
  else say(code === 'TOO_LATE' ? copy.recallLate : copy.recallFailed)
}

const LISTS = ['consultations.mine', 'consultations.queue', 'notices.inbox'] as const

/**
 * Lists are old once something was read or written here. A person's lie behind this page, and are asked when one comes back
 * to them; an adviser's may stand beside it, and is asked when this one is left.
 */
function useListsOld({ head, side }: Client): void {
  const mark = `${head?.lastSeq ?? 0} ${head?.read[side] ?? 0} ${head?.state ?? ''}`
  const told = useRef(mark)
  const last = useRef(mark)
  last.current = mark
  useEffect(() => {
    if (side !== 'person' || told.current === mark) return
    told.current = mark
    makeOld(LISTS)
  }, [mark, side])
  useEffect(
    () => () => {
      if (told.current !== last.current) makeOld(LISTS)
    },
    [],
  )
}

/** One conversation, alive while its page is open: shown at once from what was kept, asking only while somebody looks. */
export function useRoom(conversationId: string, side: Party): RoomState {
  const [, draw] = useReducer((n: number) => n + 1, 0)
  const driver = useMemo(
    () => openDriver({ conversationId, side, onChange: draw, onTell: tell }),
    [conversationId, side],
  )
  useEffect(() => {
    const network = (online: boolean) => driver.raise({ kind: online ? 'online' : 'offline' })
    if (!isOnline()) network(false)
    const stop = onNetworkChange(network)
    return () => {
      stop()
      driver.close()
    }
  }, [driver])
  useInFront((inFront) =>
    driver.raise(inFront ? { kind: 'shown', fresh: takeFresh(conversationId) } : { kind: 'hidden' }),
  )
  useHints(() => driver.raise({ kind: 'hint' }), { enabled: true })
  const client = driver.state()
  useListsOld(client)
  return { client, view: viewOf(client, now()), raise: driver.raise }
}
