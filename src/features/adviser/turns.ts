import { afterTurn, lineOf, type Turn } from '@/core/appointments/queue'
import { fromIso } from '@/core/time'
import type { Visit } from './visit'

/** Whether this turn is theirs now; the counter works on its own day. */
export const canTurn = ({ state, queue, date }: Visit, turn: Turn, today: string): boolean =>
  date === today && afterTurn(state, queue?.calls ?? 0, turn) !== null

/**
 * Named by how somebody stands now: the same tap again, on this phone or on the one beside, asks for the same and is done
 * once; after the next step it is another.
 */
export const turnId = ({ appointmentId, queue }: Visit, turn: Turn): string =>
  `${turn}-${fromIso(queue?.since ?? '').toString(36)}-${appointmentId.slice(-20)}`

/** The order of the day at the counter, among those who wait in line; a list kept before there were queues goes by the times. */
export function inLine(visits: readonly Visit[]): Visit[] {
  const waiting = visits.map((visit) => {
    const start = fromIso(visit.start)
    return {
      ...visit,
      id: visit.appointmentId,
      start,
      arrivedAt: visit.queue ? fromIso(visit.queue.arrivedAt) : start,
    }
  })
  return lineOf(waiting).flatMap(({ id }) => visits.find((visit) => visit.appointmentId === id) ?? [])
}
