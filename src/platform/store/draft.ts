import { useCallback, useState } from 'react'
import { shelf, type Shelf, type ShelfSpec } from './shelf'

/** A form that survives a kill and no network: kept on the phone, per person, for 30 days at most. */
export type Draft<T> = Shelf<T>

export function draft<T>(spec: Omit<ShelfSpec<T>, 'days'>): Draft<T> {
  return shelf({ ...spec, name: `draft.${spec.name}` })
}

/**
 * The draft as state: every change is written before it is shown. `clear` after the form was sent.
 * `begin` makes the first value and is called once when nothing was kept: mint the requestId there.
 */
export function useDraft<T>(
  place: Draft<T>,
  owner: string,
  begin: () => T,
): [T, (next: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => {
    const kept = place.read(owner)
    if (kept !== null) return kept
    const first = begin()
    place.write(owner, first)
    return first
  })
  const save = useCallback(
    (next: T) => {
      place.write(owner, next)
      setValue(next)
    },
    [place, owner],
  )
  const clear = useCallback(() => place.remove(owner), [place, owner])
  return [value, save, clear]
}
