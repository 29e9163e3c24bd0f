import fc from 'fast-check'
import { cellsOn } from '@/core/appointments/cells'
import { checkRota } from '@/core/appointments/check-rota'
import type { Session } from '@/core/appointments/rota'
import { MINUTE_MS } from '@/core/time'
import { SEED, rota, round, session } from './samples'

const DAY = '2026-11-25'
const years = [{ year: 2026, holidays: [], makeUpDays: [] }]
const at = (venueId: string, start: string, end: string, more: Partial<Session> = {}) =>
  session(start, end, { venueId, ...more })
const day = (travelMinutes: number | undefined, ...sessions: Session[]) =>
  rota({ rounds: [round(3, sessions)], ...(travelMinutes === undefined ? {} : { travelMinutes }) })
const starts = (...given: Parameters<typeof day>) =>
  Object.keys(cellsOn(day(...given), DAY, years).cells).sort()

describe('several villages in one day', () => {
  it.each<[string, number | undefined, Session[], string[]]>([
    [
      'no way to go said',
      undefined,
      [at('a', '09:00', '10:00'), at('b', '10:00', '11:00')],
      ['0900', '0930', '1000', '1030'],
    ],
    [
      'enough time between',
      60,
      [at('a', '09:00', '10:00'), at('b', '11:00', '12:00')],
      ['0900', '0930', '1100', '1130'],
    ],
    [
      'the first time that can be reached',
      45,
      [at('a', '09:00', '10:00'), at('b', '10:30', '12:00')],
      ['0900', '0930', '1100', '1130'],
    ],
    [
      'the same place: nobody travels',
      60,
      [at('a', '09:00', '10:00'), at('a', '10:00', '11:00')],
      ['0900', '0930', '1000', '1030'],
    ],
    [
      'by phone from anywhere',
      60,
      [at('a', '09:00', '10:00'), at('b', '10:00', '11:00', { mode: 'phone' })],
      ['0900', '0930', '1000', '1030'],
    ],
    [
      'a sitting too late to reach at all',
      120,
      [at('a', '09:00', '10:00'), at('b', '10:30', '11:30')],
      ['0900', '0930'],
    ],
  ])('%s', (_, travel, sessions, expected) => expect(starts(travel, ...sessions)).toEqual(expected))

  it.each<[string, number | undefined, Session[], RegExp | null]>([
    ['too close', 60, [at('a', '09:00', '10:00'), at('b', '10:30', '11:30')], /round 0: no time to travel/],
    ['exactly in time', 30, [at('a', '09:00', '10:00'), at('b', '10:30', '11:30')], null],
    ['no travel said', undefined, [at('a', '09:00', '10:00'), at('b', '10:00', '11:00')], null],
    ['longer than a day has', 481, [at('a', '09:00', '10:00')], /travelMinutes: 481/],
  ])('its author is told: %s', (_, travel, sessions, words) => {
    const problems = checkRota(day(travel, ...sessions)).join('; ')
    if (words === null) expect(problems).toBe('')
    else expect(problems).toMatch(words)
  })

  it('an added day is looked at too, and rounds that meet', () => {
    const close = [at('a', '09:00', '10:00'), at('b', '10:10', '11:00')]
    const added = { ...rota({ travelMinutes: 30 }), overrides: [{ date: '2026-12-05', sessions: close }] }
    expect(checkRota(added).join()).toContain('override 2026-12-05: no time to travel')
    const [first, second] = close
    const rounds = [round(3, [first!]), round(3, [second!], { everyWeeks: 2 })]
    expect(checkRota(rota({ travelMinutes: 30, rounds })).join()).toContain('no time to travel')
  })

  it('whatever the rota, nobody is expected at a place before they can be there', () => {
    const clock = fc
      .integer({ min: 32, max: 72 })
      .map((n) => `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`)
    const sitting = fc
      .tuple(fc.constantFrom('a', 'b', 'c'), clock, clock)
      .map(([venue, x, y]) => at(venue, x, y))
    fc.assert(
      fc.property(
        fc.array(sitting, { maxLength: 5 }),
        fc.integer({ min: 0, max: 120 }),
        (sessions, travel) => {
          const cells = Object.values(cellsOn(day(travel, ...sessions), DAY, years).cells).sort(
            (a, b) => a.start - b.start,
          )
          cells.forEach((cell, i) => {
            const before = cells[i - 1]
            if (before === undefined) return
            const way = before.venueId === cell.venueId ? 0 : travel * MINUTE_MS
            expect(cell.start).toBeGreaterThanOrEqual(before.end + way)
          })
        },
      ),
      { seed: SEED, numRuns: 300 },
    )
  })
})
