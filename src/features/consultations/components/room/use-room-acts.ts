import { useMemo, useRef } from 'react'
import { isWeb } from '@/ui/web'
import { copyText } from '@/platform/phone/clipboard'
import { showPicture } from '@/platform/phone/show-picture'
import type { RoomState } from '../../use-room'
import type { Opened } from './room-acts-sheets'
import type { RoomActs } from './room-acts'

/** What can be done with a message. Made once: a new function would draw every bubble anew. */
export function useRoomActs(raise: RoomState['raise'], open: (opened: Opened) => void): RoomActs {
  const latest = useRef({ raise, open })
  latest.current = { raise, open }
  return useMemo(() => {
    const now = () => latest.current
    return {
      resend: ({ pending }) => now().raise({ kind: 'resend', requestId: pending.requestId }),
      discard: ({ pending }) => now().raise({ kind: 'discard', requestId: pending.requestId }),
      more: (line) => now().open({ kind: 'message', line }),
      copy: (words) => void copyText(words),
      openPicture: ({ entry }) => {
        if (!entry.image) return
        if (entry.image.url === '') now().raise({ kind: 'refresh', seq: entry.seq })
        else if (isWeb) now().open({ kind: 'picture', url: entry.image.url })
        else showPicture(entry.image.url)
      },
      refresh: ({ entry }) => now().raise({ kind: 'refresh', seq: entry.seq }),
    }
  }, [])
}
