import { startTestCloud, type TestCloud } from '../../support/cloud'
import { NOW, codeOf, dataOf, enter } from '../accounts/people'

let cloud: TestCloud
let mine = ''

const notice = (personId: string, n: number, createdAt: number) => ({
  _id: `appointment:${personId}-${n}:1`,
  personId,
  template: 'appointment.booked',
  params: { when: '2026-11-24T09:30:00.000+08:00', adviser: '示例律师', venue: '示例站', code: '381204' },
  link: null,
  createdAt,
  readAt: null,
  subject: { kind: 'appointment', id: `${personId}-${n}`, rev: 1 },
  plan: [],
  nextAt: null,
  sensitive: false,
})

beforeAll(async () => {
  cloud = await startTestCloud()
  cloud.setClock(NOW)
  mine = await enter(cloud, 'o-reader')
  await enter(cloud, 'o-other')
  // Five in pairs of the same millisecond, so that a page ends between two of them.
  await cloud.seed(
    'notices',
    [0, 1, 2, 3, 4].map((n) => notice(mine, n, NOW - Math.floor(n / 2) * 1000)),
  )
  await cloud.seed('notices', [notice('p-stranger', 0, NOW)])
})
afterAll(() => cloud.stop())

const inbox = async (input = {}) => dataOf(await cloud.call('o-reader', 'notices.inbox', input))

describe('the inbox', () => {
  test('shows one’s own notices, newest first, each once across pages', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await inbox({ limit: 2, ...(cursor && { cursor }) })
      expect(cloud.requests()).toBeLessThanOrEqual(4)
      seen.push(...page.notices.map((n) => n.noticeId))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toEqual([1, 0, 3, 2, 4].map((n) => `appointment:${mine}-${n}:1`))
  })

  test('counts what is unread, and each is marked once', async () => {
    const { notices, unread } = await inbox()
    expect(unread).toBe(5)
    expect(notices[0]).toMatchObject({
      personId: mine,
      read: false,
      createdAt: '2026-11-23T09:30:00.000+08:00',
    })
    const noticeIds = notices.slice(0, 2).map((n) => n.noticeId)
    const read = () => cloud.call('o-reader', 'notices.read', { noticeIds })
    expect(dataOf(await read())).toEqual({ read: 2 })
    expect(dataOf(await read())).toEqual({ read: 0 })
    const after = await inbox()
    expect([after.unread, after.notices[0]?.read]).toEqual([3, true])
  })

  test('another’s notices are neither shown nor marked', async () => {
    expect((await inbox()).notices.some((n) => n.personId === 'p-stranger')).toBe(false)
    const theirs = { noticeIds: [`appointment:${mine}-4:1`] }
    expect(dataOf(await cloud.call('o-other', 'notices.read', theirs))).toEqual({ read: 0 })
    expect(codeOf(await cloud.call('o-other', 'notices.inbox', { personId: mine }))).toBe('FORBIDDEN')
    expect((await inbox()).unread).toBe(3)
  })

  test('of who acts for nobody is empty, and marks nothing', async () => {
    await cloud.seed('accounts', [{ _id: 'o-nobody', acting: [], staff: [], createdAt: 0 }])
    const before = (await inbox()).unread
    expect(dataOf(await cloud.call('o-nobody', 'notices.inbox', {}))).toEqual({
      notices: [],
      next: null,
      unread: 0,
    })
    const noticeIds = [`appointment:${mine}-4:1`, 'appointment:p-stranger-0:1']
    expect(dataOf(await cloud.call('o-nobody', 'notices.read', { noticeIds }))).toEqual({ read: 0 })
    expect(codeOf(await cloud.call('o-nobody', 'notices.inbox', { personId: mine }))).toBe('FORBIDDEN')
    expect((await inbox()).unread).toBe(before)
  })

  test('shows only what is asked for, page by page, and counts all that is unread', async () => {
    const talk = { ...notice(mine, 9, NOW - 5000), _id: 'conversation:c1:4' }
    await cloud.seed('notices', [{ ...talk, subject: { kind: 'conversation', id: 'c1', rev: 4 } }])
    const talks = await inbox({ filter: 'conversation' })
    expect(talks.notices.map(({ noticeId, subject }) => [noticeId, subject])).toEqual([
      [talk._id, 'conversation'],
    ])
    expect([talks.unread, talks.next]).toEqual([4, null])
    const first = await inbox({ filter: 'unread', limit: 3 })
    const rest = await inbox({ filter: 'unread', limit: 3, cursor: first.next! })
    expect([...first.notices, ...rest.notices].every(({ read }) => !read)).toBe(true)
    expect([first.notices.length, rest.notices.length]).toEqual([3, 1])
    expect((await inbox({ filter: 'appointment' })).notices).toHaveLength(5)
  })

  test('shows what stood there before anything was delivered', async () => {
    const { notices } = await inbox()
    expect(notices[notices.length - 1]).toMatchObject({ template: 'appointment.booked' })
    expect((await cloud.read('notices', `appointment:${mine}-0:1`))?.schema).toBe(1)
  })

  test('a cursor from elsewhere is refused by name', async () => {
    const answer = await cloud.call('o-reader', 'notices.inbox', { cursor: '{"$gt":0}' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'BAD_INPUT', fields: [{ path: 'cursor' }] } })
  })
})
