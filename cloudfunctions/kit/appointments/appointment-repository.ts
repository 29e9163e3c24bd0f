import type { CellId } from '@/core/appointments/cells'
import type { SeatId } from '@/core/appointments/ledger'
import type { Matter, Need } from '@/core/appointments/matters'
import type { LifeStep } from '@/core/appointments/queue'
import type { Mode } from '@/core/appointments/rota'
import type { AppointmentState } from '@/core/appointments/states'
import type { Day } from '@/core/time/day'
import { collection, command, type Patch, type Stored } from '../database'
import type { VenueCard } from '../directory/venue-repository'
import { pageQuery, type Cursor } from '../pages'
import type { Tx } from '../transaction'

/** One step of an appointment's life. A keyed step carries its request, so that a retry is known. */
export interface Step extends LifeStep {
  readonly requestId: string | null
  readonly payloadHash: string | null
}

/** appointments/{id}: the id is made of account and requestId (B3). Moments in ms. */
export interface StoredAppointment extends Stored {
  readonly rev: number
  readonly state: AppointmentState
  readonly personId: string
  readonly accountId: string
  readonly requestId: string
  readonly payloadHash: string
  readonly adviserId: string
  readonly adviserName: string
  readonly date: Day
  readonly cell: CellId
  /** The first is of its cell. */
  readonly seats: readonly SeatId[]
  readonly start: number
  readonly end: number
  readonly changeUntil: number
  readonly areaCode: string
  readonly townCode: string
  readonly venueId: string
  readonly venue: VenueCard
  readonly mode: Mode
  readonly matter: Matter
  readonly personName: string
  readonly phoneMask: string | null
  readonly needs: readonly Need[]
  readonly noteSealed: string | null
  readonly code: string
  readonly number: number | null
  readonly reason: string | null
  readonly history: readonly Step[]
  readonly createdAt: number
}

const appointments = () => collection<StoredAppointment>('appointments')

export function loadAppointment(id: string): Promise<StoredAppointment | null> {
  return appointments().get(id)
}

export function readAppointment(tx: Tx, id: string): Promise<StoredAppointment | null> {
  return tx.get<StoredAppointment>('appointments', id)
}

export function addAppointment(tx: Tx, appointment: StoredAppointment): Promise<void> {
  return tx.add<StoredAppointment>('appointments', appointment)
}

export async function updateAppointment(tx: Tx, id: string, patch: Patch): Promise<void> {
  await tx.update('appointments', id, patch)
}

/** Ahead: not ended at `now` less an hour's grace, soonest first. Past: the others, newest first. */
export function listOfPersons(
  personIds: readonly string[],
  { ahead, now }: { ahead: boolean; now: number },
  cursor: Cursor | null,
  limit: number,
): Promise<StoredAppointment[]> {
  const since = now - 60 * 60_000
  const start = ahead ? command.gte(since) : command.lt(since)
  const where = { personId: command.in(personIds), start }
  const direction = ahead ? 'asc' : 'desc'
  return appointments().find(pageQuery({ where, by: 'start', direction, cursor, limit }))
}

export function listOfDay(
  whose: { readonly adviserId: string } | { readonly townCode: string },
  date: Day,
  cursor: Cursor | null,
  limit: number,
): Promise<StoredAppointment[]> {
  const where = { ...whose, date }
  return appointments().find(pageQuery({ where, by: 'start', direction: 'asc', cursor, limit }))
}
