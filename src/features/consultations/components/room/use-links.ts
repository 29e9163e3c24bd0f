import { useEffect, useRef } from 'react'
import type { View } from '@/core/consultations/phone/view'
import type { RoomState } from '../../use-room'

/** Pictures kept without their links get them when they come into sight; each is asked for once. */
export function useLinks({ lines }: View, raise: RoomState['raise']): void {
  const asked = useRef(new Set<number>())
  const bare = lines.find(
    (line) => line.kind === 'message' && line.entry.image?.url === '' && !asked.current.has(line.entry.seq),
  )
  const seq = bare?.kind === 'message' ? bare.entry.seq : null
  useEffect(() => {
    if (seq === null) return
    asked.current.add(seq)
    raise({ kind: 'refresh', seq })
  }, [seq, raise])
}
