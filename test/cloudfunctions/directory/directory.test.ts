import { msAt } from '@/core/time'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codeOf, dataOf } from '../appointments/town'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ sample: true })
})
beforeEach(() => cloud.setClock(msAt('2026-11-23', '09:30')))
afterAll(() => cloud.stop())

const TOWN = '440883107'
const OWN = '440883107206'
const WITHOUT = '440883107222'

const areas = async (parent: string) => dataOf(await cloud.call(null, 'directory.areas', { parent })).areas
const village = async (areaCode: string) => dataOf(await cloud.call(null, 'directory.village', { areaCode }))

describe('choosing one’s place', () => {
  test('leads from the city to the village, in official order, without signing in', async () => {
    expect((await areas('440800')).map((a) => a.name)).toEqual([
      '赤坎区',
      '霞山区',
      '坡头区',
      '麻章区',
      '遂溪县',
      '徐闻县',
      '廉江市',
      '雷州市',
      '吴川市',
    ])
    const towns = await areas('440883')
    expect(towns).toHaveLength(15)
    expect(towns.find((a) => a.code === TOWN)).toEqual({
      code: TOWN,
      name: '塘㙍镇',
      kind: '镇',
      hasChildren: true,
    })
    const villages = await areas(TOWN)
    expect(villages).toHaveLength(27)
    expect(villages[0]).toEqual({ code: `${TOWN}001`, name: '塘溪居委会', kind: '居委', hasChildren: false })
    expect(cloud.requests()).toBeLessThanOrEqual(4)
  })

  test('ends at a village, and at a place outside our data', async () => {
    expect(await areas(OWN)).toEqual([])
    expect(await areas('440100')).toEqual([])
    expect(codeOf(await cloud.call(null, 'directory.areas', { parent: '塘㙍镇' }))).toBe('BAD_INPUT')
  })
})

describe('a village', () => {
  test('with its own adviser shows them, their next round there, and the offices', async () => {
    const found = await village(OWN)
    expect(cloud.requests()).toBeLessThanOrEqual(4)
    expect(found).toMatchObject({
      names: ['湛江市', '吴川市', '塘㙍镇', '塘㙍村委会'],
      servedBy: 'village',
      adviser: { name: '陈示例律师', sample: true },
      nextRound: { date: '2026-11-25', areaCode: OWN },
      village: { areaCode: OWN, sample: true },
      town: { areaCode: TOWN },
    })
  })

  test('without one is sent to its town’s, which takes everybody', async () => {
    expect(await village(WITHOUT)).toMatchObject({
      servedBy: 'town',
      adviser: { name: '黄示例律师' },
      nextRound: { areaCode: TOWN },
      village: { address: null, phone: null, sample: false },
    })
  })

  test('of a town nobody is known for says so, with the town’s office and no invented telephone', async () => {
    expect(await village('440825103001')).toMatchObject({
      names: ['湛江市', '徐闻县', '海安镇', expect.any(String)],
      servedBy: 'none',
      adviser: null,
      nextRound: null,
      town: { name: '海安镇公共法律服务工作站', address: null, phone: null },
    })
  })

  test('may be a town, for who knows no more', async () => {
    expect(await village(TOWN)).toMatchObject({
      servedBy: 'village',
      village: null,
      town: { areaCode: TOWN },
    })
  })

  test.each(['440883', '440800', '440883107999', '440106001001'])('%s is none', async (areaCode) => {
    expect(codeOf(await cloud.call(null, 'directory.village', { areaCode }))).toBe('NOT_FOUND')
  })
})

describe('what can be booked', () => {
  const slots = async (areaCode: string, from = '2026-11-23', days = 31) =>
    dataOf(await cloud.call(null, 'appointments.slots', { areaCode, from, days }))

  test('is the adviser’s, day by day, with the venues that are named', async () => {
    const found = await slots(OWN)
    expect(cloud.requests()).toBeLessThanOrEqual(4)
    const open = found.days.filter((day) => day.slots.length > 0).map((day) => day.date)
    expect(open.slice(0, 4)).toEqual(['2026-11-24', '2026-11-25', '2026-11-27', '2026-12-02'])
    expect(found.lastDay).toBe('2026-12-21')
    const named = new Set(found.venues.map((venue) => venue.venueId))
    expect(found.days.flatMap((day) => day.slots).every((slot) => named.has(slot.venueId))).toBe(true)
  })

  test('is the town’s for a village without an adviser', async () => {
    const found = await slots(WITHOUT)
    expect(found.servedBy).toBe('town')
    expect(found.advisers[0]?.name).toBe('黄示例律师')
    expect(found.days[0]!.slots.length).toBeGreaterThan(0)
  })

  test('is nothing where nobody is known, but the town’s office is named', async () => {
    expect(await slots('440825103001')).toMatchObject({
      servedBy: 'none',
      days: [],
      venues: [{ name: '海安镇公共法律服务工作站' }],
      lastDay: null,
    })
  })

  test('says so where the holidays of a year are not announced yet', async () => {
    cloud.setClock(msAt('2026-12-20', '09:30'))
    const found = await slots(OWN, '2026-12-28', 10)
    const notes = new Map(found.days.map((day) => [day.date, day.note]))
    expect(notes.get('2026-12-30')).toBeNull()
    expect(notes.get('2027-01-06')).toContain('还没有公布')
  })

  test.each([0, 32, 1.5])('is not asked for %d days', async (days) => {
    const answer = await cloud.call(null, 'appointments.slots', { areaCode: OWN, from: '2026-11-23', days })
    expect(codeOf(answer)).toBe('BAD_INPUT')
  })
})

describe('the sample people', () => {
  test('can walk it: the villager books after agreeing, the adviser sees it, the relative acts for the elder', async () => {
    const openid = 'oSampleVillager'
    const personId = 'p_sample_villager'
    const time = { adviserId: 'adviser_chen', date: '2026-11-25', cell: '0900' }
    const requestId = 'request-sample-1'
    const hold = { requestId, personId, areaCode: OWN, ...time }
    expect(dataOf(await cloud.call(openid, 'appointments.hold', hold)).outcome).toBe('held')
    const confirm = { requestId, personId, matter: 'wages' as const, ...time }
    expect(codeOf(await cloud.call(openid, 'appointments.confirm', confirm))).toBe('CONSENT_REQUIRED')
    await cloud.call(openid, 'accounts.consent', { personId, purpose: 'contact', version: 1, agreed: true })
    const booked = dataOf(await cloud.call(openid, 'appointments.confirm', confirm))
    expect(booked.venue.name).toContain('塘㙍村')
    const day = dataOf(await cloud.call('oSampleAdviser', 'appointments.day', { date: '2026-11-25' }))
    expect(day.appointments.map((a) => a.personName)).toEqual(['林示例'])
    const me = dataOf(await cloud.call('oSampleRelative', 'accounts.me', {}))
    expect(me.persons.map((p) => p.relation)).toEqual(['self', 'relative'])
  })
})
