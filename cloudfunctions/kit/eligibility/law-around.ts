import { areasAround } from '@/core/eligibility/library'
import type { LawState } from '@/core/eligibility/publish/life'
import type { Caller } from '../context'
import { collection, command } from '../database'
import { cursorOf, pageOf, pageQuery } from '../pages'
import type { DraftPage, LawDraft } from './law-draft-repository'

const PUBLISHED: readonly LawState[] = ['SCHEDULED', 'IN_FORCE', 'SUPERSEDED']
const STANDING: readonly LawState[] = ['SCHEDULED', 'IN_FORCE']

/** The areas around this one, widest first: their law holds here too. */
const outerAreas = (areaCode: string): string[] => areasAround(areaCode).filter((one) => one !== areaCode)

/**
 * The area of the caller's own by which they read a piece of law of an area around it; null: by its own area, as every act goes.
 * Only what is published is read so: another office's drafts are its own.
 */
export function readsFrom({ areaCode, state }: LawDraft, { roles, inArea }: Caller): string | null {
  if (inArea(areaCode) || !PUBLISHED.includes(state)) return null
  const own = roles.find((one) => one.role === 'bureau' && outerAreas(one.areaCode).includes(areaCode))
  return own?.areaCode ?? null
}

/** One page of what is in force or to come in the areas around this one, the last changed first. One request. */
export async function pageAround({ areaCode, kind, state, cursor, limit }: DraftPage): Promise<{
  readonly shown: readonly LawDraft[]
  readonly next: string | null
}> {
  const where = {
    areaCode: command.in(outerAreas(areaCode)),
    state: command.in(STANDING.filter((one) => state === undefined || one === state)),
    ...(kind ? { kind } : {}),
  }
  const list = { where, by: 'changedAt', direction: 'desc' as const, cursor: cursorOf(cursor) }
  const found = await collection<LawDraft>('law_drafts').find(pageQuery({ ...list, limit: limit + 1 }))
  return pageOf(found, limit, (one) => one.changedAt)
}
