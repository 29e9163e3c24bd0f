import type { OnBoard } from '@/core/appointments/board'
import { queueFacts } from '@/core/appointments/queue'
import type { StoredAppointment } from './appointment-repository'

/** More than a town serves on a day. */
export const MOST_A_DAY = 500

/** An appointment as the queue knows it; none before check-in. */
export function inQueue(appointment: StoredAppointment): OnBoard[] {
  const { _id: id, state, start, number, history, adviserId, adviserName } = appointment
  const facts = queueFacts(history)
  if (facts === null) return []
  return [
    { id, state, start, number, adviserId, adviserName, arrivedAt: facts.arrivedAt, since: facts.since },
  ]
}
