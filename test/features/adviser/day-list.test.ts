import { appointment, slotAt } from '../appointments/samples'
import {
  beside,
  canCheckIn,
  canComplete,
  countsOf,
  groupsOf,
  inOrder,
  minutesToStart,
  nextUp,
} from '@/features/adviser/day-list'
import type { Visit } from '@/features/adviser/visit'

const visit = (appointmentId: string, clock: string, more: Partial<Visit> = {}): Visit => {
  const { start, end, cell } = slotAt('2026-11-25', clock)
  return appointment({ appointmentId, start, end, cell, ...more })
}
const names = (visits: readonly Visit[]) => visits.map(({ appointmentId }) => appointmentId).join(' ')

const day = [
  visit('late', '09:00'),
  visit('two', '10:00', { state: 'CHECKED_IN', number: 1 }),
  visit('one', '09:20', { state: 'CHECKED_IN', number: 2 }),
  visit('soon', '10:40'),
  visit('done', '08:40', { state: 'DONE', number: 3 }),
  visit('gone', '11:00', { state: 'CANCELLED' }),
  visit('never', '08:20', { state: 'NO_SHOW' }),
]

describe('the day list', () => {
  it('who waits comes by the booked time, whoever came first, who is to come by time, who is done last', () => {
    const groups = groupsOf(day)
    expect(names(groups.waiting)).toBe('one two')
    expect(names(groups.toCome)).toBe('late soon')
    expect(names(groups.over)).toBe('done gone never')
    expect(names(inOrder(groups))).toBe('one two late soon done gone never')
  })

  it('whoever is being served stands before everybody', () => {
    const serving = visit('now', '11:20', { state: 'IN_SERVICE', number: 9 })
    expect(nextUp(groupsOf([...day, serving]))?.appointmentId).toBe('now')
  })

  it('next is the first who waits, else the next to come, else nobody', () => {
    expect(nextUp(groupsOf(day))?.appointmentId).toBe('one')
    expect(nextUp(groupsOf(day.filter(({ state }) => state === 'BOOKED')))?.appointmentId).toBe('late')
    expect(nextUp(groupsOf([]))).toBeNull()
  })

  it('counts people, not cancelled ones', () => {
    expect(countsOf(day)).toEqual({ all: 6, here: 3, done: 1 })
    expect(countsOf([])).toEqual({ all: 0, here: 0, done: 0 })
  })

  it('the clock runs only for those not here', () => {
    const now = Date.parse('2026-11-25T09:20:00+08:00')
    expect(minutesToStart(visit('late', '09:00'), now)).toBe(-20)
    expect(minutesToStart(visit('soon', '10:40'), now)).toBe(80)
    expect(minutesToStart(visit('one', '10:00', { state: 'CHECKED_IN' }), now)).toBeNull()
  })

  it('first here, then done; what is over is over', () => {
    const can = (state: Visit['state'], today = '2026-11-25') =>
      [canCheckIn, canComplete].map((test) => test(visit('x', '09:00', { state }), today))
    expect(can('BOOKED')).toEqual([true, false])
    expect(can('CHECKED_IN')).toEqual([false, true])
    for (const state of ['DONE', 'CANCELLED', 'NO_SHOW', 'MISSED'] as const)
      expect(can(state)).toEqual([false, false])
    expect(can('BOOKED', '2026-11-24')).toEqual([false, false])
    expect(can('CHECKED_IN', '2026-11-24')).toEqual([false, false])
    expect(can('CHECKED_IN', '2026-11-26')).toEqual([false, true])
  })

  it('the keys walk down and up and stay at the ends', () => {
    const order = inOrder(groupsOf(day))
    expect(beside(order, 'one', 1)).toBe('two')
    expect(beside(order, 'one', -1)).toBe('one')
    expect(beside(order, 'never', 1)).toBe('never')
    expect(beside(order, null, 1)).toBe('one')
    expect(beside([], null, 1)).toBeNull()
  })
})
