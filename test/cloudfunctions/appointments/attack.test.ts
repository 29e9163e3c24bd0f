import { violations } from '@/core/appointments/invariants'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import {
  NOW,
  TOWN,
  VILLAGE,
  WEDNESDAY,
  codeOf,
  dataOf,
  openTown,
  requestIds,
  weekly,
  type Town,
} from './town'

const next = requestIds('attack')
let cloud: TestCloud
let town: Town

beforeAll(async () => {
  cloud = await startTestCloud({ workers: 2 })
})
beforeEach(async () => {
  cloud.setClock(NOW)
  town = await openTown(cloud, { capacity: 2 })
})
afterEach(async () => expect(violations(await town.world())).toEqual([]))
afterAll(() => cloud.stop())

describe('another person’s appointment', () => {
  test('is not shown, told of, cancelled or moved by knowing its id', async () => {
    const [lin, thief] = await town.people(2)
    const id = next()
    const { appointmentId, rev } = await lin!.book(id)
    expect(codeOf(await thief!.show(appointmentId))).toBe('FORBIDDEN')
    expect(codeOf(await thief!.cancel(next(), appointmentId, rev))).toBe('FORBIDDEN')
    expect(codeOf(await thief!.cancel(id, appointmentId, rev))).toBe('FORBIDDEN')
    expect(dataOf(await thief!.outcome(id, appointmentId))).toEqual({ outcome: 'none', appointment: null })
    expect(dataOf(await thief!.outcome(id))).toEqual({ outcome: 'none', appointment: null })
    const held = next()
    await thief!.hold(held, { cell: '0930' }, appointmentId)
    expect(codeOf(await thief!.move(held, appointmentId, rev, { cell: '0930' }))).toBe('FORBIDDEN')
    expect(dataOf(await thief!.release(id))).toEqual({ released: false })
    expect(dataOf(await lin!.show(appointmentId))).toMatchObject({ state: 'BOOKED', rev: 1 })
  })

  test('cannot be booked for a person one does not act for, nor its hold taken over', async () => {
    const [lin, thief] = await town.people(2)
    const id = next()
    await lin!.hold(id)
    const taken = await thief!.confirm(id)
    expect(codeOf(taken)).toBe('HOLD_EXPIRED')
    const order = { requestId: id, personId: lin!.personId, matter: 'wages' as const }
    const place = { adviserId: town.adviserId, date: WEDNESDAY, cell: '0900' }
    const forged = await cloud.call(thief!.openid, 'appointments.confirm', { ...order, ...place })
    expect(codeOf(forged)).toBe('FORBIDDEN')
  })

  test('has nothing of the account, the request or the sealed note in what is shown', async () => {
    const [lin] = await town.people(1, ['contact', 'sensitive'])
    const id = next()
    await lin!.hold(id)
    const shown = JSON.stringify(await lin!.confirm(id, {}, { note: '欠薪三个月' }))
    expect(shown).not.toMatch(/欠薪|noteSealed|accountId|payloadHash|requestId|history|"o_\d/)
    expect(shown).not.toContain(id)
  })
})

describe('what was agreed to and taken back', () => {
  test('a note is not opened after the agreement to sensitive facts was withdrawn', async () => {
    const [lin] = await town.people(1, ['contact', 'sensitive'])
    const adviser = await town.employ('adviser')
    const id = next()
    await lin!.hold(id)
    const { appointmentId } = dataOf(await lin!.confirm(id, {}, { note: '欠薪三个月' }))
    const read = () => cloud.call(adviser, 'appointments.readNote', { appointmentId })
    expect(dataOf(await read())).toEqual({ note: '欠薪三个月' })
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    const withdrawal = { personId: lin!.personId, purpose: 'sensitive' as const, version: 1, agreed: false }
    dataOf(await cloud.call(lin!.openid, 'accounts.consent', withdrawal))
    expect(dataOf(await read())).toEqual({ note: null })
  })

  test('nobody books for a person who no longer agrees to be acted for', async () => {
    const [lin] = await town.people(1)
    const live = { from: 0, until: null }
    const mother = `p_mother_${town.adviserId}`
    const consents = { contact: { version: 1, at: 0 }, acting: { version: 1, at: 0 } }
    await cloud.seed('persons', [{ _id: mother, name: '示例母亲', consents, live: {}, createdAt: 0 }])
    const acting = [
      { personId: lin!.personId, relation: 'self', ...live },
      { personId: mother, relation: 'relative', ...live },
    ]
    await cloud.seed('accounts', [{ _id: lin!.openid, acting, staff: [], createdAt: 0 }])
    const place = { adviserId: town.adviserId, date: WEDNESDAY, cell: '0900' }
    const book = async () => {
      const requestId = next()
      const hold = { requestId, personId: mother, areaCode: VILLAGE, ...place }
      dataOf(await cloud.call(lin!.openid, 'appointments.hold', hold))
      const order = { requestId, personId: mother, matter: 'wages' as const, ...place }
      return cloud.call(lin!.openid, 'appointments.confirm', order)
    }
    const withdrawal = { personId: mother, purpose: 'acting' as const, version: 1, agreed: false }
    dataOf(await cloud.call(lin!.openid, 'accounts.consent', withdrawal))
    expect(codeOf(await book())).toBe('CONSENT_REQUIRED')
    dataOf(await cloud.call(lin!.openid, 'accounts.consent', { ...withdrawal, agreed: true }))
    expect(codeOf(await book())).toBe('OK')
  })
})

describe('a hold that ran out', () => {
  test('can still be confirmed half an hour later, though the sweep has gone by; not after an hour', async () => {
    const [lin, wang] = await town.people(2)
    const [late, tooLate] = [next(), next()]
    await lin!.hold(late)
    await wang!.hold(tooLate, { cell: '0930' })
    cloud.setClock(NOW + 30 * 60_000)
    await cloud.runJob('expire-holds')
    expect(codeOf(await lin!.confirm(late))).toBe('OK')
    cloud.setClock(NOW + 71 * 60_000)
    await cloud.runJob('expire-holds')
    expect(codeOf(await wang!.confirm(tooLate, { cell: '0930' }))).toBe('HOLD_EXPIRED')
  })
})

describe('staff', () => {
  test('a move to another town takes the appointment out of the first town’s hands', async () => {
    const [farTown, farVillage] = ['440883108', '440883108200']
    const farAdviser = `${town.adviserId}_far`
    const venue = {
      venueId: `v${farVillage}`,
      areaCode: farVillage,
      name: '示例室',
      address: null,
      phone: null,
      sample: true,
    }
    const rota = weekly()
    const rounds = rota.rounds.map((round) => ({
      ...round,
      sessions: round.sessions.map((s) => ({ ...s, venueId: venue.venueId, areaCode: farVillage })),
    }))
    const card = { name: '远示例律师', townCode: farTown, villages: [farVillage], firm: null, phone: null }
    const far = { ...card, languages: [], sample: true, venues: [venue], rota: { ...rota, rounds } }
    await cloud.seed('advisers', [{ _id: farAdviser, ...far }])

    const [lin] = await town.people(1)
    const [near, distant] = [await town.employ('clerk', TOWN), await town.employ('clerk', farTown)]
    const { appointmentId, rev } = await lin!.book(next())
    const requestId = next()
    const place = { adviserId: farAdviser, date: WEDNESDAY, cell: '1000' }
    const hold = { requestId, personId: lin!.personId, areaCode: farVillage, moving: appointmentId, ...place }
    dataOf(await cloud.call(lin!.openid, 'appointments.hold', hold))
    const moved = dataOf(await lin!.move(requestId, appointmentId, rev, place))
    expect(moved).toMatchObject({ adviserId: farAdviser, areaCode: farVillage })
    const show = (openid: string) => cloud.call(openid, 'appointments.show', { appointmentId })
    expect(codeOf(await show(near))).toBe('FORBIDDEN')
    expect(codeOf(await show(distant))).toBe('OK')
    dataOf(await lin!.cancel(next(), appointmentId, moved.rev))
  })

  test('whose role ended sees nothing from that moment on', async () => {
    const [lin] = await town.people(1)
    const { appointmentId } = await lin!.book(next())
    for (const role of ['adviser', 'clerk'] as const) {
      const openid = await town.employ(role)
      const show = () => cloud.call(openid, 'appointments.show', { appointmentId })
      expect(codeOf(await show())).toBe('OK')
      const account = (await cloud.read('accounts', openid)) as unknown as { _id: string; staff: object[] }
      await cloud.seed('accounts', [{ ...account, staff: account.staff.map((g) => ({ ...g, until: NOW })) }])
      expect(codeOf(await show())).toBe('FORBIDDEN')
    }
  })
})
