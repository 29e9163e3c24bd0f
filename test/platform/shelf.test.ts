import { phone } from '../support/phone'
import {
  PHONE,
  countKept,
  eraseApart,
  eraseOwner,
  erasePeople,
  leaveOwner,
  shelf,
  sweep,
} from '@/platform/store/shelf'
import { chooseVillage, loadVillage, useVillage, villageLabel } from '@/platform/store/village'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

const DAY = 86_400_000
const number = (value: unknown) => (typeof value === 'number' ? value : null)
const counts = shelf<number>({ name: 'count', version: 1, parse: number })
const settings = shelf<number>({ name: 'setting', version: 1, parse: number, days: 0 })

beforeEach(() => {
  phone.reset()
  jest.useFakeTimers({ now: Date.parse('2026-11-23T09:00:00+08:00') })
})
afterEach(() => jest.useRealTimers())

describe('what is kept on the phone', () => {
  it('is kept per person', () => {
    counts.write('p1', 7)
    expect([counts.read('p1'), counts.read('p2')]).toEqual([7, null])
  })

  it('is thrown away after 30 days', () => {
    counts.write('p1', 7)
    jest.setSystemTime(Date.now() + 30 * DAY)
    expect(counts.read('p1')).toBe(7)
    jest.setSystemTime(Date.now() + 1)
    expect(counts.read('p1')).toBeNull()
    sweep()
    expect(phone.store.size).toBe(0)
  })

  it('settings of the phone stay', () => {
    settings.write(PHONE, 3)
    jest.setSystemTime(Date.now() + 400 * DAY)
    sweep()
    expect(settings.read(PHONE)).toBe(3)
  })

  it('of an older version is carried over, or given up when it cannot be', () => {
    const old = shelf<string>({
      name: 'form',
      version: 1,
      parse: (value) => (typeof value === 'string' ? value : null),
    })
    old.write('p1', '7')
    const next = shelf<number>({
      name: 'form',
      version: 2,
      parse: (value, version) => (version === 1 ? Number(value) : number(value)),
    })
    expect(next.read('p1')).toBe(7)
    phone.store.set('fy|form|p1', 'not ours')
    expect(next.read('p1')).toBeNull()
  })

  it('is erased with its person, and nobody else’s', () => {
    counts.write('p1', 1)
    counts.write('p2', 2)
    settings.write(PHONE, 3)
    eraseOwner('p1')
    expect([counts.read('p1'), counts.read('p2'), settings.read(PHONE)]).toEqual([null, 2, 3])
  })

  it('coming to act for another, only what is each one’s apart stays, of the newest', () => {
    const checks = shelf<number>({ name: 'check', version: 1, parse: number, apart: 2 })
    for (const person of ['p1', 'p2', 'p3']) {
      counts.write(person, 1)
      checks.write(person, 1)
      jest.setSystemTime(Date.now() + 1)
    }
    settings.write(PHONE, 3)
    leaveOwner('p3')
    expect(['p1', 'p2', 'p3'].map((person) => checks.read(person))).toEqual([null, 1, 1])
    expect([counts.read('p2'), counts.read('p3'), settings.read(PHONE)]).toEqual([1, null, 3])
    eraseOwner('p3')
    expect(checks.read('p3')).toBeNull()
    eraseApart()
    expect([checks.read('p2'), counts.read('p2'), settings.read(PHONE)]).toEqual([null, 1, 3])
  })

  it('从这部手机清除 takes everybody’s and leaves how the phone is set', () => {
    counts.write('p1', 1)
    counts.write('p2', 2)
    settings.write(PHONE, 3)
    expect(countKept()).toBe(2)
    expect(erasePeople()).toBe(2)
    expect([countKept(), settings.read(PHONE)]).toEqual([0, 3])
  })

  it('a full phone never breaks the page', () => {
    phone.storeFails = true
    expect(() => counts.write('p1', 1)).not.toThrow()
    expect(counts.read('p1')).toBeNull()
  })
})

describe('the village', () => {
  const village = { areaCode: '440883103208', names: ['吴川市', '塘㙍镇', '塘㙍村委会'] }

  it('is there again after a kill, said as people say it', () => {
    chooseVillage(village)
    useVillage.setState({ village: null })
    loadVillage()
    expect(useVillage.getState().village).toEqual(village)
    expect(villageLabel(village)).toBe('塘㙍镇 塘㙍村')
  })

  it.each([
    null,
    7,
    {},
    { areaCode: 1, names: [] },
    { areaCode: '1', names: 'x' },
    { areaCode: '1', names: [1] },
  ])('what cannot be read is no village: %j', (value) => {
    phone.store.set('fy|village|phone', { version: 1, at: Date.now(), days: 0, value })
    loadVillage()
    expect(useVillage.getState().village).toBeNull()
  })
})
