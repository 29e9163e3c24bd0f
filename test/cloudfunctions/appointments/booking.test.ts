import { violations } from '@/core/appointments/invariants'
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

describe('holding a seat', () => {
  test('keeps it for ten minutes, and shows it as taken to everybody', async () => {
    const [lin] = await town.people(1)
    const held = dataOf(await lin!.hold(next()))
    expect(held).toMatchObject({ outcome: 'held', until: '2026-11-23T09:40:00.000+08:00' })
    expect(cloud.requests()).toBeLessThanOrEqual(5)
    expect(await town.freeAt('0900')).toBe(0)
    cloud.setClock(NOW + 10 * 60_000)
    expect(await town.freeAt('0900')).toBe(1)
  })

  test('says the same when asked the same again', async () => {
    const [lin] = await town.people(1)
    const request = next()
    const first = dataOf(await lin!.hold(request))
    cloud.setClock(NOW + 60_000)
    expect(dataOf(await lin!.hold(request))).toEqual(first)
  })

  test('gives the first seat back when the person chooses another time', async () => {
    const [lin] = await town.people(1)
    const request = next()
    await lin!.hold(request)
    await lin!.hold(request, { cell: '1000' })
    expect([await town.freeAt('0900'), await town.freeAt('1000')]).toEqual([1, 0])
    await lin!.hold(next(), { cell: '1030' })
    expect([await town.freeAt('1000'), await town.freeAt('1030')]).toEqual([1, 0])
  })

  test('offers the nearest three when the time is taken', async () => {
    const [lin, chen] = await town.people(2)
    await lin!.hold(next(), { cell: '1000' })
    const answer = dataOf(await chen!.hold(next(), { cell: '1000' }))
    expect(answer.outcome === 'taken' && answer.alternatives.map((slot) => slot.cell)).toEqual([
      '0930',
      '1030',
      '0900',
    ])
    expect(cloud.requests()).toBeLessThanOrEqual(10)
  })

  test('offers others instead of a time that is closed: within the notice, off the rota, or beyond the horizon', async () => {
    const [lin] = await town.people(1)
    for (const place of [{ cell: '0915' }, { date: '2026-11-26' }, { date: '2027-01-06' }]) {
      expect(dataOf(await lin!.hold(next(), place)).outcome).toBe('taken')
    }
    cloud.setClock(msAt(WEDNESDAY, '08:00') + 1)
    expect(dataOf(await lin!.hold(next())).outcome).toBe('taken')
    expect(dataOf(await lin!.hold(next(), { cell: '0930' })).outcome).toBe('held')
  })

  test('can be given back, by whoever holds it and nobody else', async () => {
    const [lin, chen] = await town.people(2)
    const request = next()
    await lin!.hold(request)
    expect(dataOf(await chen!.release(request))).toEqual({ released: false })
    expect(dataOf(await lin!.release(request))).toEqual({ released: true })
    expect(dataOf(await lin!.release(request))).toEqual({ released: false })
    expect(await town.freeAt('0900')).toBe(1)
  })

  test('is only for people the caller acts for, and villages the adviser serves', async () => {
    const [lin, chen] = await town.people(2)
    const place = { requestId: next(), adviserId: town.adviserId, date: WEDNESDAY, cell: '0900' }
    const forChen = { ...place, personId: chen!.personId, areaCode: '440883107206' }
    expect(codeOf(await cloud.call(lin!.openid, 'appointments.hold', forChen))).toBe('FORBIDDEN')
    const elsewhere = { ...place, personId: lin!.personId, areaCode: '440883107222' }
    expect(codeOf(await cloud.call(lin!.openid, 'appointments.hold', elsewhere))).toBe('NOT_FOUND')
    expect(codeOf(await cloud.call(null, 'appointments.hold', forChen))).toBe('NOT_SIGNED_IN')
  })
})

describe('confirming', () => {
  test('books the seat within ten requests, writes the notice with its reminders, and shows it under mine', async () => {
    const [lin] = await town.people(1)
    const request = next()
    await lin!.hold(request)
    const booked = dataOf(await lin!.confirm(request))
    expect(cloud.requests()).toBeLessThanOrEqual(9)
    expect(booked).toMatchObject({
      state: 'BOOKED',
      rev: 1,
      cell: '0900',
      code: expect.stringMatching(/^\d{6}$/),
    })
    const notice = await cloud.read('notices', `appointment:${booked.appointmentId}:1`)
    expect(notice).toMatchObject({ template: 'appointment.booked', nextAt: msAt('2026-11-24', '09:00') })
    expect(dataOf(await lin!.mine()).appointments).toEqual([booked])
    expect(cloud.requests()).toBeLessThanOrEqual(4)
    expect(dataOf(await lin!.show(booked.appointmentId))).toEqual(booked)
  })

  test('twice with the same request books once and answers the same', async () => {
    const [lin] = await town.people(1)
    const request = next()
    await lin!.hold(request)
    const [one, two] = await Promise.all([lin!.confirm(request), lin!.confirm(request)])
    const three = await lin!.confirm(request)
    expect([two, three].map(dataOf)).toEqual([dataOf(one), dataOf(one)])
    expect((await town.world()).appointments).toHaveLength(1)
  })

  test('refuses another content under the same request', async () => {
    const [lin] = await town.people(1)
    const request = next()
    await lin!.hold(request)
    await lin!.confirm(request)
    expect(codeOf(await lin!.confirm(request, {}, { matter: 'debt' }))).toBe('REQUEST_ID_REUSED')
    expect(codeOf(await lin!.hold(request, { cell: '1000' }))).toBe('REQUEST_ID_REUSED')
  })

  test('needs the consent of the person, and a note its own', async () => {
    const [silent] = await town.people(1, [])
    const [lin] = await town.people(1)
    const request = next()
    await silent!.hold(request)
    expect(codeOf(await silent!.confirm(request))).toBe('CONSENT_REQUIRED')
    expect(await town.freeAt('0900')).toBe(0)
    const again = next()
    await lin!.hold(again, { cell: '1000' })
    expect(codeOf(await lin!.confirm(again, { cell: '1000' }, { note: '老板欠我工资' }))).toBe(
      'CONSENT_REQUIRED',
    )
  })

  test('is still good after eleven minutes if nobody else came, and lost if somebody did', async () => {
    const [lin, chen] = await town.people(2)
    const [first, second] = [next(), next()]
    await lin!.hold(first)
    await chen!.hold(second, { cell: '0930' })
    cloud.setClock(NOW + 11 * 60_000)
    expect(codeOf(await lin!.confirm(first))).toBe('OK')
    const [wang] = await town.people(1)
    expect(dataOf(await wang!.hold(next(), { cell: '0930' })).outcome).toBe('held')
    expect(codeOf(await chen!.confirm(second, { cell: '0930' }))).toBe('HOLD_EXPIRED')
  })

  test('books only what was held: not without a hold, not another time', async () => {
    const [lin] = await town.people(1)
    expect(codeOf(await lin!.confirm(next()))).toBe('HOLD_EXPIRED')
    const request = next()
    await lin!.hold(request, { cell: '0930' })
    expect(codeOf(await lin!.confirm(request))).toBe('HOLD_EXPIRED')
    expect(codeOf(await lin!.confirm(request, { cell: '0930' }))).toBe('OK')
  })

  test('books no more than two ahead, and one on a day', async () => {
    const [lin] = await town.people(1)
    await lin!.book(next())
    expect(codeOf(await lin!.hold(next(), { cell: '1000' }))).toBe('BOOKING_LIMIT')
    await lin!.book(next(), { date: NEXT_WEDNESDAY })
    const third = next()
    await lin!.hold(third, { date: '2026-12-09' })
    expect(codeOf(await lin!.confirm(third, { date: '2026-12-09' }))).toBe('BOOKING_LIMIT')
  })

  test('keeps the note sealed, and marks a sensitive matter for its neutral title', async () => {
    const [lin] = await town.people(1, ['contact', 'sensitive'])
    const request = next()
    await lin!.hold(request)
    const note = '他昨天又动手了'
    const booked = dataOf(await lin!.confirm(request, {}, { note, matter: 'violence' }))
    const stored = JSON.stringify(await cloud.read('appointments', booked.appointmentId))
    expect(stored).not.toContain(note)
    expect(booked.hasNote).toBe(true)
    expect(await cloud.read('notices', `appointment:${booked.appointmentId}:1`)).toMatchObject({
      sensitive: true,
    })
  })
})

describe('an answer that was lost', () => {
  test('is asked about: done when it was done, none when it was not', async () => {
    const [lin, chen] = await town.people(2)
    const request = next()
    await lin!.hold(request)
    expect(dataOf(await lin!.outcome(request))).toEqual({ outcome: 'none', appointment: null })
    const booked = dataOf(await lin!.confirm(request))
    expect(dataOf(await lin!.outcome(request))).toEqual({ outcome: 'done', appointment: booked })
    expect(dataOf(await chen!.outcome(request))).toEqual({ outcome: 'none', appointment: null })
    const cancelling = next()
    const ask = () => lin!.outcome(cancelling, booked.appointmentId)
    expect(dataOf(await ask()).outcome).toBe('none')
    await lin!.cancel(cancelling, booked.appointmentId, 1)
    expect(dataOf(await ask())).toMatchObject({
      outcome: 'done',
      appointment: { state: 'CANCELLED', rev: 2 },
    })
    expect(dataOf(await chen!.outcome(cancelling, booked.appointmentId)).outcome).toBe('none')
  })
})

describe('the list of one’s own', () => {
  test('is empty for who acts for nobody', async () => {
    const clerk = await town.employ('clerk')
    const answer = await cloud.call(clerk, 'appointments.mine', { when: 'ahead', limit: 20 })
    expect(dataOf(answer)).toEqual({ appointments: [], next: null })
  })
})
