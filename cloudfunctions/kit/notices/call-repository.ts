import { collection, type Patch } from '../database'
import type { Stored } from '../documents'
import type { Place } from '../crypto'
import { pageQuery, type Cursor } from '../pages'
import type { Tx } from '../transaction'
import type { NoticeSubject } from './notice-repository'

/** calls/{noticeId}: somebody nothing else reached (人工电话清单). */
export interface Call extends Stored {
  readonly townCode: string
  readonly state: 'OPEN' | 'DONE'
  readonly personId: string
  readonly personName: string
  readonly phoneMask: string | null
  readonly template: string
  readonly params: Readonly<Record<string, string | number>>
  readonly sensitive: boolean
  readonly subject: NoticeSubject
  /** When the meeting it is about begins, ms. */
  readonly dueBy: number
  readonly tried: CallTry | null
  /** What the clerk wrote at the last try. */
  readonly noteSealed: string | null
  readonly createdAt: number
}

/** `delivered`: WeChat told after all that its message arrived. */
export interface CallTry {
  readonly at: number
  readonly outcome: 'reached' | 'not-reached' | 'delivered'
}

export const callNotePlace = (id: string): Place => ({ collection: 'calls', id, field: 'note' })

export function readCall(tx: Tx, id: string): Promise<Call | null> {
  return tx.get<Call>('calls', id)
}

export function addCall(tx: Tx, call: Call): Promise<void> {
  return tx.add<Call>('calls', call)
}

export function updateCall(tx: Tx, id: string, patch: Patch): Promise<number> {
  return tx.update('calls', id, patch)
}

/** The open calls of a town, the most pressing first. */
export function openCalls(townCode: string, cursor: Cursor | null, limit: number): Promise<Call[]> {
  const where = { townCode, state: 'OPEN' }
  return collection<Call>('calls').find(pageQuery({ where, by: 'dueBy', direction: 'asc', cursor, limit }))
}
