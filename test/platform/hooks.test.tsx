import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { phone } from '../support/phone'
import { forgetOwner, loadOwner, switchOwner, useOwner } from '@/platform/cloud/owner'
import { queryClient, wireQueries } from '@/platform/cloud/query-client'
import { useCommand } from '@/platform/cloud/use-command'
import { useQuery } from '@/platform/cloud/use-query'
import { watchNetwork } from '@/platform/phone/network'
import { useOnline } from '@/platform/phone/use-online'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

const at = () => new Date().toISOString()
const areas = (name: string) => ({
  ok: true,
  at: at(),
  data: { areas: [{ code: '440883', name, kind: 'county', hasChildren: true }] },
})
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
)
const ask = (keep?: 'person' | 'phone') =>
  renderHook(() => useQuery('directory.areas', { parent: '440800' }, keep ? { keep } : {}), { wrapper })
type Asked = ReturnType<typeof ask>
const name = (asked: Asked) => asked.result.current.data?.areas[0]?.name

/** The program was killed: nothing in memory, all on the phone. */
const kill = () => queryClient.clear()

beforeEach(() => {
  phone.reset()
  forgetOwner()
  kill()
  watchNetwork()
  wireQueries()
  phone.connect(true)
  phone.answer = () => areas('吴川市')
})

describe('an answer as state', () => {
  it('first nothing, then the answer', async () => {
    const asked = ask()
    expect(asked.result.current.loading).toBe(true)
    await waitFor(() => expect(name(asked)).toBe('吴川市'))
    expect([asked.result.current.loading, asked.result.current.error]).toEqual([false, null])
  })

  it('kept, it is shown at once after a kill, and without a network', async () => {
    const first = ask('phone')
    await waitFor(() => expect(name(first)).toBe('吴川市'))
    first.unmount()
    kill()
    phone.connect(false)
    const again = ask('phone')
    expect(name(again)).toBe('吴川市')
    await act(async () => {
      await again.result.current.refresh()
    })
    await waitFor(() =>
      expect([again.result.current.stale, again.result.current.error?.code]).toEqual([true, 'OFFLINE']),
    )
    expect(name(again)).toBe('吴川市')
  })

  it('a person’s kept answer is shown at once and asked again, however new it is', async () => {
    switchOwner('p1')
    const first = ask('person')
    await waitFor(() => expect(name(first)).toBe('吴川市'))
    first.unmount()
    kill()
    phone.answer = () => areas('廉江市')
    const again = ask('person')
    expect(name(again)).toBe('吴川市')
    await waitFor(() => expect(name(again)).toBe('廉江市'))
  })

  it('a public fact kept a moment ago is not asked again', async () => {
    const first = ask('phone')
    await waitFor(() => expect(name(first)).toBe('吴川市'))
    first.unmount()
    kill()
    phone.sent = []
    expect(name(ask('phone'))).toBe('吴川市')
    await act(async () => undefined)
    expect(phone.sent).toEqual([])
  })

  it('not kept, it is gone after a kill', async () => {
    const asked = ask()
    await waitFor(() => expect(name(asked)).toBe('吴川市'))
    asked.unmount()
    kill()
    phone.connect(false)
    const again = ask()
    await waitFor(() => expect(again.result.current.error?.code).toBe('OFFLINE'))
    expect(name(again)).toBeUndefined()
  })

  it('a person’s answer is not shown to the next person', async () => {
    switchOwner('p1')
    const asked = ask('person')
    await waitFor(() => expect(name(asked)).toBe('吴川市'))
    phone.answer = () => areas('廉江市')
    act(() => switchOwner('p2'))
    expect(name(asked)).toBeUndefined()
    await waitFor(() => expect(name(asked)).toBe('廉江市'))
    expect([...phone.store.keys()].filter((key) => key.endsWith('|p1'))).toEqual([])
  })
})

describe('a command as state', () => {
  const run = () => renderHook(() => useCommand('notices.read', ['directory.areas']), { wrapper })

  it('is busy while it runs, and a second tap is not a second command', async () => {
    phone.answer = () => ({ ok: true, at: at(), data: { read: 1 } })
    const doing = run()
    let answers: unknown[] = []
    await act(async () => {
      const one = doing.result.current.run({ noticeIds: ['n1'] })
      const two = doing.result.current.run({ noticeIds: ['n1'] })
      answers = await Promise.all([one, two])
    })
    expect(answers).toEqual([{ read: 1 }, null])
    expect(phone.sent.filter(({ action }) => action === 'notices.read')).toHaveLength(1)
    expect(doing.result.current.busy).toBe(false)
  })

  it('tells what failed, until it is cleared', async () => {
    phone.connect(false)
    const doing = run()
    await act(async () => {
      expect(await doing.result.current.run({ noticeIds: ['n1'] })).toBeNull()
    })
    expect(doing.result.current.error?.code).toBe('OFFLINE')
    act(() => doing.result.current.clear())
    expect(doing.result.current.error).toBeNull()
  })

  it('makes old what it changed', async () => {
    const asked = ask()
    await waitFor(() => expect(name(asked)).toBe('吴川市'))
    phone.answer = ({ action }) =>
      action === 'notices.read' ? { ok: true, at: at(), data: { read: 1 } } : areas('雷州市')
    const doing = run()
    await act(async () => {
      await doing.result.current.run({ noticeIds: ['n1'] })
    })
    await waitFor(() => expect(name(asked)).toBe('雷州市'))
  })
})

describe('whom the phone acts for', () => {
  it('is there again after a kill', () => {
    switchOwner('p1')
    useOwner.setState({ personId: 'nobody' })
    loadOwner()
    expect(useOwner.getState().personId).toBe('p1')
  })

  it('the network is state too', () => {
    const { result } = renderHook(() => useOnline())
    act(() => phone.connect(false))
    expect(result.current).toBe(false)
    act(() => phone.connect(true))
    expect(result.current).toBe(true)
  })
})
