import { msAt } from '@/core/time'
import type { NoticeKind } from '@/core/notices/kinds'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { NOW, TOWN, dataOf, openTown, requestIds, type Person, type Town } from '../appointments/town'
import { dueLookAgain, push, scriptedWechat, templateOf, told } from '../notices/wechat'

const HOUR = 60 * 60_000
const MEETING = msAt('2026-11-25', '09:00')

describe('deliver', () => {
  const wechat = scriptedWechat()
  const next = requestIds('deliver')
  let cloud: TestCloud
  let town: Town
  let clerk: string

  beforeAll(async () => {
    cloud = await startTestCloud({ openapi: wechat.openapi })
  })
  beforeEach(async () => {
    cloud.setClock(NOW)
    town = await openTown(cloud)
    clerk = await town.employ('clerk')
    wechat.sent.length = 0
  })
  afterAll(() => cloud.stop())

  const at = (ms: number, job = 'deliver') => {
    cloud.setClock(ms)
    return cloud.runJob(job)
  }
  const accept = async ({ openid }: Person, ...kinds: NoticeKind[]) =>
    dataOf(
      await cloud.call(openid, 'notices.grant', {
        requestId: next(),
        answers: kinds.map((kind) => ({ kind, answer: 'accept' as const })),
      }),
    )
  /** A booking the clerk cancels: the one thing that must reach somebody. */
  const cancelled = async (person: Person) => {
    const booked = await person.book(next(), { cell: '0900' })
    const { appointmentId, rev } = booked
    dataOf(
      await cloud.call(clerk, 'appointments.cancel', { requestId: next(), appointmentId, rev, reason: null }),
    )
    return `appointment:${appointmentId}:${rev + 1}`
  }
  const deliveryOf = async (id: string) => {
    const notice = await cloud.read('notices', id)
    return { ...(notice?.delivery as Record<string, unknown>), deliverAt: notice?.deliverAt }
  }
  const oneOf = async () => (await town.people(1))[0]!

  it('sends a day and an hour before to whoever agreed, each once, and says where to look', async () => {
    const person = await oneOf()
    const { appointmentId } = await person.book(next(), { cell: '0900' })
    await accept(person, 'day-before', 'hour-before', 'change')
    await at(MEETING - 24 * HOUR, 'remind')
    await at(MEETING - 24 * HOUR)
    await at(MEETING - 24 * HOUR + 60_000)
    await at(MEETING - HOUR, 'remind')
    await at(MEETING - HOUR)
    expect(wechat.sent.map((sent) => sent.template_id)).toEqual(
      (['day-before', 'hour-before'] as const).map(templateOf),
    )
    expect(wechat.sent[0]).toMatchObject({
      touser: person.openid,
      page: expect.stringMatching(`^packages/appointments/ticket/index\\?id=${appointmentId}&notice=`),
      data: { time2: { value: '2026年11月25日 09:00' }, name4: { value: '示例律师' } },
    })
  })

  it('sends nothing to whoever did not agree: it stands in the inbox', async () => {
    const person = await oneOf()
    await person.book(next(), { cell: '0900' })
    await at(MEETING - 24 * HOUR, 'remind')
    await at(MEETING - 24 * HOUR)
    expect(wechat.sent).toEqual([])
    expect(dataOf(await cloud.call(person.openid, 'notices.inbox', {})).notices).toHaveLength(2)
  })

  it('spends no consent on what the person did themself', async () => {
    const person = await oneOf()
    await accept(person, 'change')
    const booked = await person.book(next(), { cell: '0930' })
    dataOf(await person.cancel(next(), booked.appointmentId, booked.rev))
    await at(NOW + 60_000)
    expect(wechat.sent).toEqual([])
  })

  it('tells of a cancelled appointment, and believes that it arrived when WeChat says so', async () => {
    const person = await oneOf()
    await accept(person, 'change')
    const id = await cancelled(person)
    await at(NOW + 60_000)
    expect(await deliveryOf(id)).toMatchObject({ state: 'ACCEPTED' })
    await push(cloud, told(person.openid, NOW + 61_000, 'change', wechat.lastMsgid()))
    expect(await deliveryOf(id)).toMatchObject({ state: 'DELIVERED', reached: 'wechat', deliverAt: null })
  })

  it('has somebody telephone when neither WeChat nor a text message reached them', async () => {
    const person = await oneOf()
    const id = await cancelled(person)
    await at(NOW + 60_000)
    expect(wechat.sent).toEqual([])
    expect(await deliveryOf(id)).toMatchObject({ reached: 'call', deliverAt: null })
    const { calls } = dataOf(await cloud.call(clerk, 'notices.callList', { areaCode: TOWN }))
    expect(calls.find((call) => call.callId === id)).toMatchObject({
      personId: person.personId,
      personName: '林示例',
      template: 'appointment.cancelled',
      dueBy: '2026-11-25T09:00:00.000+08:00',
      tried: null,
    })
  })

  it('after a lost answer does not send again; what matters goes on to the telephone', async () => {
    const person = await oneOf()
    await accept(person, 'change', 'day-before')
    await accept(person, 'change')
    wechat.willAnswer({ errcode: -1, errmsg: 'system error' })
    const id = await cancelled(person)
    await at(NOW + 60_000)
    expect(await deliveryOf(id)).toMatchObject({ state: 'UNKNOWN' })
    await at(NOW + 5 * 60_000)
    await at(NOW + 20 * 60_000)
    expect(wechat.sent).toHaveLength(1)
    expect(await deliveryOf(id)).toMatchObject({ reached: 'call', deliverAt: null })
  })

  it('takes them off the call list when WeChat says, late, that it arrived', async () => {
    const person = await oneOf()
    await accept(person, 'change')
    wechat.willAnswer({ errcode: -1, errmsg: 'system error' })
    const id = await cancelled(person)
    await at(NOW + 60_000)
    await at(NOW + 20 * 60_000)
    await push(cloud, told(person.openid, NOW + 60_000, 'change', '1864323726461299999'))
    expect(await deliveryOf(id)).toMatchObject({ state: 'DELIVERED', reached: 'wechat' })
    expect(await cloud.read('calls', id)).toMatchObject({ state: 'DONE', tried: { outcome: 'delivered' } })
  })

  it('believes WeChat that no consent is left, and does not try again', async () => {
    const person = await oneOf()
    await accept(person, 'change')
    await accept(person, 'change')
    wechat.willAnswer({ errcode: 43101, errmsg: 'user refuse to accept the msg' })
    await cancelled(person)
    const again = await oneOf()
    await at(NOW + 60_000)
    const second = await cancelled(person)
    await at(NOW + 120_000)
    expect(wechat.sent).toHaveLength(1)
    expect(await deliveryOf(second)).toMatchObject({ reached: 'call' })
    expect(again.openid).not.toBe(person.openid)
  })

  it('keeps the consent of what WeChat would not take', async () => {
    const person = await oneOf()
    await accept(person, 'change')
    wechat.willAnswer({ errcode: 47003, errmsg: 'argument invalid! data.thing1.value invalid' })
    await cancelled(person)
    await at(NOW + 60_000)
    await cancelled(person)
    await at(NOW + 120_000)
    expect(wechat.sent).toHaveLength(2)
  })

  it('waits for the morning', async () => {
    const person = await oneOf()
    await accept(person, 'change')
    const night = msAt('2026-11-23', '23:00')
    cloud.setClock(night)
    const id = await cancelled(person)
    await at(night)
    expect(wechat.sent).toEqual([])
    expect(await deliveryOf(id)).toMatchObject({ state: 'DEFERRED', deliverAt: msAt('2026-11-24', '07:00') })
    await at(msAt('2026-11-24', '07:00'))
    expect(wechat.sent).toHaveLength(1)
  })

  it('says nothing to an account that no longer acts for the person', async () => {
    const person = await oneOf()
    await accept(person, 'change')
    const id = await cancelled(person)
    const ended = [{ personId: person.personId, relation: 'self', from: 0, until: NOW }]
    await cloud.seed('accounts', [{ _id: person.openid, acting: ended, staff: [], createdAt: 0 }])
    await at(NOW + 60_000)
    expect(wechat.sent).toEqual([])
    expect(await deliveryOf(id)).toMatchObject({ reached: 'call' })
  })

  it('says nothing the person has read by then', async () => {
    const person = await oneOf()
    await accept(person, 'change')
    const id = await cancelled(person)
    dataOf(await cloud.call(person.openid, 'notices.read', { noticeIds: [id] }))
    await at(NOW + 60_000)
    expect([wechat.sent.length, await deliveryOf(id)]).toEqual([
      0,
      expect.objectContaining({ state: 'INBOX_ONLY', reached: null }),
    ])
  })

  it('works off many, and leaves none waiting', async () => {
    const people = await town.people(30)
    await cloud.seed(
      'notices',
      people.map(({ openid, personId }, n) => dueLookAgain(openid, personId, n, NOW)),
    )
    for (const person of people) await accept(person, 'look-again')
    expect(await at(NOW)).toMatchObject({ done: 30 })
    expect(new Set(wechat.sent.map(({ touser }) => touser)).size).toBe(30)
    expect(await at(NOW)).toEqual({ done: 0 })
  })
})
