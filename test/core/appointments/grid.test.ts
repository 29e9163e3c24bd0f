import fc from 'fast-check'
import { decideBooking } from '@/core/appointments/booking'
import { cellsOn, shapeOf, takenBy } from '@/core/appointments/cells'
import { decideHold, decideRelease, type HoldRequest } from '@/core/appointments/hold'
import { HOLD_MS, applyChange, emptyDay, type DayLedger } from '@/core/appointments/ledger'
import { freeSeats } from '@/core/appointments/seats'
import { slotsOf } from '@/core/appointments/slots'
import { MINUTE_MS, msAt } from '@/core/time'
import { SEED, rota, round, session } from './samples'

const DAY = '2026-11-25'
const NOW = msAt('2026-11-23', '09:30')
const years = [{ year: 2026, holidays: [], makeUpDays: [] }]

/** 45 minutes a person and 5 between, offered every quarter of an hour. */
const quarterly = rota({
  slotMinutes: 45,
  bufferMinutes: 5,
  everyMinutes: 15,
  rounds: [round(3, [session('09:00', '11:00')])],
})
const { cells } = cellsOn(quarterly, DAY, years)

const wish = (id: string, cellId: string, more: Partial<HoldRequest> = {}): HoldRequest => {
  const cell = cells[cellId]
  if (!cell) throw new Error(`no time at ${cellId}`)
  const who = { appointmentId: `ap-${id}`, personId: `p-${id}`, areaCode: '440883107206', moving: null }
  return { ...who, cellId, cell, shape: shapeOf(cells), now: NOW, pick: 0, ...more }
}

function held(day: DayLedger, request: HoldRequest): DayLedger {
  const hold = decideHold(day, request)
  if (hold.kind !== 'take') throw new Error(`expected a seat, got ${hold.kind}`)
  return applyChange(day, hold.change)
}

const empty = emptyDay('adviser', DAY)
const free = (day: DayLedger, now = NOW) =>
  slotsOf({
    adviserId: 'adviser',
    rota: quarterly,
    years,
    ledgers: new Map([[DAY, day]]),
    days: [DAY],
    now,
  })[0]!
    .slots.filter((slot) => slot.free > 0)
    .map((slot) => slot.cell)

describe('the grid of a day', () => {
  it.each([
    ['length and buffer alone: one cell a time', {}, 30, 1],
    ['a buffer between', { bufferMinutes: 10 }, 40, 1],
    ['a time every quarter of an hour', { everyMinutes: 15 }, 15, 2],
    ['that does not divide the length', { slotMinutes: 45, bufferMinutes: 5, everyMinutes: 15 }, 5, 10],
    ['longer between two than a time takes', { everyMinutes: 45 }, 15, 2],
    ['numbers without a common divisor', { slotMinutes: 25, bufferMinutes: 2, everyMinutes: 10 }, 1, 27],
  ])('%s', (_, more, grid, takes) => {
    const [one] = Object.values(cellsOn(rota(more), DAY, years).cells)
    expect(one).toMatchObject({ grid, takes })
  })

  it.each([
    ['0900', 30, 1, ['0900']],
    ['0945', 15, 3, ['0945', '1000', '1015']],
    ['2330', 20, 3, ['2330', '2350']],
  ])('from %s in steps of %i minutes, %i cells', (id, grid, takes, taken) =>
    expect(takenBy(id, { grid, takes })).toEqual(taken),
  )

  it('offers times that overlap, and keeps them whole within the sitting', () => {
    expect(Object.keys(cells).sort()).toEqual(['0900', '0915', '0930', '0945', '1000', '1015'])
    expect(cells['1015']!.end).toBe(msAt(DAY, '11:00'))
  })
})

describe('times that overlap', () => {
  it('are taken with the one that is held, and with its buffer', () => {
    expect(free(empty)).toEqual(['0900', '0915', '0930', '0945', '1000', '1015'])
    expect(free(held(empty, wish('lin', '0900')))).toEqual(['1000', '1015'])
    expect(free(held(empty, wish('lin', '0945')))).toEqual([])
  })

  it('are free again when the hold lapses or is given back', () => {
    const day = held(empty, wish('lin', '0900'))
    expect(free(day, NOW + HOLD_MS)).toHaveLength(6)
    const giving = decideRelease(day, 'ap-lin')
    expect(giving && free(applyChange(day, giving.change))).toHaveLength(6)
  })

  it('held of one reading cannot both be written: each expects the cells they share to be free', () => {
    const [a, b] = [decideHold(empty, wish('lin', '0900')), decideHold(empty, wish('chen', '0945'))]
    if (a.kind !== 'take' || b.kind !== 'take') throw new Error('both are free when read')
    const shared = Object.keys(a.expects.seats).filter((seat) => seat in b.expects.seats)
    expect(shared).toEqual(['0945-0'])
  })

  it('taken over in part leave nothing to confirm of the lapsed hold', () => {
    const lapsed = held(empty, wish('lin', '0900'))
    const later = NOW + HOLD_MS
    const day = held(lapsed, wish('chen', '0945', { now: later }))
    const claim = { holdId: 'ap-lin', appointmentId: 'ap-lin', personId: 'p-lin', code: '000042', now: later }
    expect(decideBooking(day, claim).kind).toBe('lost')
    expect(
      decideBooking(day, { ...claim, holdId: 'ap-chen', appointmentId: 'ap-chen', personId: 'p-chen' }).kind,
    ).toBe('book')
  })

  it('given up for another time of the same person leave no cell behind', () => {
    const day = held(held(empty, wish('lin', '0900')), wish('lin', '1015'))
    expect(Object.keys(day.seats).sort()[0]).toBe('1015-0')
    expect(free(day)).toEqual(['0900', '0915'])
  })

  it('booked and moved within the day free what they had', () => {
    const claim = { holdId: 'ap-lin', appointmentId: 'ap-lin', personId: 'p-lin', code: '000042', now: NOW }
    const first = held(empty, wish('lin', '0900'))
    const booked = decideBooking(first, claim)
    if (booked.kind !== 'book') throw new Error(booked.kind)
    expect(booked.seats).toHaveLength(10)
    const day = held(
      applyChange(first, booked.change),
      wish('again', '1000', { personId: 'p-lin', moving: 'ap-lin' }),
    )
    const moved = decideBooking(day, { ...claim, holdId: 'ap-again' })
    if (moved.kind !== 'book') throw new Error(moved.kind)
    const after = applyChange(day, moved.change)
    expect(free(after)).toEqual(['0900'])
    expect(after.holders).toEqual({ 'ap-lin': '1000-0' })
    expect(Object.values(after.seats).filter((seat) => seat.code === '000042')).toHaveLength(1)
  })

  it('of two people at once: two rows, each without overlap', () => {
    const two = cellsOn(
      { ...quarterly, rounds: [round(3, [session('09:00', '11:00', { capacity: 2 })])] },
      DAY,
      years,
    ).cells
    const at = (id: string, cellId: string) => wish(id, cellId, { cell: two[cellId]! })
    const day = held(held(empty, at('lin', '0900')), at('chen', '0915'))
    expect(freeSeats(day, '0930', two['0930']!, NOW)).toEqual([])
    expect(freeSeats(day, '1000', two['1000']!, NOW)).toEqual(['1000-0'])
  })
})

it('whatever is held in whatever order, no two people are ever served at once', () => {
  const ids = Object.keys(cells)
  const people = fc.array(fc.constantFrom(...ids), { maxLength: 12 })
  fc.assert(
    fc.property(people, (wanted) => {
      let day = empty
      const got: { start: number; until: number }[] = []
      wanted.forEach((cellId, n) => {
        const hold = decideHold(day, wish(String(n), cellId))
        if (hold.kind !== 'take') return
        day = applyChange(day, hold.change)
        const { start, end } = cells[cellId]!
        got.push({ start, until: end + quarterly.bufferMinutes * MINUTE_MS })
      })
      got.sort((a, b) => a.start - b.start)
      got.forEach(({ start }, i) => expect(start).toBeGreaterThanOrEqual(got[i - 1]?.until ?? 0))
    }),
    { seed: SEED, numRuns: 300 },
  )
})
