import { decideBooking, freeing } from '@/core/appointments/booking'
import { fingerprint } from '@/core/appointments/fingerprint'
import { decideHold, decideRelease, type Expectation, type Hold } from '@/core/appointments/hold'
import type { AppointmentFact, World } from '@/core/appointments/invariants'
import { applyChange, cellOfSeat, emptyDay, type DayChange, type DayLedger } from '@/core/appointments/ledger'
import { mayBook } from '@/core/appointments/limits'
import { after } from '@/core/appointments/states'
import { cell } from './samples'

/** Whether the day is still as the conditional update demands: what the database judges, in memory. */
export function stillSo(day: DayLedger, { shape, seats, holder }: Expectation): boolean {
  const seatsHold = Object.entries(seats).every(([id, seen]) => {
    const seat = day.seats[id]
    if (seen === null) return seat === undefined
    return seat?.until === seen.until && seat.appointmentId === seen.appointmentId
  })
  return day.shape === shape && seatsHold && (day.holders[holder.appointmentId] ?? null) === holder.seat
}

export const DAYS = ['2026-11-25', '2026-12-02'] as const
export const CELLS = ['0900', '0930'] as const

interface Place {
  readonly date: string
  readonly cell: string
}

/**
 * A city of one adviser, in memory: holds are read, kept back, and written later by their condition, so that every
 * interleaving of readers and writers can be played; confirm, move and cancel are one step, as transactions are.
 */
export class Model {
  now = Date.parse('2026-11-23T09:30:00+08:00')
  readonly days = new Map<string, DayLedger>(DAYS.map((date) => [date, emptyDay('adviser', date)]))
  readonly appointments = new Map<string, AppointmentFact>()
  readonly live = new Map<string, Record<string, { end: number }>>()
  readonly notices = new Set<string>()
  private readonly waiting: { date: string; hold: Hold }[] = []

  constructor(
    readonly capacity = 1,
    readonly careful = true,
    /** Cells of the grid one time takes: with 2, the times of `CELLS` overlap. */
    private readonly takes = 1,
  ) {}

  day(date: string): DayLedger {
    return this.days.get(date) ?? emptyDay('adviser', date)
  }

  private write(date: string, change: DayChange): void {
    this.days.set(date, applyChange(this.day(date), change))
  }

  /** Reads and decides; the write waits. */
  beginHold(person: string, request: string, { date, cell: cellId }: Place, moving: string | null): Hold {
    const at = cell(date, `${cellId.slice(0, 2)}:${cellId.slice(2)}`, {
      capacity: this.capacity,
      takes: this.takes,
    })
    const who = { appointmentId: request, personId: person, areaCode: '440883107206', moving }
    const hold = decideHold(this.day(date), {
      ...who,
      cellId,
      cell: at,
      shape: 'one',
      now: this.now,
      pick: fingerprint(request),
    })
    this.waiting.push({ date, hold })
    return hold
  }

  /** Reads and writes with nobody in between; true when the seat is theirs. */
  holdNow(person: string, request: string, place: Place, moving: string | null): boolean {
    const { kind } = this.beginHold(person, request, place, moving)
    return this.landHold(this.waiting.length - 1) || kind === 'mine'
  }

  /** Writes one of the waiting holds, if the day is still as it was read. A careless store writes it anyway. */
  landHold(which: number): boolean {
    const [landing] = this.waiting.splice(which % Math.max(1, this.waiting.length), 1)
    if (landing?.hold.kind !== 'take') return false
    if (this.careful && !stillSo(this.day(landing.date), landing.hold.expects)) return false
    this.write(landing.date, landing.hold.change)
    return true
  }

  release(request: string, date: string): void {
    const giving = decideRelease(this.day(date), request)
    if (giving) this.write(date, giving.change)
  }

  confirm(person: string, request: string, date: string): void {
    if (this.appointments.has(request) || !mayBook(this.live.get(person) ?? {}, this.now)) return
    const claim = { holdId: request, appointmentId: request, personId: person, code: '000001', now: this.now }
    const booking = decideBooking(this.day(date), claim)
    if (booking.kind !== 'book') return
    this.write(date, booking.change)
    const history = [{ at: this.now, state: 'BOOKED' as const }]
    const place = { adviserId: 'adviser', date, seats: booking.seats, end: booking.cell.end }
    const fact = { id: request, request, personId: person, ...place, state: 'BOOKED' as const }
    this.keep({ ...fact, rev: 1, number: null, history })
  }

  move(request: string, id: string, date: string): void {
    const current = this.appointments.get(id)
    if (!current || after(current.state, 'reschedule') === null) return
    const claim = {
      holdId: request,
      appointmentId: id,
      personId: current.personId,
      code: '000001',
      now: this.now,
    }
    const booking = decideBooking(this.day(date), claim)
    if (booking.kind !== 'book') return
    this.write(date, booking.change)
    if (current.date !== date) this.write(current.date, freeing(id, current.seats))
    const place = { date, seats: booking.seats, end: booking.cell.end }
    this.keep({
      ...current,
      ...place,
      rev: current.rev + 1,
      history: [...current.history, { at: this.now, state: 'BOOKED' }],
    })
  }

  cancel(id: string): void {
    const current = this.appointments.get(id)
    const state = current && after(current.state, 'cancel')
    if (!current || !state) return
    this.write(current.date, freeing(id, current.seats))
    this.keep({
      ...current,
      state,
      rev: current.rev + 1,
      history: [...current.history, { at: this.now, state }],
    })
  }

  private keep(fact: AppointmentFact): void {
    this.appointments.set(fact.id, fact)
    this.notices.add(`${fact.id}:${fact.rev}`)
    const { [fact.id]: _old, ...others } = this.live.get(fact.personId) ?? {}
    const own = fact.state === 'CANCELLED' ? {} : { [fact.id]: { end: fact.end } }
    this.live.set(fact.personId, { ...others, ...own })
  }

  world(): World {
    return {
      days: [...this.days.values()],
      appointments: [...this.appointments.values()],
      persons: [...this.live].map(([id, live]) => ({ id, live })),
      notices: this.notices,
      now: this.now,
    }
  }

  /** Requests that believe to hold a seat of this cell now. */
  believers(date: string, cellId: string): string[] {
    return Object.entries(this.day(date).seats)
      .filter(([seat]) => cellOfSeat(seat) === cellId)
      .map(([, seat]) => seat.appointmentId ?? '')
  }
}
