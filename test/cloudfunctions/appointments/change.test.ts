import { violations } from '@/core/appointments/invariants'
import { HOLD_MS } from '@/core/appointments/ledger'
import { msAt } from '@/core/time'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { NEXT_WEDNESDAY, NOW, WEDNESDAY, codeOf, dataOf, openTown, requestIds, type Town } from './town'

const next = requestIds()
let cloud: TestCloud
let town: Town

beforeAll(async () => {
  cloud = await startTestCloud()
})
beforeEach(async () => {
  cloud.setClock(NOW)
  town = await openTown(cloud)
})
afterEach(async () => expect(violations(await town.world())).toEqual([]))
afterAll(() => cloud.stop())

const CUT_OFF = msAt(WEDNESDAY, '07:00')

describe('cancelling', () => {
  test('frees the seat, tells the person, and lets them book again', async () => {
    const [lin] = await town.people(1)
    const booked = await lin!.book(next())
    const cancelled = dataOf(await lin!.cancel(next(), booked.appointmentId, 1, '去不了'))
    expect(cloud.requests()).toBeLessThanOrEqual(8)
    expect(cancelled).toMatchObject({ state: 'CANCELLED', rev: 2 })
    expect(await town.freeAt('0900')).toBe(1)
    expect(await cloud.read('notices', `appointment:${booked.appointmentId}:2`)).toMatchObject({
      template: 'appointment.cancelled',
      nextAt: null,
    })
    await lin!.book(next())
  })

  test('is done once, however often it is sent, and is final', async () => {
    const [lin] = await town.people(1)
    const { appointmentId } = await lin!.book(next())
    const request = next()
    const answers = [1, 2, 3].map(() => lin!.cancel(request, appointmentId, 1))
    for (const answer of await Promise.all(answers)) expect(dataOf(answer).rev).toBe(2)
    expect(codeOf(await lin!.cancel(request, appointmentId, 1, '别的原因'))).toBe('REQUEST_ID_REUSED')
    expect(codeOf(await lin!.cancel(next(), appointmentId, 2))).toBe('CONFLICT')
  })

  test('is refused on an older rev than the one stored', async () => {
    const [lin] = await town.people(1)
    const { appointmentId } = await lin!.book(next())
    expect(codeOf(await lin!.cancel(next(), appointmentId, 2))).toBe('CONFLICT')
  })

  test('ends at the cut-off for the person, not for the clerk they telephone', async () => {
    const [lin] = await town.people(1)
    const clerk = await town.employ('clerk')
    const { appointmentId } = await lin!.book(next())
    cloud.setClock(CUT_OFF)
    expect(codeOf(await lin!.cancel(next(), appointmentId, 1))).toBe('TOO_LATE')
    cloud.setClock(CUT_OFF - 1)
    const { appointmentId: second } = await lin!.book(next(), { date: NEXT_WEDNESDAY })
    expect(codeOf(await lin!.cancel(next(), second, 1))).toBe('OK')
    cloud.setClock(CUT_OFF)
    const byPhone = { requestId: next(), appointmentId, rev: 1 }
    expect(codeOf(await cloud.call(clerk, 'appointments.cancel', byPhone))).toBe('OK')
  })

  test('is nobody else’s business', async () => {
    const [lin, chen] = await town.people(2)
    const stranger = await town.employ('clerk', '440882117')
    const { appointmentId } = await lin!.book(next())
    const request = { requestId: next(), appointmentId, rev: 1 }
    for (const openid of [chen!.openid, stranger]) {
      expect(codeOf(await cloud.call(openid, 'appointments.cancel', request))).toBe('FORBIDDEN')
      expect(codeOf(await cloud.call(openid, 'appointments.show', { appointmentId }))).toBe('FORBIDDEN')
    }
    expect(codeOf(await lin!.cancel(next(), 'nobody', 1))).toBe('NOT_FOUND')
  })
})

describe('moving', () => {
  const elsewhere = [
    ['within the day', { cell: '1030' }],
    ['to another day', { cell: '0900', date: NEXT_WEDNESDAY }],
  ] as const

  test.each(elsewhere)(
    '%s: old seat free, new one taken, same id and code, rev raised, within ten requests',
    async (_, to) => {
      const [lin] = await town.people(1)
      const booked = await lin!.book(next())
      const request = next()
      expect(dataOf(await lin!.hold(request, to, booked.appointmentId)).outcome).toBe('held')
      const moved = dataOf(await lin!.move(request, booked.appointmentId, 1, to))
      expect(cloud.requests()).toBeLessThanOrEqual(10)
      expect(moved).toMatchObject({ ...to, appointmentId: booked.appointmentId, code: booked.code, rev: 2 })
      expect(await town.freeAt('0900')).toBe(1)
      expect(await town.freeAt(to.cell, moved.date)).toBe(0)
      expect(await cloud.read('notices', `appointment:${booked.appointmentId}:2`)).toMatchObject({
        template: 'appointment.rescheduled',
      })
      expect(dataOf(await lin!.move(request, booked.appointmentId, 1, to))).toEqual(moved)
      expect(codeOf(await lin!.move(request, booked.appointmentId, 2, to))).toBe('REQUEST_ID_REUSED')
    },
  )

  test('keeps the old seat when the new one was lost', async () => {
    const [lin, chen] = await town.people(2)
    const booked = await lin!.book(next())
    const request = next()
    await lin!.hold(request, { cell: '1000' }, booked.appointmentId)
    cloud.setClock(NOW + HOLD_MS)
    await chen!.book(next(), { cell: '1000' })
    expect(codeOf(await lin!.move(request, booked.appointmentId, 1, { cell: '1000' }))).toBe('HOLD_EXPIRED')
    expect(dataOf(await lin!.show(booked.appointmentId))).toEqual(booked)
    expect(await town.freeAt('0900')).toBe(0)
  })

  test('needs its hold first, and the rev that was seen', async () => {
    const [lin] = await town.people(1)
    const { appointmentId } = await lin!.book(next())
    expect(codeOf(await lin!.move(next(), appointmentId, 1, { cell: '1000' }))).toBe('HOLD_EXPIRED')
    expect(codeOf(await lin!.move(next(), appointmentId, 1, { date: NEXT_WEDNESDAY }))).toBe('HOLD_EXPIRED')
    const request = next()
    await lin!.hold(request, { cell: '1000' }, appointmentId)
    expect(codeOf(await lin!.move(request, appointmentId, 3, { cell: '1000' }))).toBe('CONFLICT')
    cloud.setClock(CUT_OFF)
    expect(codeOf(await lin!.move(request, appointmentId, 1, { cell: '1000' }))).toBe('TOO_LATE')
  })

  test('two moves and a cancel at once leave one seat or none, never two', async () => {
    const [lin] = await town.people(1)
    const booked = await lin!.book(next())
    const [one, two] = [next(), next()]
    await lin!.hold(one, { cell: '1000' }, booked.appointmentId)
    await lin!.hold(two, { cell: '0930', date: NEXT_WEDNESDAY }, booked.appointmentId)
    const answers = await Promise.all([
      lin!.move(one, booked.appointmentId, 1, { cell: '1000' }),
      lin!.move(two, booked.appointmentId, 1, { cell: '0930', date: NEXT_WEDNESDAY }),
      lin!.cancel(next(), booked.appointmentId, 1),
    ])
    expect(answers.map(codeOf).sort()).toEqual(['CONFLICT', 'CONFLICT', 'OK'])
  })

  test('does not lead round the one-a-day limit', async () => {
    const [lin] = await town.people(1)
    await lin!.book(next())
    const later = await lin!.book(next(), { date: NEXT_WEDNESDAY })
    const answer = await lin!.hold(next(), { cell: '1000' }, later.appointmentId)
    expect(codeOf(answer)).toBe('BOOKING_LIMIT')
  })

  test('a booking once confirmed, moved away and confirmed again by an old retry stays one', async () => {
    const [lin] = await town.people(1)
    const request = next()
    const booked = await lin!.book(request)
    const moving = next()
    await lin!.hold(moving, { date: NEXT_WEDNESDAY }, booked.appointmentId)
    const moved = dataOf(await lin!.move(moving, booked.appointmentId, 1, { date: NEXT_WEDNESDAY }))
    await lin!.hold(request)
    expect(dataOf(await lin!.confirm(request))).toEqual(moved)
  })
})
