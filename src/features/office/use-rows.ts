import { useState } from 'react'
import { scrollToField } from '@/platform/screen/navigation'
import { DESK_CARD } from '@/ui/desk/desk'
import { useChosen, type Chosen } from './use-chosen'

export interface Rows<T> extends Chosen<T> {
  readonly rows: readonly T[]
  /** Takes a row in hand by touch: its card is brought into view. */
  choose(row: T): void
  /** It is done: it leaves at once, before the list is asked again. */
  leave(id: string): void
}

/** The rows of a list one works through, with one of them in hand. */
export function useRows<T>(all: readonly T[] | undefined, idOf: (row: T) => string): Rows<T> {
  const [gone, setGone] = useState<readonly string[]>([])
  const rows = (all ?? []).filter((row) => !gone.includes(idOf(row)))
  const chosen = useChosen(rows, idOf)
  const choose = (row: T) => {
    chosen.pick(idOf(row))
    scrollToField(DESK_CARD)
  }
  return { ...chosen, rows, choose, leave: (id) => setGone((before) => [...before, id]) }
}
