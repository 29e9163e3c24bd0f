import type { StandardDocument } from './document'

export interface PlaceName {
  readonly code: string
  readonly name: string
}

interface Named {
  readonly standards: readonly StandardDocument[]
}

/** Places to choose from where the matter is handled: provinces, then a province's cities, then a city's counties. */
export function placeChoices({ standards }: Named, parent: string | null = null): PlaceName[] {
  const places = standards.reduce<readonly PlaceName[]>((all, one) => [...all, ...(one.places ?? [])], [])
  return places
    .filter(
      ({ code }, at) => parentOf(code) === parent && places.findIndex((other) => other.code === code) === at,
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** A place's own name, of a library; null when no standard names it. */
export const placeName = ({ standards }: Named, code: string): string | null => placeNameIn(standards, code)

/** A place's own name; null when no standard names it. */
export function placeNameIn(documents: readonly StandardDocument[], code: string): string | null {
  for (const { places = [] } of documents) {
    const found = places.find((place) => place.code === code)
    if (found !== undefined) return found.name
  }
  return null
}

function parentOf(code: string): string | null {
  if (code.slice(2) === '0000') return null
  return code.slice(4) === '00' ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`
}
