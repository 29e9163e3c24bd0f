import fc from 'fast-check'
import { fallingDue, type PlannedReminder, type ReminderState } from '@/core/notices/reminders'

const HOUR = 60 * 60_000
const START = Date.parse('2026-11-25T09:30:00+08:00')
const plan = (...states: ReminderState[]): PlannedReminder[] => [
  { template: 'appointment.day-before', dueAt: START - 24 * HOUR, state: states[0] ?? 'PENDING' },
  { template: 'appointment.hour-before', dueAt: START - HOUR, state: states[1] ?? 'PENDING' },
]
const statesOf = (reminders: readonly PlannedReminder[]) => reminders.map((r) => r.state)

describe('reminders fall due', () => {
  it('shows the day-before one a day before, and waits for the next', () => {
    const due = fallingDue(plan(), START, START - 24 * HOUR)
    expect(due.show?.template).toBe('appointment.day-before')
    expect(statesOf(due.plan)).toEqual(['SHOWN', 'PENDING'])
    expect(due.nextAt).toBe(START - HOUR)
  })

  it('shows nothing a moment too early', () => {
    const due = fallingDue(plan(), START, START - 24 * HOUR - 1)
    expect(due).toEqual({ show: null, plan: plan(), nextAt: START - 24 * HOUR })
  })

  it('shows one, not two, when nobody ran for a day', () => {
    const due = fallingDue(plan(), START, START - HOUR)
    expect(due.show?.template).toBe('appointment.hour-before')
    expect(statesOf(due.plan)).toEqual(['SUPERSEDED', 'SHOWN'])
    expect(due.nextAt).toBeNull()
  })

  it('shows nothing for a rev that no longer stands, nor after the meeting began', () => {
    for (const due of [fallingDue(plan(), null, START - 24 * HOUR), fallingDue(plan(), START, START)]) {
      expect(due.show).toBeNull()
      expect(statesOf(due.plan)).toEqual(['SUPERSEDED', 'SUPERSEDED'])
      expect(due.nextAt).toBeNull()
    }
  })

  it('shows each reminder at most once, however often and whenever it is looked at', () => {
    const moments = fc.array(fc.integer({ min: -30 * 60, max: 60 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(moments, (minutes) => {
        const shown: string[] = []
        let standing: readonly PlannedReminder[] = plan()
        for (const minute of [...minutes].sort((a, b) => a - b)) {
          const due = fallingDue(standing, START, START + minute * 60_000)
          if (due.show) shown.push(due.show.template)
          standing = due.plan
        }
        expect(new Set(shown).size).toBe(shown.length)
      }),
      { seed: 20261123 },
    )
  })
})
