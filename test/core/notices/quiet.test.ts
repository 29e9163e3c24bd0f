import { mayDisturbAt, quietUntil } from '@/core/notices/quiet'
import { msAt } from '@/core/time'

const at = (clock: string, day = '2026-11-23') => msAt(day, clock)
const calm = { urgent: false, about: null }

describe('quiet hours, 22:00 to 07:00', () => {
  it.each(['22:00', '23:59'])('at %s nobody is disturbed before tomorrow 07:00', (clock) => {
    expect(quietUntil(at(clock))).toBe(at('07:00', '2026-11-24'))
  })

  it.each(['00:00', '06:59'])('at %s nobody is disturbed before 07:00', (clock) => {
    expect(quietUntil(at(clock))).toBe(at('07:00'))
  })

  it.each(['07:00', '12:00', '21:59'])('%s is not quiet', (clock) => {
    expect(quietUntil(at(clock))).toBeNull()
  })

  it('ends to the millisecond', () => {
    expect(quietUntil(at('22:00') - 1)).toBeNull()
    expect(quietUntil(at('07:00') - 1)).toBe(at('07:00'))
  })

  it('runs over the end of the year', () => {
    expect(quietUntil(at('22:30', '2026-12-31'))).toBe(at('07:00', '2027-01-01'))
  })
})

describe('what may disturb', () => {
  it('by day, everything', () => {
    expect(mayDisturbAt(at('12:00'), calm)).toBe(at('12:00'))
  })

  it('at night, only what is urgent', () => {
    expect(mayDisturbAt(at('23:00'), calm)).toBe(at('07:00', '2026-11-24'))
    expect(mayDisturbAt(at('23:00'), { ...calm, urgent: true })).toBe(at('23:00'))
  })

  it('at night, also a change of what begins before one could still act in the morning', () => {
    const early = { urgent: false, about: at('07:30', '2026-11-24') }
    expect(mayDisturbAt(at('23:00'), early)).toBe(at('23:00'))
    expect(mayDisturbAt(at('23:00'), { urgent: false, about: at('08:00', '2026-11-24') })).toBe(
      at('07:00', '2026-11-24'),
    )
  })
})
