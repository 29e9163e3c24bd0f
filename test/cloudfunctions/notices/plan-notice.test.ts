import { showReminder } from '@kit/notices/show-reminder'
import { planNotice } from '@kit/notices/plan-notice'
import type { Stored } from '@kit/documents'
import type { Tx } from '@kit/transaction'

/** A transaction over a map: what was added, in the end. */
function memory() {
  const rows = new Map<string, object>()
  const tx: Tx = {
    get: async <T extends Stored>(_c: string, id: string) => (rows.get(id) ?? null) as T | null,
    add: async (_c, doc) => {
      if (rows.has(doc._id)) throw new Error('duplicate key')
      rows.set(doc._id, { ...doc })
    },
    set: async (_c, doc) => void rows.set(doc._id, { ...doc }),
    update: async (_c, id, patch) => {
      rows.set(id, { ...rows.get(id), ...patch })
      return 1
    },
    remove: async (_c, id) => Number(rows.delete(id)),
  }
  return { tx, rows }
}

const NOW = Date.UTC(2026, 10, 23, 1, 30)
const HOUR = 3600_000
const subject = { kind: 'appointment' as const, id: 'q1', rev: 1 }
const booked = {
  personId: 'p1',
  template: 'appointment.booked' as const,
  params: { when: '2026-11-24T09:30:00.000+08:00', adviser: '示例律师', venue: '示例站', code: '381204' },
  link: null,
  to: 'o1',
  known: true,
  about: NOW + 24 * HOUR,
  subject,
  now: NOW,
}
const reminders = [
  { template: 'appointment.hour-before' as const, dueAt: NOW + 23 * HOUR },
  { template: 'appointment.day-before' as const, dueAt: NOW + 2 * HOUR },
]

describe('the notice of one rev', () => {
  test('is one document: the inbox row and its reminders, the earliest first due', async () => {
    const { tx, rows } = memory()
    await planNotice(tx, { ...booked, reminders })
    const row = rows.get('appointment:q1:1')
    expect(row).toMatchObject({
      personId: 'p1',
      readAt: null,
      createdAt: NOW,
      nextAt: NOW + 2 * HOUR,
      sensitive: false,
    })
    expect(Reflect.get(row!, 'plan')).toEqual(reminders.map((r) => ({ ...r, state: 'PENDING' })))
  })

  test('plans nothing for moments already past', async () => {
    const { tx, rows } = memory()
    await planNotice(tx, { ...booked, now: NOW + 30 * HOUR, reminders })
    expect(rows.get('appointment:q1:1')).toMatchObject({ plan: [], nextAt: null })
  })

  test('is written once; a second time for the same rev does not go through', async () => {
    const { tx } = memory()
    await planNotice(tx, booked)
    await expect(planNotice(tx, booked)).rejects.toThrow('duplicate')
    await expect(planNotice(tx, { ...booked, subject: { ...subject, rev: 2 } })).resolves.toBeUndefined()
  })

  test('of a rev that no longer stands, shows nothing any more and stays in the inbox', async () => {
    const { tx, rows } = memory()
    await planNotice(tx, { ...booked, reminders })
    expect(await showReminder(tx, subject, null, NOW + 2 * HOUR)).toBe(false)
    const row = rows.get('appointment:q1:1')
    expect(row).toMatchObject({ nextAt: null, template: 'appointment.booked' })
    expect(Reflect.get(row!, 'plan')).toEqual(reminders.map((r) => ({ ...r, state: 'SUPERSEDED' })))
    expect(await showReminder(tx, { ...subject, rev: 9 }, null, NOW)).toBe(false)
  })
})
