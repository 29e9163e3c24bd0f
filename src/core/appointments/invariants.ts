import { takenBy } from './cells'
import { cellOfSeat, isBooked, type DayLedger } from './ledger'
import { LIVE_LIMIT } from './limits'
import { isLive, isTerminal, keepsSeat, type AppointmentState } from './states'

export interface AppointmentFact {
  readonly id: string
  readonly request: string
  readonly personId: string
  readonly adviserId: string
  readonly date: string
  readonly seats: readonly string[]
  readonly end: number
  readonly state: AppointmentState
  readonly rev: number
  readonly number: number | null
  readonly history: readonly { readonly at: number; readonly state: AppointmentState }[]
}

/** Everything stored about bookings, as one reads it after the dust has settled. */
export interface World {
  readonly days: readonly DayLedger[]
  readonly appointments: readonly AppointmentFact[]
  readonly persons: readonly {
    readonly id: string
    readonly live: Readonly<Record<string, { readonly end: number }>>
  }[]
  /** `id:rev` of every notice written. */
  readonly notices: ReadonlySet<string>
  readonly now: number
}

const booked = (day: DayLedger) => Object.entries(day.seats).filter(([, seat]) => isBooked(seat))
const keyOf = (adviserId: string, date: string) => `${adviserId}_${date}`

function duplicates(keys: readonly string[]): string[] {
  const seen = new Set<string>()
  return keys.filter((key) => seen.has(key) || !seen.add(key))
}

function capacity(world: World): string[] {
  return world.days.flatMap((day) => {
    const isOver = (id: string, most: number) =>
      booked(day).filter(([seat]) => cellOfSeat(seat) === id).length > most
    return Object.entries(day.cells).flatMap(([id, cell]) =>
      takenBy(id, cell)
        .filter((one) => isOver(one, cell.capacity))
        .map((one) => `B1 ${day.adviserId} ${day.date} ${one} is overbooked`),
    )
  })
}

function ledgerMatches(world: World): string[] {
  const sits = world.days.flatMap((day) =>
    booked(day).map(
      ([seat, s]) => `${s.appointmentId} ${keyOf(day.adviserId, day.date)} ${seat} ${s.personId}`,
    ),
  )
  const firsts = world.days.flatMap((day) => booked(day).filter(([, s]) => s.of === undefined))
  const says = world.appointments
    .filter((a) => keepsSeat(a.state))
    .flatMap((a) => a.seats.map((seat) => `${a.id} ${keyOf(a.adviserId, a.date)} ${seat} ${a.personId}`))
  return [
    ...sits.filter((s) => !says.includes(s)).map((s) => `B2 a seat without its appointment: ${s}`),
    ...says.filter((s) => !sits.includes(s)).map((s) => `B2 an appointment without its seat: ${s}`),
    ...duplicates(firsts.map(([, s]) => s.appointmentId ?? '')).map((id) => `B5 ${id} occupies two times`),
  ]
}

function limits(world: World): string[] {
  return world.persons.flatMap(({ id, live }) => {
    const own = world.appointments.filter((a) => a.personId === id && isLive(a.state))
    const missing = own.filter((a) => live[a.id]?.end !== a.end).map((a) => `B4 ${id} does not know ${a.id}`)
    const stale = Object.keys(live)
      .filter((a) => (live[a]?.end ?? 0) > world.now && !own.some((o) => o.id === a))
      .map((a) => `B4 ${id} is charged for ${a}`)
    const ahead = own.filter((a) => a.end > world.now)
    const sameDay = duplicates(ahead.map((a) => keyOf(a.adviserId, a.date)))
    const many = ahead.length > LIVE_LIMIT || sameDay.length > 0 ? [`B4 ${id} has too many`] : []
    return [...missing, ...stale, ...many]
  })
}

function numbers(world: World): string[] {
  return world.days.flatMap((day) => {
    const given = world.appointments
      .filter((a) => a.adviserId === day.adviserId && a.date === day.date && a.number !== null)
      .map((a) => a.number ?? 0)
    const twice = duplicates(given.map(String)).map((n) => `B6 number ${n} was given twice on ${day.date}`)
    return Math.max(0, ...given) > day.lastNumber
      ? [...twice, `B6 number beyond the last on ${day.date}`]
      : twice
  })
}

function histories(world: World): string[] {
  return world.appointments.flatMap((a) => {
    const after = a.history.findIndex((h) => isTerminal(h.state))
    const revs = Array.from({ length: a.rev }, (_, i) => `${a.id}:${i + 1}`)
    return [
      ...(after >= 0 && after < a.history.length - 1 ? [`B7 ${a.id} went on after its end`] : []),
      ...(a.history.at(-1)?.state === a.state ? [] : [`B7 ${a.id} is not where its history ended`]),
      ...revs.filter((rev) => !world.notices.has(rev)).map((rev) => `B8 no notice for ${rev}`),
    ]
  })
}

/** Every broken promise among B1–B8, in words; an empty list is what every test asks for. */
export function violations(world: World): string[] {
  return [
    ...capacity(world),
    ...ledgerMatches(world),
    ...duplicates(world.appointments.map((a) => a.request)).map(
      (r) => `B3 request ${r} made two appointments`,
    ),
    ...limits(world),
    ...numbers(world),
    ...histories(world),
  ]
}
