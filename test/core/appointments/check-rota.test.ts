import sample from '@data/regions/440800/sample/advisers.json'
import links from '@data/regions/440800/sample/adviser-villages.json'
import { checkRota } from '@/core/appointments/check-rota'
import type { Rota } from '@/core/appointments/rota'
import { rota, round, session } from './samples'

const morning = session('09:00', '11:00')

describe('a rota is refused with words for its author', () => {
  it.each<[string, Partial<Rota>, RegExp]>([
    ['slots too short', { slotMinutes: 4 }, /slotMinutes: 4/],
    ['half minutes', { slotMinutes: 12.5 }, /slotMinutes/],
    ['a negative buffer', { bufferMinutes: -1 }, /bufferMinutes/],
    ['an endless horizon', { horizonDays: 400 }, /horizonDays/],
    ['no number at all', { noticeMinutes: Number.NaN }, /noticeMinutes/],
    [
      'a session that ends before it starts',
      { rounds: [round(3, [session('11:00', '09:00')])] },
      /round 0 session 0/,
    ],
    ['a session of no length', { rounds: [round(3, [session('09:00', '09:00')])] }, /ends before/],
    ['no clock time', { rounds: [round(3, [session('9:00', '11:00')])] }, /not a clock time/],
    ['no seats', { rounds: [round(3, [session('09:00', '11:00', { capacity: 0 })])] }, /capacity 0/],
    [
      'a round that overlaps itself',
      { rounds: [round(3, [morning, session('10:00', '12:00')])] },
      /overlaps itself/,
    ],
    [
      'two weekly rounds that overlap',
      { rounds: [round(3, [morning]), round(3, [morning])] },
      /overlaps another/,
    ],
    [
      'rounds of 2 and 3 weeks that meet some day',
      {
        rounds: [
          round(3, [morning], { everyWeeks: 2 }),
          round(3, [morning], { everyWeeks: 3, anchor: '2026-12-02' }),
        ],
      },
      /overlaps another/,
    ],
    ['every 0 weeks', { rounds: [round(3, [morning], { everyWeeks: 0 })] }, /every 0 weeks/],
    ['no anchor', { rounds: [round(3, [morning], { anchor: '2026-02-30' })] }, /anchor/],
    ['an end before its beginning', { from: '2026-12-01', to: '2026-11-30' }, /from or to/],
    ['leave the wrong way round', { leave: [{ from: '2026-12-02', to: '2026-12-01' }] }, /leave/],
    [
      'an override that overlaps',
      { overrides: [{ date: '2026-12-02', sessions: [morning, morning] }] },
      /override/,
    ],
    ['an override on no day', { overrides: [{ date: '2026-13-02', sessions: [] }] }, /override/],
  ])('%s', (_, more, words) => expect(checkRota(rota(more)).join('; ')).toMatch(words))

  it.each<[string, Partial<Rota>]>([
    ['an ordinary one', {}],
    ['touching sessions', { rounds: [round(3, [morning, session('11:00', '12:00')])] }],
    ['the same hours on other weekdays', { rounds: [round(3, [morning]), round(4, [morning])] }],
    [
      'rounds that take turns',
      {
        rounds: [
          round(3, [morning], { everyWeeks: 2 }),
          round(3, [morning], { everyWeeks: 2, anchor: '2026-12-02' }),
        ],
      },
    ],
    ['a session to midnight', { rounds: [round(3, [session('22:00', '24:00')])] }],
  ])('but not %s', (_, more) => expect(checkRota(rota(more))).toEqual([]))
})

describe('the sample advisers', () => {
  const advisers = sample.documents as unknown as {
    _id: string
    name: string
    villages: string[]
    venues: { venueId: string }[]
    rota: Rota
  }[]

  it.each(advisers.map((a) => [a.name, a] as const))(
    '%s is 示例 and has a rota in order',
    (name, adviser) => {
      expect(name).toContain('示例')
      expect(checkRota(adviser.rota)).toEqual([])
      const venues = new Set(adviser.venues.map((v) => v.venueId))
      const used = [...adviser.rota.rounds, ...adviser.rota.overrides].flatMap((r) =>
        r.sessions.map((s) => s.venueId),
      )
      expect(used.filter((id) => !venues.has(id))).toEqual([])
    },
  )

  it('serve the villages they are linked to, each village once', () => {
    const said = advisers.flatMap((a) => a.villages.map((code) => `n${code} ${a._id}`))
    expect(links.documents.map((l) => `${l._id} ${l.adviserId}`).sort()).toEqual(said.sort())
    expect(new Set(links.documents.map((l) => l._id)).size).toBe(links.documents.length)
  })
})
