import type { Answer } from '@/contracts/registry'
import type { Appointment } from './kinds'

type Ahead = Answer<'appointments.mine'>

const isBefore = (a: Appointment, b: Appointment): boolean =>
  a.start === b.start ? a.appointmentId < b.appointmentId : Date.parse(a.start) < Date.parse(b.start)

/** The first page of what is ahead, soonest first, with an appointment just made. One that belongs on a later page is not put. */
export function withBooked({ appointments, next }: Ahead, booked: Appointment): Ahead {
  const others = appointments.filter(({ appointmentId }) => appointmentId !== booked.appointmentId)
  const at = others.findIndex((one) => isBefore(booked, one))
  if (at < 0 && next !== null) return { appointments: others, next }
  const place = at < 0 ? others.length : at
  return { appointments: [...others.slice(0, place), booked, ...others.slice(place)], next }
}
