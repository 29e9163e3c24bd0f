import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { phone } from '../support/phone'
import { asked, cloudAnswers, freshPhone } from '../support/page'
import { switchOwner } from '@/platform/cloud/owner'
import { queryClient } from '@/platform/cloud/query-client'
import { usePages } from '@/platform/cloud/use-pages'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
)
const inputOf = (cursor: string | undefined) => ({ limit: 2, ...(cursor === undefined ? {} : { cursor }) })
const open = () => renderHook(() => usePages('notices.inbox', inputOf), { wrapper })
type Opened = ReturnType<typeof open>
const unreadOf = (list: Opened) => list.result.current.pages?.map(({ unread }) => unread)

/** Three pages; `unread` tells them apart. */
const three = (first: number) => ({
  'notices.inbox': ({ cursor }: { cursor?: string }) => {
    const at = cursor === undefined ? 0 : Number(cursor[0])
    return { notices: [], unread: first + at, next: at < 2 ? `${at + 1}~n` : null }
  },
})
const more = async (list: Opened) => {
  await act(async () => list.result.current.more())
}

beforeEach(() => {
  freshPhone('p1')
  cloudAnswers(three(10))
})

describe('a list page after page', () => {
  it('opens with the first; each next one follows, until there is none', async () => {
    const list = open()
    expect([list.result.current.loading, list.result.current.pages]).toEqual([true, undefined])
    await waitFor(() => expect(unreadOf(list)).toEqual([10]))
    await more(list)
    await waitFor(() => expect(unreadOf(list)).toEqual([10, 11]))
    expect(list.result.current.hasMore).toBe(true)
    await more(list)
    await waitFor(() => expect(unreadOf(list)).toEqual([10, 11, 12]))
    expect(list.result.current.hasMore).toBe(false)
    expect(phone.sent.map(({ input }) => input)).toEqual([
      { limit: 2 },
      { limit: 2, cursor: '1~n' },
      { limit: 2, cursor: '2~n' },
    ])
  })

  it('a change makes every opened page new, not only the first', async () => {
    const list = open()
    await waitFor(() => expect(list.result.current.hasMore).toBe(true))
    await more(list)
    cloudAnswers(three(20))
    await act(() => queryClient.invalidateQueries({ queryKey: ['notices.inbox'] }))
    await waitFor(() => expect(unreadOf(list)).toEqual([20, 21]))
  })

  it('after a kill without a network the first page is there, and called old', async () => {
    const list = open()
    await waitFor(() => expect(unreadOf(list)).toEqual([10]))
    list.unmount()
    queryClient.clear()
    phone.connect(false)
    const again = open()
    expect(unreadOf(again)).toEqual([10])
    await waitFor(() => expect(again.result.current.stale).toBe(true))
    expect(again.result.current.error?.code).toBe('OFFLINE')
  })

  it('nothing of one person’s list stays for the next', async () => {
    const list = open()
    await waitFor(() => expect(list.result.current.hasMore).toBe(true))
    await more(list)
    cloudAnswers(three(50))
    act(() => switchOwner('p2'))
    expect(unreadOf(list)).toBeUndefined()
    await waitFor(() => expect(unreadOf(list)).toEqual([50]))
  })

  it('while it is switched off nothing is asked', () => {
    renderHook(() => usePages('notices.inbox', inputOf, { enabled: false }), { wrapper })
    expect(asked()).toEqual([])
  })
})
