import { useEffect, useRef, useState } from 'react'
import { addDays, dayOf } from '@/core/time'
import { now } from '@/platform/clock'
import { command, query } from '@/platform/cloud/call'
import { asCallError } from '@/platform/cloud/call-error'
import { learn, learnFirstPage, learnOfPerson } from '@/platform/cloud/learn'
import { makeOld } from '@/platform/cloud/make-old'
import { queryClient } from '@/platform/cloud/query-client'
import { useQuery } from '@/platform/cloud/use-query'
import { useVisible } from '@/platform/screen/visible'
import { withBooked } from './model/booked'
import type { ChangePort } from './model/change'
import { WINDOW } from './model/days'
import type { Appointment } from './model/kinds'
import type { BookingPort } from './model/submit'

const codeOf = (thrown: unknown) => {
  const { code, userMessage } = asCallError(thrown)
  return { code, message: userMessage }
}

/** The cloud, as the pure parts of a booking see it. */
export const bookingPort: BookingPort & ChangePort = {
  hold: (input) => command('appointments.hold', input),
  confirm: (input) => command('appointments.confirm', input),
  cancel: (input) => command('appointments.cancel', input),
  move: (input) => command('appointments.reschedule', input),
  outcome: (input) => query('appointments.outcome', input),
  codeOf,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}

/**
 * Who is here and for whom one acts. Asking it enters: somebody who books has to be somebody. An account of before, on a
 * phone that has forgotten it, is taken up again.
 */
export function useWho() {
  const me = useQuery('accounts.me', {}, { keep: 'person', freshMinutes: 5 })
  return { ...me, persons: me.data?.persons ?? [] }
}

/** Names and offices of an area; public, so kept on the phone. */
export function useArea(areaCode: string | null) {
  return useQuery(
    'directory.village',
    { areaCode: areaCode ?? '' },
    { enabled: areaCode !== null, keep: 'phone', freshMinutes: 10 },
  )
}

/** The days of one month, from today on; `page` 1 is the month after. */
export function useSlots(areaCode: string | null, page: number, freshMinutes?: number) {
  const from = addDays(dayOf(now()), page * WINDOW)
  return useQuery(
    'appointments.slots',
    { areaCode: areaCode ?? '', from, days: WINDOW },
    { enabled: areaCode !== null, freshMinutes },
  )
}

/** One appointment; kept on the phone, so that the ticket opens without a network. */
export function useAppointment(appointmentId: string) {
  return useQuery('appointments.show', { appointmentId }, { enabled: appointmentId !== '', keep: 'person' })
}

/** How often a phone in the waiting room asks how far the queue is, ms. */
const QUEUE_MS = 30_000

/** Where somebody stands in the queue, asked again as long as the page is looked at; nothing where there is none. */
export function usePlace(appointmentId: string, enabled: boolean) {
  const place = useQuery('appointments.place', { appointmentId }, { enabled, freshMinutes: 0 })
  const visible = useVisible()
  const { refresh } = place
  const again = useRef(refresh)
  again.current = refresh
  const asks = enabled && visible
  useEffect(() => {
    if (!asks) return undefined
    const timer = setInterval(() => void again.current(), QUEUE_MS)
    return () => clearInterval(timer)
  }, [asks])
  return place.data ?? null
}

const learnTicket = (appointment: Appointment) =>
  learn('appointments.show', { appointmentId: appointment.appointmentId }, appointment)

/** Keeps the ticket before its page opens, and makes every list that shows it old: it was moved or given back. */
export function rememberChanged(appointment: Appointment): void {
  learnTicket(appointment)
  makeOld(['appointments.mine', 'appointments.slots', 'notices.inbox'])
}

/** The ticket is not as it was: asked again. */
export const makeOldTicket = (): void => makeOld(['appointments.show', 'appointments.mine'])

/** The same for one just made: the list of what is ahead has it, without being asked again. */
export function rememberBooked(appointment: Appointment): void {
  learnTicket(appointment)
  learnOfPerson(appointment.personId, (person) => ({ ...person, ahead: person.ahead + 1 }))
  learnFirstPage('appointments.mine', { when: 'ahead' }, (page) => withBooked(page, appointment))
  makeOld(['appointments.slots', 'notices.inbox'])
}

export const forgetSlots = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['appointments.slots'] })

/** The server's time, each second while a clock runs on the page in front; pages behind it stand still. */
export function useTick(running: boolean): number {
  const [at, setAt] = useState(now)
  const visible = useVisible()
  const ticks = running && visible
  useEffect(() => {
    if (!ticks) return undefined
    setAt(now())
    const timer = setInterval(() => setAt(now()), 1000)
    return () => clearInterval(timer)
  }, [ticks])
  return at
}
