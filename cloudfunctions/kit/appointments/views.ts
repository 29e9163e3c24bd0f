import { queueFacts } from '@/core/appointments/queue'
import type { Slot } from '@/core/appointments/slots'
import { toIso } from '@/core/time'
import { pageOf } from '../pages'
import type { StoredAppointment } from './appointment-repository'

export function viewSlot(slot: Slot) {
  return { ...slot, start: toIso(slot.start), end: toIso(slot.end) }
}

function viewQueue(history: StoredAppointment['history']) {
  const facts = queueFacts(history)
  return facts && { calls: facts.calls, arrivedAt: toIso(facts.arrivedAt), since: toIso(facts.since) }
}

/** What people and staff see; the note stays sealed. */
export function viewAppointment(a: StoredAppointment) {
  return {
    appointmentId: a._id,
    rev: a.rev,
    state: a.state,
    personId: a.personId,
    personName: a.personName,
    phoneMask: a.phoneMask,
    adviserId: a.adviserId,
    adviserName: a.adviserName,
    date: a.date,
    cell: a.cell,
    start: toIso(a.start),
    end: toIso(a.end),
    mode: a.mode,
    venue: a.venue,
    areaCode: a.areaCode,
    matter: a.matter,
    needs: [...a.needs],
    hasNote: a.noteSealed !== null,
    code: a.code,
    number: a.number,
    queue: viewQueue(a.history),
    changeUntil: toIso(a.changeUntil),
  }
}

/** A page of a list read one longer than asked for, with the place to go on from. */
export function viewPage(found: readonly StoredAppointment[], limit: number) {
  const { shown, next } = pageOf(found, limit, ({ start }) => start)
  return { appointments: shown.map(viewAppointment), next }
}
