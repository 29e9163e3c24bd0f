/** What a person has coming, as kept in the person's document: appointment id to its end, in ms. */
export type LiveAppointments = Readonly<Record<string, { readonly end: number }>>

/** At most this many bookings of one person ahead at a time (B4); on one adviser's day at most one (see `decideHold`). */
export const LIVE_LIMIT = 2

/** Those that have not ended yet. */
export function liveAt(live: LiveAppointments, now: number): LiveAppointments {
  return Object.fromEntries(Object.entries(live).filter(([, { end }]) => now < end))
}

/** Whether one more may be booked. */
export function mayBook(live: LiveAppointments, now: number): boolean {
  return Object.keys(liveAt(live, now)).length < LIVE_LIMIT
}
