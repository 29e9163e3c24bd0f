import { isSensitive } from '@/core/appointments/matters'
import { DAY_MS, HOUR_MS, toIso } from '@/core/time'
import { planNotice } from '../notices/plan-notice'
import type { Tx } from '../transaction'
import type { StoredAppointment } from './appointment-repository'

/**
 * What every notice about an appointment shares; its key is the rev, so that each has exactly one (B8). It goes to the account
 * that booked, unless that very account did it (`by`).
 */
function about(a: StoredAppointment, now: number, by: string) {
  const { _id, rev, personId, accountId, matter, start } = a
  return {
    personId,
    to: accountId,
    known: by === accountId,
    about: start,
    subject: { kind: 'appointment' as const, id: _id, rev },
    link: `/packages/appointments/ticket/index?id=${_id}`,
    sensitive: isSensitive(matter),
    now,
  }
}

function reminders({ start }: StoredAppointment) {
  return [
    { template: 'appointment.day-before' as const, dueAt: start - DAY_MS },
    { template: 'appointment.hour-before' as const, dueAt: start - HOUR_MS },
  ]
}

function words(a: StoredAppointment) {
  return { when: toIso(a.start), adviser: a.adviserName, venue: a.venue.name, code: a.code }
}

export function noticeBooked(tx: Tx, a: StoredAppointment, now: number): Promise<void> {
  const params = words(a)
  return planNotice(tx, {
    ...about(a, now, a.accountId),
    template: 'appointment.booked',
    params,
    reminders: reminders(a),
  })
}

/** `by`: the account that moved it. */
export function noticeRescheduled(
  tx: Tx,
  a: StoredAppointment,
  before: number,
  now: number,
  by: string,
): Promise<void> {
  const params = { before: toIso(before), ...words(a) }
  return planNotice(tx, {
    ...about(a, now, by),
    template: 'appointment.rescheduled',
    params,
    reminders: reminders(a),
  })
}

/** `by`: the account that cancelled it, of the person's or of the staff. */
export function noticeCancelled(tx: Tx, a: StoredAppointment, now: number, by: string): Promise<void> {
  const { code: _code, ...params } = words(a)
  return planNotice(tx, { ...about(a, now, by), template: 'appointment.cancelled', params })
}

export function noticeCompleted(tx: Tx, a: StoredAppointment, now: number): Promise<void> {
  const { when, adviser } = words(a)
  const said = about(a, now, a.accountId)
  return planNotice(tx, { ...said, template: 'appointment.completed', params: { when, adviser } })
}
