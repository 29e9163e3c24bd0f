import { applyChange, emptyDay, type DayChange, type DayLedger } from '@/core/appointments/ledger'
import type { Expectation } from '@/core/appointments/hold'
import type { Day } from '@/core/time/day'
import { collection, command, type Patch, type Stored } from '../database'
import type { VenueCard } from '../directory/venue-repository'
import type { Tx } from '../transaction'

/** adviser_days/{adviserId_date}: the ledger, with what a booking needs to name without reading more. */
export interface StoredDay extends Stored, DayLedger {
  readonly adviserName: string
  /** The venues of the cells in use. */
  readonly places: Readonly<Record<string, VenueCard>>
}

/** What a hold adds to a day besides its seat. */
export interface Naming {
  readonly adviserName: string
  readonly place: VenueCard
}

const days = () => collection<StoredDay>('adviser_days')

export function dayId(adviserId: string, date: Day): string {
  return `${adviserId}_${date}`
}

export function loadDay(adviserId: string, date: Day): Promise<StoredDay | null> {
  return days().get(dayId(adviserId, date))
}

/** The day documents from one day to another, both included; days nobody touched have none. */
export async function loadLedgers(adviserId: string, from: Day, to: Day): Promise<Map<Day, StoredDay>> {
  const where = { adviserId, date: command.and([command.gte(from), command.lte(to)]) }
  const found = await days().find({ where, orderBy: [['date', 'asc']], limit: 400 })
  return new Map(found.map((day) => [day.date, day]))
}

export function readDay(tx: Tx, adviserId: string, date: Day): Promise<StoredDay | null> {
  return tx.get<StoredDay>('adviser_days', dayId(adviserId, date))
}

/** The change as dotted paths: what it does not name stays, whoever writes beside. */
export function patchOf(change: DayChange): Record<string, unknown> {
  const patch: Record<string, unknown> = {}
  for (const [id, seat] of Object.entries(change.seats)) {
    patch[`seats.${id}`] = seat === null ? command.remove() : command.set(seat)
  }
  for (const [id, seat] of Object.entries(change.holders)) {
    patch[`holders.${id}`] = seat === null ? command.remove() : seat
  }
  for (const [id, cell] of Object.entries(change.cells ?? {})) patch[`cells.${id}`] = command.set(cell)
  if (change.shape !== undefined) patch['shape'] = change.shape
  if (change.lastNumber !== undefined) patch['lastNumber'] = change.lastNumber
  return patch
}

function whereOf(id: string, { shape, seats, holder }: Expectation): Record<string, unknown> {
  const where: Record<string, unknown> = { _id: id, shape }
  for (const [seat, seen] of Object.entries(seats)) {
    if (seen === null) where[`seats.${seat}`] = command.exists(false)
    else {
      where[`seats.${seat}.until`] = seen.until
      where[`seats.${seat}.appointmentId`] = seen.appointmentId
    }
  }
  where[`holders.${holder.appointmentId}`] = holder.seat ?? command.exists(false)
  return where
}

/**
 * The one conditional update of HOLD and of giving back: true when the day was still as it was read.
 * Exactly one of many contenders for a seat sees true; nobody waits for a lock.
 */
export async function tryChange(
  day: DayLedger,
  change: DayChange,
  expects: Expectation,
  naming?: Naming,
): Promise<boolean> {
  const id = dayId(day.adviserId, day.date)
  const patch: Patch = { ...patchOf(change), ...(naming ? namingPatch(naming) : {}) }
  return (await days().updateWhere(whereOf(id, expects), patch)) === 1
}

function namingPatch({ adviserName, place }: Naming): Record<string, unknown> {
  return { adviserName, [`places.${place.venueId}`]: command.set(place) }
}

/** Makes the day with its first hold in it; false when somebody made it meanwhile. */
export async function tryFirstHold(
  adviserId: string,
  date: Day,
  change: DayChange,
  naming: Naming,
): Promise<boolean> {
  const ledger = applyChange(emptyDay(adviserId, date), change)
  const places = { [naming.place.venueId]: naming.place }
  const doc = { _id: dayId(adviserId, date), schema: 1, ...ledger, adviserName: naming.adviserName, places }
  return (await days().insert(doc)) === 'inserted'
}

/** Inside a transaction, before every other write: two changes of one day meet here. */
export async function writeDay(
  tx: Tx,
  adviserId: string,
  date: Day,
  ...changes: readonly DayChange[]
): Promise<void> {
  const patch = Object.assign({}, ...changes.map(patchOf))
  await tx.update('adviser_days', dayId(adviserId, date), patch)
}
