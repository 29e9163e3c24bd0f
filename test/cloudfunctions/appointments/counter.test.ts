import { violations } from '@/core/appointments/invariants'
import { msAt } from '@/core/time'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { NOW, TOWN, WEDNESDAY, codeOf, dataOf, openTown, requestIds, type Person, type Town } from './town'

const next = requestIds()
let cloud: TestCloud
let town: Town

beforeAll(async () => {
  cloud = await startTestCloud({ workers: 2 })
})
beforeEach(async () => {
  cloud.setClock(NOW)
  town = await openTown(cloud)
})
afterEach(async () => expect(violations(await town.world(msAt(WEDNESDAY, '12:00')))).toEqual([]))
afterAll(() => cloud.stop())

const CELLS = ['0900', '0930', '1000', '1030', '1100']

async function fullMorning(people: readonly Person[]): Promise<string[]> {
  const ids = []
  for (const [i, person] of people.entries())
    ids.push((await person.book(next(), { cell: CELLS[i]! })).appointmentId)
  return ids
}

const list = async (openid: string, more: { townCode?: string; cursor?: string; limit?: number } = {}) =>
  dataOf(await cloud.call(openid, 'appointments.day', { date: WEDNESDAY, ...more }))

describe('the day’s list', () => {
  test('shows the adviser their own day in order, page by page, without a note and with masked phones', async () => {
    const adviser = await town.employ('adviser')
    await fullMorning(await town.people(5))
    const first = await list(adviser, { limit: 3 })
    const rest = await list(adviser, { limit: 3, cursor: first.next! })
    expect([...first.appointments, ...rest.appointments].map((a) => a.cell)).toEqual(CELLS)
    expect(rest.next).toBeNull()
    expect(cloud.requests()).toBeLessThanOrEqual(4)
  })

  test('shows a clerk their town, and nobody another’s', async () => {
    const clerk = await town.employ('clerk')
    const stranger = await town.employ('clerk', '440882117')
    const [lin] = await town.people(1)
    const { appointmentId } = await lin!.book(next())
    const ids = (await list(clerk, { townCode: TOWN, limit: 50 })).appointments.map((a) => a.appointmentId)
    expect(ids).toContain(appointmentId)
    const ask = { date: WEDNESDAY, townCode: TOWN }
    for (const openid of [stranger, lin!.openid]) {
      expect(codeOf(await cloud.call(openid, 'appointments.day', ask))).toBe('FORBIDDEN')
    }
    expect(codeOf(await cloud.call(clerk, 'appointments.day', { date: WEDNESDAY }))).toBe('FORBIDDEN')
  })
})

describe('checking in', () => {
  test('gives rising numbers, each once, also when all come at the same moment', async () => {
    const clerk = await town.employ('clerk')
    const ids = await fullMorning(await town.people(5))
    cloud.setClock(msAt(WEDNESDAY, '08:50'))
    const arrive = (appointmentId: string) => cloud.call(clerk, 'appointments.checkIn', { appointmentId })
    const answers = (await Promise.all(ids.map(arrive))).map(dataOf)
    expect(answers.map((a) => a.number).sort()).toEqual([1, 2, 3, 4, 5])
    expect(answers.every((a) => a.state === 'CHECKED_IN')).toBe(true)
    expect(dataOf(await arrive(ids[2]!)).number).toBe(answers[2]!.number)
  })

  test('is for the day itself, and for who came', async () => {
    const adviser = await town.employ('adviser')
    const [lin] = await town.people(1)
    const { appointmentId } = await lin!.book(next())
    const arrive = () => cloud.call(adviser, 'appointments.checkIn', { appointmentId })
    expect(codeOf(await arrive())).toBe('CONFLICT')
    await lin!.cancel(next(), appointmentId, 1)
    cloud.setClock(msAt(WEDNESDAY, '08:50'))
    expect(codeOf(await arrive())).toBe('CONFLICT')
    expect(codeOf(await cloud.call(lin!.openid, 'appointments.checkIn', { appointmentId }))).toBe('FORBIDDEN')
  })
})

describe('done', () => {
  test('ends the appointment, tells the person and lets them book again', async () => {
    const adviser = await town.employ('adviser')
    const [lin] = await town.people(1)
    const { appointmentId } = await lin!.book(next())
    const finish = () => cloud.call(adviser, 'appointments.complete', { appointmentId })
    expect(codeOf(await finish())).toBe('CONFLICT')
    cloud.setClock(msAt(WEDNESDAY, '09:20'))
    await cloud.call(adviser, 'appointments.checkIn', { appointmentId })
    const done = dataOf(await finish())
    expect(done).toMatchObject({ state: 'DONE', rev: 2 })
    expect(dataOf(await finish())).toEqual(done)
    expect(codeOf(await lin!.cancel(next(), appointmentId, 2))).toBe('CONFLICT')
    const [past] = dataOf(await lin!.mine('ahead')).appointments
    expect(past?.state).toBe('DONE')
    cloud.setClock(msAt('2026-11-26', '09:00'))
    expect(dataOf(await lin!.mine('past')).appointments.map((a) => a.appointmentId)).toEqual([appointmentId])
  })
})

describe('the note', () => {
  test('is read by the adviser it is for, and each reading is in the audit log', async () => {
    const adviser = await town.employ('adviser')
    const clerk = await town.employ('clerk')
    const [lin] = await town.people(1, ['contact', 'sensitive'])
    const request = next()
    await lin!.hold(request)
    const { appointmentId } = dataOf(await lin!.confirm(request, {}, { note: '工钱三个月没发' }))
    const before = (await cloud.all('audit')).length
    const read = (openid: string) => cloud.call(openid, 'appointments.readNote', { appointmentId })
    expect(dataOf(await read(adviser))).toEqual({ note: '工钱三个月没发' })
    expect((await cloud.all('audit')).length).toBe(before + 1)
    for (const openid of [clerk, lin!.openid]) expect(codeOf(await read(openid))).toBe('FORBIDDEN')
  })
})
