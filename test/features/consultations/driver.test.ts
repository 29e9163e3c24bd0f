import { phone } from '../../support/phone'
import { freshPhone } from '../../support/page'
import { viewOf } from '@/core/consultations/phone/view'
import { keepRoom, openDriver, takeFresh, type Driver } from '@/features/consultations/driver'
import { learnServerTime, now } from '@/platform/clock'
import { currentOwner, switchOwner } from '@/platform/cloud/owner'
import { readUnsent } from '@/platform/store/unsent'
import { RoomCloud } from './cloud'
import { card, entry, look } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))

const drivers: Driver[] = []
const onTell = jest.fn()
const open = (): Driver => {
  const driver = openDriver({ conversationId: 'c1', side: 'person', onChange: jest.fn(), onTell })
  drivers.push(driver)
  return driver
}
const shown = (): Driver => {
  const driver = open()
  driver.raise({ kind: 'shown' })
  return driver
}
const words = (driver: Driver): string[] =>
  viewOf(driver.state(), now()).lines.flatMap((line) => {
    if (line.kind === 'message') return line.entry.text === null ? [] : [line.entry.text]
    return line.kind === 'pending' && line.pending.body.kind === 'text' ? [`(${line.pending.body.text})`] : []
  })
const write = (driver: Driver, text: string, requestId = `id-${text}`) =>
  driver.raise({ kind: 'wroteText', requestId, text })
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-23T09:30:00+08:00') })
  freshPhone('p1')
  learnServerTime(new Date().toISOString(), Date.now(), Date.now())
  onTell.mockClear()
})
afterEach(() => {
  drivers.splice(0).forEach((driver) => driver.close())
  jest.useRealTimers()
})

describe('a conversation on this phone', () => {
  it('asks when its page is in front, and never behind it', async () => {
    const cloud = new RoomCloud()
    const driver = open()
    await pass(120_000)
    expect(cloud.calls('pull')).toHaveLength(0)
    driver.raise({ kind: 'shown' })
    await pass(0)
    expect(words(driver)).toEqual(['第 2 句'])
    driver.raise({ kind: 'hidden' })
    const before = cloud.calls('pull').length
    await pass(600_000)
    expect(cloud.calls('pull')).toHaveLength(before)
  })

  it('asks slower and slower while nothing comes: at most 20 times in the first ten minutes', async () => {
    const cloud = new RoomCloud()
    shown()
    await pass(600_000)
    expect(cloud.calls('pull').length).toBeGreaterThan(8)
    expect(cloud.calls('pull').length).toBeLessThan(20)
  })

  it('goes on asking though the clock is corrected backwards meanwhile', async () => {
    const cloud = new RoomCloud()
    shown()
    await pass(0)
    const before = cloud.calls('pull').length
    learnServerTime(new Date(Date.now() - 60_000).toISOString(), Date.now(), Date.now())
    await pass(120_000)
    expect(cloud.calls('pull').length).toBeGreaterThan(before)
  })

  it('a hint is asked about at once', async () => {
    const cloud = new RoomCloud()
    const driver = shown()
    await pass(0)
    cloud.says('您别急')
    driver.raise({ kind: 'hint' })
    await pass(0)
    expect(words(driver)).toEqual(['第 2 句', '您别急'])
    await pass(2000)
    expect(cloud.read.person).toBe(3)
  })
})

describe('a message', () => {
  it('stands there at once, is sent once, and its answer brings along what the phone lacked', async () => {
    const cloud = new RoomCloud()
    const driver = shown()
    await pass(0)
    cloud.says('您别急')
    write(driver, '好')
    expect(words(driver)).toEqual(['第 2 句', '(好)'])
    await pass(0)
    expect(words(driver)).toEqual(['第 2 句', '您别急', '好'])
    expect([cloud.calls('send').length, cloud.calls('pull').length]).toEqual([1, 1])
  })

  it('whose answer got lost goes again under the same id, by the engine alone, and is there once', async () => {
    const cloud = new RoomCloud()
    const driver = shown()
    await pass(0)
    cloud.script = { send: ['lost'] }
    write(driver, '好')
    await pass(20_000)
    expect(words(driver)).toEqual(['第 2 句', '好'])
    expect(cloud.calls('send').length).toBeLessThanOrEqual(2)
    expect(
      new Set(cloud.calls('send').map(({ input }) => Reflect.get(Object(input), 'requestId'))).size,
    ).toBe(1)
    expect(cloud.entries.filter(({ text }) => text === '好')).toHaveLength(1)
  })

  it('written without a network waits, survives a kill, and goes by itself when there is one', async () => {
    const cloud = new RoomCloud()
    const first = shown()
    await pass(0)
    phone.connect(false)
    first.raise({ kind: 'offline' })
    write(first, '没网时写的')
    await pass(60_000)
    expect(cloud.calls('send')).toHaveLength(0)
    first.close()
    const second = open()
    expect(words(second)).toEqual(['第 2 句', '(没网时写的)'])
    phone.connect(true)
    second.raise({ kind: 'shown' })
    await pass(5000)
    expect(words(second)).toEqual(['第 2 句', '没网时写的'])
  })

  it('that waits is known on this phone after its page is closed, until it is gone', async () => {
    new RoomCloud()
    const first = shown()
    await pass(0)
    phone.connect(false)
    first.raise({ kind: 'offline' })
    write(first, '没网时写的')
    write(first, '再写一句')
    first.close()
    expect(readUnsent(currentOwner())).toEqual([{ conversationId: 'c1', count: 2, as: 'person' }])
    phone.connect(true)
    open().raise({ kind: 'shown' })
    await pass(5000)
    expect(readUnsent(currentOwner())).toEqual([])
  })

  it('refused for good says so, and goes again only when the person taps', async () => {
    const cloud = new RoomCloud()
    const driver = shown()
    await pass(0)
    cloud.script = { send: ['BAD_INPUT'] }
    write(driver, '好')
    await pass(60_000)
    expect(cloud.calls('send')).toHaveLength(1)
    driver.raise({ kind: 'resend', requestId: 'id-好' })
    await pass(0)
    expect(words(driver)).toEqual(['第 2 句', '好'])
  })

  it('taken back has no words any more; too late is told', async () => {
    const cloud = new RoomCloud()
    const driver = shown()
    await pass(0)
    write(driver, '写错了')
    await pass(0)
    driver.raise({ kind: 'recall', requestId: 'recall-1', target: 3 })
    await pass(0)
    expect(words(driver)).toEqual(['第 2 句'])
    cloud.script = { recall: ['TOO_LATE'] }
    driver.raise({ kind: 'recall', requestId: 'recall-2', target: 2 })
    await pass(0)
    expect(onTell.mock.calls).toEqual([['recall', 'TOO_LATE']])
  })
})

describe('what the phone keeps', () => {
  it('belongs to the person: it is gone when the phone acts for another, and is not written again', async () => {
    new RoomCloud()
    const driver = shown()
    await pass(0)
    expect([...phone.store.keys()]).toContain('fy|room.c1|p1')
    switchOwner('p2')
    driver.raise({ kind: 'hint' })
    write(driver, '给谁的')
    await pass(5000)
    expect([...phone.store.keys()].filter((key) => key.includes('room.c1'))).toEqual([])
  })

  it('opens at once next time, before anything was asked', async () => {
    new RoomCloud([card(), entry(2), entry(3)])
    shown().raise({ kind: 'hint' })
    await pass(0)
    expect(words(open())).toEqual(['第 2 句', '第 3 句'])
  })

  it('spoiled, it is left aside', () => {
    new RoomCloud()
    phone.store.set('fy|room.c1|p1', { version: 1, at: Date.now(), days: 30, value: { v: 1, entries: 'x' } })
    expect(words(open())).toEqual([])
  })

  it('no timer runs once it is closed', async () => {
    new RoomCloud()
    const driver = shown()
    await pass(0)
    driver.close()
    expect(jest.getTimerCount()).toBe(0)
  })
})

describe('the reader stands elsewhere', () => {
  it('what came meanwhile is not told as read until they see it', async () => {
    const cloud = new RoomCloud()
    const driver = shown()
    await pass(0)
    driver.raise({ kind: 'seen', seq: 2 })
    cloud.says('您别急')
    driver.raise({ kind: 'hint' })
    await pass(5000)
    expect(cloud.read.person).toBe(0)
    driver.raise({ kind: 'seen', seq: null })
    await pass(2000)
    expect(cloud.read.person).toBe(3)
  })
})

describe('a conversation of ten thousand messages', () => {
  it('opens with one pull of thirty, renders forty at most, and goes back by pages', async () => {
    const all = [card(), ...Array.from({ length: 9999 }, (_, i) => entry(i + 2))]
    const cloud = new RoomCloud(all)
    const driver = shown()
    await pass(0)
    expect(cloud.calls('pull').map(({ input }) => Reflect.get(Object(input), 'limit'))).toEqual([30])
    for (let i = 0; i < 10; i += 1) {
      driver.raise({ kind: 'older' })
      await pass(0)
    }
    expect(words(driver).length).toBeLessThanOrEqual(40)
    expect(cloud.calls('pull').length).toBeLessThan(12)
  })
})

describe('a conversation just opened', () => {
  it('is shown as it was answered, without asking; once, and for a moment only', async () => {
    const cloud = new RoomCloud()
    keepRoom(look([entry(1), entry(2)]))
    const driver = open()
    driver.raise({ kind: 'shown', fresh: takeFresh('c1') })
    await pass(1000)
    expect([words(driver).length, cloud.calls('pull').length]).toEqual([2, 0])
    expect(takeFresh('c1')).toBe(false)
    keepRoom(look([entry(1)]))
    expect(takeFresh('c2')).toBe(false)
    await pass(11_000)
    expect(takeFresh('c1')).toBe(false)
  })
})
