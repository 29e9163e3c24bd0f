import '../support/web'
import { act, renderHook } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { phone } from '../support/phone'
import { openCloudLine, openGatewayLine, type LineEvents } from '@/platform/cloud/hint-line'
import { lineWait, listenForHints, useHints } from '@/platform/cloud/hints'
import { keepSession } from '@/platform/cloud/session-token'
import { watchNetwork } from '@/platform/phone/network'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

const SEED = 20261123

/** A line that the test opens, raises and cuts. */
function lines() {
  const opened: LineEvents[] = []
  const closed: number[] = []
  const open = (events: LineEvents) => {
    const n = opened.push(events) - 1
    return () => void closed.push(n)
  }
  const last = () => opened[opened.length - 1]!
  return { opened, closed, open, last }
}

beforeEach(() => {
  jest.useFakeTimers()
  jest.spyOn(Math, 'random').mockReturnValue(1)
})
afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
})

describe('listening for hints', () => {
  it('every change is a hint; the line itself is none', () => {
    const { open, last } = lines()
    const onHint = jest.fn()
    const stop = listenForHints(onHint, open)
    last().opened()
    expect(onHint).not.toHaveBeenCalled()
    last().raised()
    last().raised()
    expect(onHint).toHaveBeenCalledTimes(2)
    stop()
  })

  it('a lost line is opened again, later and later; once it stands, what was missed is asked for', () => {
    const { open, opened, last } = lines()
    const onHint = jest.fn()
    const stop = listenForHints(onHint, open)
    last().opened()
    for (const wait of [1000, 2000, 4000]) {
      last().lost()
      jest.advanceTimersByTime(wait - 1)
      const before = opened.length
      jest.advanceTimersByTime(1)
      expect(opened.length).toBe(before + 1)
    }
    expect(onHint).not.toHaveBeenCalled()
    last().opened()
    expect(onHint).toHaveBeenCalledTimes(1)
    last().lost()
    jest.advanceTimersByTime(1000)
    expect(opened).toHaveLength(5)
    stop()
  })

  it('lost twice is lost once, and after the end nothing is opened any more', () => {
    const { open, opened, closed, last } = lines()
    const stop = listenForHints(jest.fn(), open)
    last().lost()
    last().lost()
    jest.advanceTimersByTime(1000)
    expect(opened).toHaveLength(2)
    stop()
    last().lost()
    jest.advanceTimersByTime(600_000)
    expect([opened.length, closed]).toEqual([2, [1]])
  })

  it('a line that cannot even be opened harms nobody', () => {
    let tries = 0
    const stop = listenForHints(jest.fn(), () => {
      tries += 1
      throw new Error('no cloud here')
    })
    jest.advanceTimersByTime(3000)
    expect(tries).toBe(3)
    stop()
  })

  it('when the network is back nobody waits', () => {
    watchNetwork()
    const { open, opened, last } = lines()
    const stop = listenForHints(jest.fn(), open)
    window.dispatchEvent(new Event('offline'))
    for (let n = 0; n < 6; n += 1) {
      last().lost()
      jest.advanceTimersByTime(60_000)
    }
    last().lost()
    const before = opened.length
    window.dispatchEvent(new Event('online'))
    expect(opened.length).toBe(before + 1)
    stop()
  })

  it(`phones that were cut together come back apart (seed ${SEED})`, () => {
    let state = SEED
    const random = () => (state = (state * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff
    const waits = Array.from({ length: 500 }, () => lineWait(3, random()))
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(4000)
    expect(Math.max(...waits)).toBeLessThanOrEqual(8000)
    expect(new Set(waits).size).toBeGreaterThan(400)
    expect(lineWait(40, 1)).toBe(60_000)
  })
})

/** A socket of Taro's, held by the test. */
function socket() {
  const on: Record<string, (event?: unknown) => void> = {}
  const keep = (name: string) => (heard: (event?: unknown) => void) => void (on[name] = heard)
  const sent: string[] = []
  let closings = 0
  const task = {
    onOpen: keep('open'),
    onMessage: keep('message'),
    onClose: keep('close'),
    onError: keep('error'),
    send: ({ data }: { data: string }) => void sent.push(data),
    close: () => void (closings += 1),
  }
  const say = (name: 'open' | 'message' | 'close' | 'error') => on[name]?.({ data: '{}' })
  return { task, say, sent, closings: () => closings }
}

const heard = () => ({ opened: jest.fn(), raised: jest.fn(), lost: jest.fn() })
const settle = () => act(async () => void (await jest.advanceTimersByTimeAsync(0)))

describe('a line to the gateway', () => {
  const connected: string[] = []
  let wire = socket()
  beforeEach(() => {
    wire = socket()
    connected.length = 0
    Object.assign(Taro, {
      connectSocket: ({ url }: { url: string }) => {
        connected.push(url)
        return Promise.resolve(wire.task)
      },
    })
    keepSession({ token: 'a.b', expiresAt: Date.now() + 1e6 })
  })
  afterEach(() => keepSession(null))

  it('says who one is, not in the address but first thing', async () => {
    const events = heard()
    openGatewayLine(events)
    await settle()
    wire.say('open')
    expect([connected, wire.sent]).toEqual([['ws://localhost/realtime'], ['{"token":"a.b"}']])
    wire.say('message')
    wire.say('message')
    wire.say('message')
    expect([events.opened.mock.calls.length, events.raised.mock.calls.length]).toEqual([1, 2])
  })

  it('that breaks is lost once', async () => {
    const events = heard()
    openGatewayLine(events)
    await settle()
    wire.say('error')
    wire.say('close')
    expect(events.lost).toHaveBeenCalledTimes(1)
  })

  it('that was closed says nothing more, also when it only opens then', async () => {
    const events = heard()
    openGatewayLine(events)()
    await settle()
    expect(wire.closings()).toBe(1)
    const close = openGatewayLine(events)
    await settle()
    close()
    wire.say('message')
    wire.say('close')
    expect([events.opened, events.raised, events.lost].flatMap((each) => each.mock.calls)).toEqual([])
  })

  it('is not asked for by nobody', async () => {
    keepSession(null)
    const events = heard()
    openGatewayLine(events)
    await settle()
    expect([connected.length, events.lost.mock.calls.length]).toEqual([0, 1])
  })
})

describe("a line to WeChat's own cloud", () => {
  it('watches the one document of this account, and closes it', () => {
    const asked: unknown[] = []
    let change: (snapshot: object) => void = () => undefined
    const close = jest.fn(() => Promise.reject(new Error('closed already')))
    const watch = ({ onChange }: { onChange: (snapshot: object) => void }) => {
      change = onChange
      return { close }
    }
    const where = (condition: unknown) => {
      asked.push(condition)
      return { watch }
    }
    const collection = (name: string) => {
      asked.push(name)
      return { where }
    }
    Object.assign(Taro.cloud, { database: () => ({ collection }) })
    const events = heard()
    const end = openCloudLine(events)
    expect(asked).toEqual(['signals', { _id: '{openid}' }])
    change({ type: 'init', docs: [] })
    change({ docChanges: [{}] })
    expect([events.opened.mock.calls.length, events.raised.mock.calls.length]).toEqual([1, 1])
    end()
    expect(close).toHaveBeenCalled()
  })
})

describe('a page that uses hints', () => {
  it('listens only while it is wanted, and calls what it was last given', async () => {
    const wire = socket()
    Object.assign(Taro, { connectSocket: () => Promise.resolve(wire.task) })
    keepSession({ token: 'a.b', expiresAt: Date.now() + 1e6 })
    const [first, second] = [jest.fn(), jest.fn()]
    const { rerender, unmount } = renderHook(({ onHint, enabled }) => useHints(onHint, { enabled }), {
      initialProps: { onHint: first, enabled: true },
    })
    await settle()
    wire.say('message')
    rerender({ onHint: second, enabled: true })
    wire.say('message')
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1])
    rerender({ onHint: second, enabled: false })
    expect(wire.closings()).toBe(1)
    unmount()
    keepSession(null)
    phone.reset()
  })
})
