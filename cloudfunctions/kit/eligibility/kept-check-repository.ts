import { prefixOf } from '@/core/directory/area-code'
import { collection, command } from '../database'
import type { Stored } from '../documents'

/** kept_checks/{derived from the request}: a check without identity, kept by consent. */
export interface KeptCheck extends Stored {
  /** Coarsened answers (`core/eligibility/effect/coarsen`) as JSON text. */
  readonly facts: string
  /** Where the matter is handled, six digits; null: not said. */
  readonly county: string | null
  /** YYYY-MM: nothing finer says when. */
  readonly month: string
  readonly lawVersion: string
}

const checks = () => collection<KeptCheck>('kept_checks')

export function addKeptCheck(check: KeptCheck): Promise<'inserted' | 'exists'> {
  return checks().insert(check)
}

const COUNTY = 6

/** Of this area and the areas in it, the newest months first. One request. */
export function newestChecks(areaCode: string, limit: number): Promise<KeptCheck[]> {
  const within = prefixOf(areaCode)
  const county = command.and([
    command.gte(within.padEnd(COUNTY, '0')),
    command.lte(within.padEnd(COUNTY, '9')),
  ])
  return checks().find({
    where: { county },
    orderBy: [
      ['month', 'desc'],
      ['_id', 'asc'],
    ],
    limit,
  })
}

/** Of a month before this one. */
export function checksBefore(month: string, limit: number): Promise<KeptCheck[]> {
  return checks().find({ where: { month: command.lt(month) }, limit })
}

export function dropCheck(id: string): Promise<number> {
  return checks().remove(id)
}
