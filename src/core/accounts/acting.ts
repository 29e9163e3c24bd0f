import { DAY_MS } from '../time/day'
import { isLive, type ActingLink, type Relation } from './standing'

/**
 * Persons one account may act for at once, itself not counted: a village cadre's reach, not a call centre's. Links begun
 * within a day count also when they ended: who adds and ends in turn would pass by every limit per person.
 */
export const MOST_ACTED_FOR = 20

export type Linking =
  { readonly kind: 'linked'; readonly acting: readonly ActingLink[] } | { readonly kind: 'limit' }

/** Adds a link. One that is live already stays as it is. */
export function link(
  acting: readonly ActingLink[],
  personId: string,
  relation: Relation,
  now: number,
): Linking {
  const live = acting.filter((l) => isLive(l, now))
  if (live.some((l) => l.personId === personId)) return { kind: 'linked', acting }
  const counted = acting.filter((l) => isLive(l, now) || now - l.from < DAY_MS)
  const others = counted.filter((l) => l.relation !== 'self')
  if (relation !== 'self' && others.length >= MOST_ACTED_FOR) return { kind: 'limit' }
  return { kind: 'linked', acting: [...acting, { personId, relation, from: now, until: null }] }
}

export type Ending =
  | { readonly kind: 'ended'; readonly acting: readonly ActingLink[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'self' }

/** Ends the links to a person at this moment; a link already ended keeps its end. Nobody stops being themself. */
export function endLink(acting: readonly ActingLink[], personId: string, now: number): Ending {
  const mine = acting.filter((l) => l.personId === personId)
  if (mine.length === 0) return { kind: 'unknown' }
  if (mine.some((l) => l.relation === 'self')) return { kind: 'self' }
  const ended = acting.map((l) => (l.personId === personId && isLive(l, now) ? { ...l, until: now } : l))
  return { kind: 'ended', acting: ended }
}
