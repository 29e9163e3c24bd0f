import { createHash } from 'node:crypto'
import { canonical } from '@/core/eligibility/canonical'
import type { Law, LawDocument } from './law-repository'

const hashOf = (lines: readonly string[]): string =>
  createHash('sha256')
    .update([...lines].sort().join('\n'))
    .digest('hex')
    .slice(0, 16)

/** Changes when a document comes, goes or gets a new revision: 16 hexadecimal digits. */
export function lawVersion({ standards, parameters }: Law): string {
  return hashOf([...standards, ...parameters].map(({ _id, revision }) => `${_id}@${revision}`))
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Both ends count. What has no readable days counts on every day: better told once too often than never. */
function decidesOn({ from, to }: Readonly<Record<string, unknown>>, day: string): boolean {
  return (typeof from !== 'string' || from <= day) && (typeof to !== 'string' || day <= to)
}

/** What a document decides: all of it but its revision and the day it ends. */
function contentOf({ revision: _revision, to: _to, inUse, ...rest }: LawDocument): string {
  return canonical(isObject(inUse) ? { ...rest, from: inUse['from'] } : rest)
}

/**
 * Changes only when what decides on `day` (YYYY-MM-DD, UTC+8) changes: not when a successor is scheduled and the day its predecessor
 * ends is set, but on the day it begins, and when a document in force is corrected or taken back. 16 hexadecimal digits.
 */
export function lawInForceVersion({ standards, parameters }: Law, day: string): string {
  const law = standards.filter((one) => one['example'] !== true && decidesOn(one, day))
  const figures = parameters.filter(({ inUse }) => !isObject(inUse) || decidesOn(inUse, day))
  return hashOf([...law, ...figures].map(contentOf))
}
