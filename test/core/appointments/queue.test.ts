import fc from 'fast-check'
import {
  MOST_CALLS,
  aheadOf,
  afterTurn,
  lineOf,
  paceOf,
  queueFacts,
  waitOf,
  type InQueue,
  type LifeStep,
} from '@/core/appointments/queue'
import { MINUTE_MS, msAt } from '@/core/time'
import { SEED } from './samples'

const DAY = '2026-11-25'
const at = (clock: string) => msAt(DAY, clock)
const step = (clock: string, act: LifeStep['act'], state: LifeStep['state']): LifeStep => ({
  at: at(clock),
  act,
  state,
})
const came = step('08:50', 'checkIn', 'CHECKED_IN')
const called = step('09:00', 'call', 'CALLED')
const aside = step('09:04', 'park', 'PARKED')

describe('how somebody stands at the counter', () => {
  it.each([
    ['booked: nothing yet', [step('08:00', 'confirm', 'BOOKED')], null],
    ['here', [came], { calls: 0, arrivedAt: at('08:50'), since: at('08:50') }],
    ['called twice', [came, called, called], { calls: 2, arrivedAt: at('08:50'), since: at('09:00') }],
    [
      'stepped aside: counted anew',
      [came, called, called, aside],
      { calls: 0, arrivedAt: at('08:50'), since: at('09:04') },
    ],
    [
      'and called again',
      [came, called, aside, called],
      { calls: 1, arrivedAt: at('08:50'), since: at('09:00') },
    ],
  ])('%s', (_, history, facts) => expect(queueFacts(history)).toEqual(facts))

  it.each([
    ['CHECKED_IN', 0, 'call', 'CALLED'],
    ['CALLED', 1, 'call', 'CALLED'],
    ['CALLED', MOST_CALLS - 1, 'call', 'CALLED'],
    ['CALLED', MOST_CALLS, 'call', null],
    ['PARKED', 0, 'call', 'CALLED'],
    ['CALLED', 1, 'park', 'PARKED'],
    ['CALLED', MOST_CALLS, 'park', 'PARKED'],
    ['CALLED', MOST_CALLS - 1, 'miss', null],
    ['CALLED', MOST_CALLS, 'miss', 'MISSED'],
    ['PARKED', 0, 'miss', 'MISSED'],
    ['CALLED', 1, 'start', 'IN_SERVICE'],
    ['CHECKED_IN', 0, 'start', 'IN_SERVICE'],
    ['BOOKED', 0, 'call', null],
    ['CHECKED_IN', 0, 'park', null],
    ['IN_SERVICE', 1, 'call', null],
    ['DONE', 1, 'call', null],
    ['MISSED', 3, 'start', null],
  ] as const)('%s, called %i times, by %s: %s', (state, calls, turn, next) =>
    expect(afterTurn(state, calls, turn)).toBe(next),
  )
})

const waiting = (id: string, start: string, arrived: string, more: Partial<InQueue> = {}): InQueue => ({
  id,
  state: 'CHECKED_IN',
  start: at(start),
  number: 1,
  arrivedAt: at(arrived),
  ...more,
})
const ids = (all: readonly InQueue[]) => lineOf(all).map(({ id }) => id)

describe('the line', () => {
  it('goes by the booked time, not by who came first', () => {
    expect(ids([waiting('nine', '09:00', '08:55'), waiting('half', '09:30', '08:00')])).toEqual([
      'nine',
      'half',
    ])
  })

  it('who comes late stands from the moment they came: behind who is on time, before who is booked later', () => {
    const all = [
      waiting('late', '09:00', '09:40'),
      waiting('half', '09:30', '09:20'),
      waiting('ten', '10:00', '09:10'),
    ]
    expect(ids(all)).toEqual(['half', 'late', 'ten'])
  })

  it('at the same moment the lower number is first', () => {
    expect(
      ids([waiting('b', '09:00', '08:50', { number: 2 }), waiting('a', '09:00', '08:59', { number: 1 })]),
    ).toEqual(['a', 'b'])
  })

  it('leaves out who is at the counter, aside, gone, or not here', () => {
    const states = ['BOOKED', 'CALLED', 'IN_SERVICE', 'PARKED', 'DONE', 'MISSED', 'CANCELLED'] as const
    expect(ids(states.map((state) => waiting(state, '09:00', '08:50', { state })))).toEqual([])
  })

  it('counts who is at the counter among those before', () => {
    const all = [
      waiting('inside', '08:30', '08:20', { state: 'IN_SERVICE' }),
      waiting('first', '09:00', '08:50'),
      waiting('second', '09:30', '08:55'),
      waiting('aside', '08:30', '08:20', { state: 'PARKED' }),
    ]
    expect(['first', 'second', 'inside', 'aside', 'nobody'].map((id) => aheadOf(all, id))).toEqual([
      1,
      2,
      null,
      null,
      null,
    ])
  })

  it('nobody on time ever waits behind somebody booked later or late, whoever comes in whatever order', () => {
    const one = fc.record({ slot: fc.nat(12), arrived: fc.nat(180) })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (people) => {
        const all = people.map(({ slot, arrived }, n) =>
          waiting(String(n), '09:00', '09:00', {
            number: n,
            start: at('09:00') + slot * 15 * MINUTE_MS,
            arrivedAt: at('08:00') + arrived * MINUTE_MS,
          }),
        )
        const line = lineOf(all)
        line.forEach((before, i) => {
          for (const after of line.slice(i + 1)) {
            const isAfterOnTime = after.arrivedAt <= after.start
            if (isAfterOnTime)
              expect(Math.max(before.start, before.arrivedAt)).toBeLessThanOrEqual(after.start)
          }
        })
        expect([...line].sort((a, b) => Number(a.id) - Number(b.id))).toEqual(all)
      }),
      { seed: SEED },
    )
  })
})

describe('the expected wait', () => {
  const served = (minutes: number): LifeStep[] => [
    { at: 0, act: 'start', state: 'IN_SERVICE' },
    { at: minutes * MINUTE_MS, act: 'complete', state: 'DONE' },
  ]

  it.each([
    ['no one served yet: the length of a time', [], 30],
    ['two served say too little', [served(5), served(7)], 30],
    ['three: the middle one', [served(5), served(50), served(12)], 12],
    ['those not begun or not done do not count', [served(5), served(12), [came], [came, called]], 30],
    ['never less than a minute', [served(0), served(0), served(0)], 1],
  ])('%s', (_, histories, pace) => expect(paceOf(histories, 30)).toBe(pace))

  it.each([
    ['nobody before, on time', 0, 12, '09:00', '09:00', 0],
    ['two before', 2, 12, '09:00', '09:00', 25],
    ['never before the booked time', 1, 12, '10:00', '09:00', 60],
    ['a whole step is not rounded further', 2, 10, '09:00', '09:30', 20],
  ])('%s', (_, ahead, pace, start, now, minutes) =>
    expect(waitOf(ahead, pace, at(start), at(now))).toBe(minutes),
  )
})
