import { violations } from '@/core/appointments/invariants'
import type { Turn } from '@/core/appointments/queue'
import { msAt } from '@/core/time'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { NOW, TOWN, WEDNESDAY, codeOf, dataOf, openTown, requestIds, type Person, type Town } from './town'

const next = requestIds()
let cloud: TestCloud
let town: Town
let clerk: string
let people: readonly Person[]
let ids: string[]

beforeAll(async () => {
  cloud = await startTestCloud({ workers: 2 })
})
beforeEach(async () => {
  cloud.setClock(NOW)
  town = await openTown(cloud)
  clerk = await town.employ('clerk')
  people = await town.people(3)
  ids = []
  for (const [i, person] of people.entries())
    ids.push((await person.book(next(), { cell: ['0900', '0930', '1000'][i]! })).appointmentId)
  cloud.setClock(msAt(WEDNESDAY, '08:50'))
})
afterEach(async () => expect(violations(await town.world(msAt(WEDNESDAY, '12:00')))).toEqual([]))
afterAll(() => cloud.stop())

const serve = (appointmentId: string, turn: Turn, requestId = next(), openid = clerk) =>
  cloud.call(openid, 'appointments.serve', { requestId, appointmentId, turn })
const arrive = (appointmentId: string) => cloud.call(clerk, 'appointments.checkIn', { appointmentId })
const placeOf = async (n: number) =>
  dataOf(await cloud.call(people[n]!.openid, 'appointments.place', { appointmentId: ids[n]! }))

describe('the counter', () => {
  test('calls, calls again three times at most, lets step aside, calls back, begins and is done', async () => {
    const [id = ''] = ids
    await arrive(id)
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    for (const calls of [1, 2, 3]) {
      expect(dataOf(await serve(id, 'call'))).toMatchObject({ state: 'CALLED', queue: { calls } })
      expect(cloud.requests()).toBeLessThanOrEqual(6)
    }
    expect(codeOf(await serve(id, 'call'))).toBe('CONFLICT')
    expect(dataOf(await serve(id, 'park'))).toMatchObject({ state: 'PARKED', queue: { calls: 0 } })
    expect(dataOf(await serve(id, 'call'))).toMatchObject({ state: 'CALLED', queue: { calls: 1 } })
    expect(dataOf(await serve(id, 'start')).state).toBe('IN_SERVICE')
    expect(dataOf(await cloud.call(clerk, 'appointments.complete', { appointmentId: id })).state).toBe('DONE')
    expect(codeOf(await serve(id, 'call'))).toBe('CONFLICT')
  })

  test('gives nobody up before the third call; who is given up may book again', async () => {
    const [id = ''] = ids
    await arrive(id)
    await serve(id, 'call')
    expect(codeOf(await serve(id, 'miss'))).toBe('CONFLICT')
    await serve(id, 'call')
    await serve(id, 'call')
    expect(dataOf(await serve(id, 'miss')).state).toBe('MISSED')
    expect(cloud.requests()).toBeLessThanOrEqual(6)
    expect(Object.keys((await cloud.read('persons', people[0]!.personId))!['live'] as object)).not.toContain(
      id,
    )
  })

  test('a call whose answer was lost and is sent again is one call', async () => {
    const [id = ''] = ids
    await arrive(id)
    const requestId = next()
    await serve(id, 'call', requestId)
    expect(dataOf(await serve(id, 'call', requestId)).queue).toMatchObject({ calls: 1 })
    expect(codeOf(await serve(id, 'park', requestId))).toBe('REQUEST_ID_REUSED')
  })

  test('two counters that begin with the same person at once: one does, the other is told', async () => {
    const [id = ''] = ids
    await arrive(id)
    await serve(id, 'call')
    const both = await Promise.all([serve(id, 'start'), serve(id, 'start')])
    const codes = both.map((answer) => (answer.ok ? 'done' : answer.error.code))
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(codes.filter((code) => code !== 'done')).toEqual([expect.stringMatching(/CONFLICT|BUSY/)])
  })

  test('is for the day itself, for who is here, and for its own staff', async () => {
    const [id = '', other = ''] = ids
    expect(codeOf(await serve(id, 'call'))).toBe('CONFLICT')
    await arrive(id)
    expect(codeOf(await serve(id, 'call', next(), people[0]!.openid))).toBe('FORBIDDEN')
    expect(codeOf(await serve(id, 'call', next(), await town.employ('clerk', '440882117')))).toBe('FORBIDDEN')
    expect(codeOf(await serve('ap-nowhere', 'call'))).toBe('NOT_FOUND')
    cloud.setClock(msAt(WEDNESDAY, '08:50') + 24 * 60 * 60_000)
    expect(codeOf(await serve(other, 'call'))).toBe('CONFLICT')
    expect(codeOf(await serve(id, 'call'))).toBe('CONFLICT')
  })
})

describe('前面还有几位', () => {
  test('is told to who waits, in the order of their times, and to nobody else', async () => {
    const [first = '', second = '', third = ''] = ids
    expect(await placeOf(1)).toEqual({ state: 'BOOKED', number: null, ahead: null, waitMinutes: null })
    for (const id of [third, second, first]) await arrive(id)
    cloud.setClock(msAt(WEDNESDAY, '09:00'))
    expect(await placeOf(0)).toEqual({ state: 'CHECKED_IN', number: 3, ahead: 0, waitMinutes: 0 })
    expect(cloud.requests()).toBeLessThanOrEqual(4)
    expect(await placeOf(2)).toEqual({ state: 'CHECKED_IN', number: 1, ahead: 2, waitMinutes: 60 })
    await serve(first, 'call')
    expect(await placeOf(0)).toMatchObject({ state: 'CALLED', ahead: null })
    expect(await placeOf(1)).toMatchObject({ ahead: 1 })
    const stranger = await cloud.call(people[0]!.openid, 'appointments.place', { appointmentId: second })
    expect(codeOf(stranger)).toBe('FORBIDDEN')
  })
})

describe('叫号屏', () => {
  test('shows the town its numbers, nobody’s name, and only to its clerks', async () => {
    const [first = '', second = ''] = ids
    await arrive(second)
    await arrive(first)
    await serve(first, 'call')
    const board = (openid: string) => cloud.call(openid, 'appointments.board', { townCode: TOWN })
    const shown = dataOf(await board(clerk))
    expect(cloud.requests()).toBeLessThanOrEqual(3)
    const numbers = shown.counters.map(({ called, serving, next: after, aside }) => [
      called,
      serving,
      after,
      aside,
    ])
    expect([shown.date, numbers]).toEqual([WEDNESDAY, expect.arrayContaining([[[2], [], [1], []]])])
    expect(JSON.stringify(shown)).not.toMatch(/personName|phone/)
    for (const openid of [people[0]!.openid, await town.employ('clerk', '440882117')])
      expect(codeOf(await board(openid))).toBe('FORBIDDEN')
  })
})
