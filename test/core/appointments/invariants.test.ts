import { violations, type AppointmentFact, type World } from '@/core/appointments/invariants'
import { BOOKED_UNTIL, emptyDay, type DayLedger } from '@/core/appointments/ledger'
import { cell } from './samples'

const DAY = '2026-11-25'
const NOW = Date.parse('2026-11-23T09:30:00+08:00')
const END = cell(DAY, '09:00').end

const fact = (id: string, more: Partial<AppointmentFact> = {}): AppointmentFact => ({
  id,
  request: `r-${id}`,
  personId: `p-${id}`,
  adviserId: 'adviser',
  date: DAY,
  seats: ['0900-0'],
  end: END,
  state: 'BOOKED',
  rev: 1,
  number: null,
  history: [{ at: 1, state: 'BOOKED' }],
  ...more,
})

const seatOf = (id: string) => ({ until: BOOKED_UNTIL, appointmentId: id, personId: `p-${id}` })

function day(seats: DayLedger['seats'], more: Partial<DayLedger> = {}): DayLedger {
  return { ...emptyDay('adviser', DAY), seats, cells: { '0900': cell(DAY, '09:00') }, ...more }
}

const personOf = (id: string) => ({ id: `p-${id}`, live: { [id]: { end: END } } })

/** One sound booking; a case changes what it breaks. */
const world = (more: Partial<World> = {}): World => ({
  days: [day({ '0900-0': seatOf('a') })],
  appointments: [fact('a')],
  persons: [personOf('a')],
  notices: new Set(['a:1']),
  now: NOW,
  ...more,
})

test('a sound world breaks nothing', () => expect(violations(world())).toEqual([]))

/** The check itself is checked: each broken promise is found by its own name. */
test.each<[string, string, Partial<World>]>([
  [
    'B1',
    'more booked than seats',
    {
      days: [day({ '0900-0': seatOf('a'), '0900-1': seatOf('b') })],
      appointments: [fact('a'), fact('b', { seats: ['0900-1'] })],
      persons: [personOf('a'), personOf('b')],
      notices: new Set(['a:1', 'b:1']),
    },
  ],
  ['B2', 'a seat nobody booked', { appointments: [], persons: [] }],
  ['B2', 'a booking without its seat', { days: [day({})] }],
  [
    'B2',
    'a cancelled one that kept its seat',
    {
      appointments: [fact('a', { state: 'CANCELLED', history: [{ at: 1, state: 'CANCELLED' }] })],
      persons: [],
    },
  ],
  ['B2', 'a seat of another person', { days: [day({ '0900-0': { ...seatOf('a'), personId: 'p-b' } })] }],
  [
    'B3',
    'two appointments of one request',
    { appointments: [fact('a'), fact('b', { request: 'r-a', state: 'CANCELLED' })] },
  ],
  ['B4', 'a person who does not know', { persons: [{ id: 'p-a', live: {} }] }],
  [
    'B4',
    'a person charged for nothing',
    { persons: [{ id: 'p-a', live: { a: { end: END }, gone: { end: END } } }] },
  ],
  ['B5', 'one appointment on two seats', { days: [day({ '0900-0': seatOf('a'), '0930-0': seatOf('a') })] }],
  ['B6', 'a number beyond the last', { appointments: [fact('a', { number: 3 })] }],
  [
    'B6',
    'a number given twice',
    {
      days: [day({ '0900-0': seatOf('a') }, { lastNumber: 1 })],
      appointments: [fact('a', { number: 1 }), fact('b', { number: 1, state: 'CANCELLED' })],
    },
  ],
  [
    'B7',
    'life after the end',
    {
      appointments: [
        fact('a', {
          history: [
            { at: 1, state: 'DONE' },
            { at: 2, state: 'BOOKED' },
          ],
        }),
      ],
    },
  ],
  [
    'B7',
    'a state its history does not tell',
    { appointments: [fact('a', { history: [{ at: 1, state: 'CHECKED_IN' }] })] },
  ],
  ['B8', 'a rev without its notice', { appointments: [fact('a', { rev: 2 })] }],
])('%s: %s is found', (promise, _, broken) => {
  expect(violations(world(broken)).join('\n')).toContain(promise)
})

test('B4: three ahead, or two on a day, are too many', () => {
  const facts = ['a', 'b', 'c'].map((id, i) =>
    fact(id, { personId: 'p-a', seats: [`0900-${i}`], date: `2026-11-2${5 + i}` }),
  )
  const live = Object.fromEntries(facts.map((f) => [f.id, { end: END }]))
  const three = violations(world({ appointments: facts, persons: [{ id: 'p-a', live }] }))
  expect(three.join('\n')).toContain('B4 p-a has too many')
  const [a, b] = facts.map((f) => ({ ...f, date: DAY }))
  const sameDay = violations(world({ appointments: [a!, b!], persons: [{ id: 'p-a', live }] }))
  expect(sameDay.join('\n')).toContain('B4 p-a has too many')
})
