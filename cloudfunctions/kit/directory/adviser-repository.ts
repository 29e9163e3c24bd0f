import type { Rota } from '@/core/appointments/rota'
import { townOf } from '@/core/directory/area-code'
import { serviceOf } from '@/core/directory/serving'
import { collection, command, type Stored } from '../database'
import type { Tx } from '../transaction'
import type { VenueCard } from './venue-repository'

/** advisers/{id}: a village legal adviser (村(社区)法律顾问) with rota and the venues of its sessions. */
export interface StoredAdviser extends Stored {
  readonly name: string
  readonly townCode: string
  /** Area codes served: villages, or a whole town. */
  readonly villages: readonly string[]
  readonly firm: string | null
  readonly phone: string | null
  readonly languages: readonly string[]
  readonly sample: boolean
  readonly venues: readonly VenueCard[]
  readonly rota: Rota
  /** When they answer messages, as `readServiceHours` reads it; none: the usual hours. */
  readonly answers?: unknown
  /** Their own accounts, hinted at when somebody asks. */
  readonly accounts?: readonly string[]
}

/** adviser_villages/{n+areaCode}: who serves an area; one read finds a village's adviser and the town's. */
export interface StoredLink extends Stored {
  readonly areaCode: string
  readonly adviserId: string
}

export function loadAdviser(adviserId: string): Promise<StoredAdviser | null> {
  return collection<StoredAdviser>('advisers').get(adviserId)
}

/** The links of an area and of its town: one request. */
async function loadLinks(areaCode: string): Promise<StoredLink[]> {
  const codes = [...new Set([areaCode, townOf(areaCode) ?? areaCode])]
  const where = { _id: command.in(codes.map((code) => `n${code}`)) }
  return collection<StoredLink>('adviser_villages').find({ where, limit: 2 })
}

export interface Serving {
  readonly by: 'village' | 'town' | 'none'
  readonly adviser: StoredAdviser | null
}

/** Who serves an area: its own adviser, else its town's. Two requests, one when there is nobody. */
export async function loadServing(areaCode: string): Promise<Serving> {
  const links = await loadLinks(areaCode)
  const service = serviceOf(
    links.map((link) => ({ adviserId: link.adviserId, villages: [link.areaCode] })),
    areaCode,
  )
  if (service.by === 'none') return { by: 'none', adviser: null }
  const adviser = await loadAdviser(service.adviser.adviserId)
  return adviser === null ? { by: 'none', adviser: null } : { by: service.by, adviser }
}

/** Everybody who may serve an area, its own adviser before its town's. Two requests, one when there is nobody. */
export async function loadCandidates(areaCode: string): Promise<StoredAdviser[]> {
  const links = await loadLinks(areaCode)
  if (links.length === 0) return []
  const closest = [...links].sort((a, b) => b.areaCode.length - a.areaCode.length)
  const ids = [...new Set(closest.map(({ adviserId }) => adviserId))]
  const where = { _id: command.in(ids) }
  const found = await collection<StoredAdviser>('advisers').find({ where, limit: ids.length })
  return ids.flatMap((id) => found.filter(({ _id }) => _id === id))
}

/** The account is one of the adviser's. One request; saying it twice changes nothing. */
export async function noteAdviserAccount(adviserId: string, openid: string): Promise<void> {
  const where = { _id: adviserId, accounts: command.nin([openid]) }
  await collection<StoredAdviser>('advisers').updateWhere(where, { accounts: command.push([openid]) })
}

/** No longer. One request. */
export async function dropAdviserAccount(tx: Tx, adviserId: string, openid: string): Promise<void> {
  await tx.update('advisers', adviserId, { accounts: command.pull(openid) })
}

export function adviserCard({ _id, name, firm, phone, languages, sample }: StoredAdviser) {
  return { adviserId: _id, name, firm, phone, languages: [...languages], sample }
}
