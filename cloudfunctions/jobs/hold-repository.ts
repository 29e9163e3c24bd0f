import { collection, command, type Stored } from '@kit/database'

interface Seat {
  readonly until: number
  readonly appointmentId: string | null
  readonly personId: string | null
}

interface AdviserDay extends Stored {
  readonly date: string
  readonly seats: Readonly<Record<string, Seat>>
}

export interface ExpiredHold {
  readonly dayId: string
  readonly seat: string
  readonly until: number
}

const SLICE = 100

/** One slice of the days from `date` on, after a (date, id) already seen; with the holds in them that ran out by `by`. */
export async function findExpiredHolds(
  date: string,
  by: number,
  skip: number,
): Promise<{ holds: ExpiredHold[]; more: boolean }> {
  const where = { date: command.gte(date) }
  const days = await collection<AdviserDay>('adviser_days').find({
    where,
    orderBy: [['date', 'asc']],
    limit: SLICE,
    skip,
  })
  return { holds: days.flatMap((day) => expiredIn(day, by)), more: days.length === SLICE }
}

/** Takes the person off a hold that is still the very one that ran out. False when somebody holds the seat by now. */
export async function clearHold({ dayId, seat, until }: ExpiredHold): Promise<boolean> {
  const free: Seat = { until: 0, appointmentId: null, personId: null }
  const where = { _id: dayId, [`seats.${seat}.until`]: until }
  const changed = await collection<AdviserDay>('adviser_days').updateWhere(where, {
    [`seats.${seat}`]: command.set(free),
  })
  return changed === 1
}

function expiredIn(day: AdviserDay, by: number): ExpiredHold[] {
  return Object.entries(day.seats)
    .filter(([, { until, personId }]) => personId !== null && until <= by)
    .map(([seat, { until }]) => ({ dayId: day._id, seat, until }))
}
