import fc from 'fast-check'
import { cellsOn } from '@/core/appointments/cells'
import type { HolidayYear } from '@/core/appointments/calendar'
import { SEED, rota, round, session } from './samples'

const years: HolidayYear[] = [{ year: 2026, holidays: [], makeUpDays: [] }]

describe('the cells of a day', () => {
  const ids = (r: ReturnType<typeof rota>, day = '2026-11-25') =>
    Object.keys(cellsOn(r, day, years).cells).sort()
  const on = (...sessions: ReturnType<typeof session>[]) => [round(3, sessions)]

  it.each([
    ['fill the session', {}, ['0900', '0930', '1000', '1030', '1100']],
    ['leave out what does not fit whole', { slotMinutes: 40 }, ['0900', '0940', '1020']],
    ['keep their buffer', { bufferMinutes: 10 }, ['0900', '0940', '1020', '1100']],
    ['fill it exactly', { slotMinutes: 150 }, ['0900']],
    ['are none when the session is too short', { slotMinutes: 151 }, []],
    ['are none for a slot of no length', { slotMinutes: 0 }, []],
    ['are none for a negative buffer', { bufferMinutes: -30 }, []],
  ])('%s', (_, more, expected) => expect(ids(rota(more))).toEqual(expected))

  it('follow several villages through one day', () => {
    const rounds = on(session('14:00', '15:00', { areaCode: '440883107201' }), session('09:00', '10:00'))
    const { cells } = cellsOn(rota({ rounds }), '2026-11-25', years)
    expect(
      Object.values(cells)
        .sort((a, b) => a.start - b.start)
        .map((c) => c.areaCode),
    ).toEqual([...Array(2).fill('440883107206'), ...Array(2).fill('440883107201')])
  })

  it.each([
    [
      'touching sessions keep all of theirs',
      ['09:00', '10:00'],
      ['10:00', '11:00'],
      ['0900', '0930', '1000', '1030'],
    ],
    [
      'overlapping ones: the earlier wins',
      ['09:00', '10:00'],
      ['09:30', '11:00'],
      ['0900', '0930', '1000', '1030'],
    ],
    [
      'overlapping out of step: no cell begins inside another',
      ['09:00', '10:00'],
      ['09:45', '11:00'],
      ['0900', '0930', '1015'],
    ],
    ['one inside the other', ['09:00', '11:00'], ['09:30', '10:00'], ['0900', '0930', '1000', '1030']],
    ['the same twice', ['09:00', '10:00'], ['09:00', '10:00'], ['0900', '0930']],
  ] as const)('%s', (_, [a, b], [c, d], expected) => {
    expect(ids(rota({ rounds: on(session(a, b), session(c, d)) }))).toEqual(expected)
    expect(ids(rota({ rounds: on(session(c, d), session(a, b)) }))).toEqual(expected)
  })

  it('end at midnight and never pass it', () => {
    expect(ids(rota({ rounds: on(session('23:00', '24:00')) }))).toEqual(['2300', '2330'])
    expect(ids(rota({ rounds: on(session('23:45', '24:00')) }))).toEqual([])
  })

  it('never overlap and never leave their day, whatever the rota', () => {
    const clock = fc
      .integer({ min: 0, max: 96 })
      .map((n) => `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`)
    const sessions = fc.array(
      fc.tuple(clock, clock).map(([a, b]) => session(a, b)),
      { maxLength: 5 },
    )
    const minutes = fc.integer({ min: 5, max: 90 })
    fc.assert(
      fc.property(sessions, minutes, fc.integer({ min: 0, max: 30 }), (some, slotMinutes, bufferMinutes) => {
        const { cells } = cellsOn(
          rota({ rounds: on(...some), slotMinutes, bufferMinutes }),
          '2026-11-25',
          years,
        )
        const list = Object.values(cells).sort((a, b) => a.start - b.start)
        list.forEach((c, i) => {
          expect(c.end - c.start).toBe(slotMinutes * 60_000)
          if (i > 0) expect(c.start).toBeGreaterThanOrEqual(list[i - 1]!.end)
        })
        expect(
          list.every(
            (c) =>
              c.start >= Date.parse('2026-11-25T00:00+08:00') &&
              c.end <= Date.parse('2026-11-26T00:00+08:00'),
          ),
        ).toBe(true)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})
