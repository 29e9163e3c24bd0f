import { useState } from 'react'

export interface Chosen<T> {
  /** The row in hand: the one picked, else the first; null when there is none. */
  readonly row: T | null
  pick(id: string | null): void
  /** The row below (1) or above (-1); stays at the ends. */
  step(by: 1 | -1): void
}

/** Which row of a list is in hand. One that left the list gives way to the first that is still there. */
export function useChosen<T>(rows: readonly T[], idOf: (row: T) => string): Chosen<T> {
  const [picked, setPicked] = useState<string | null>(null)
  const at = Math.max(
    0,
    rows.findIndex((row) => idOf(row) === picked),
  )
  const step = (by: 1 | -1) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))]
    if (next !== undefined) setPicked(idOf(next))
  }
  return { row: rows[at] ?? null, pick: setPicked, step }
}
