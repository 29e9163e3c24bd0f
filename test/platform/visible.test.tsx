import { QueryClientProvider } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, renderHook, waitFor } from '@testing-library/react'
import { useRef, type ReactNode } from 'react'
import { phone } from '../support/phone'
import { asked, cloudAnswers, freshPhone } from '../support/page'
import { learnFirstPage } from '@/platform/cloud/learn'
import { makeOld } from '@/platform/cloud/make-old'
import { queryClient } from '@/platform/cloud/query-client'
import { usePages } from '@/platform/cloud/use-pages'
import { useQuery } from '@/platform/cloud/use-query'
import { finish } from '@/platform/screen/navigation'
import { asTab, beginPassing, endPassing } from '@/platform/screen/visible'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
)
const tab = ({ children }: { children: ReactNode }) => {
  const Tab = useRef(asTab(() => wrapper({ children }))).current
  return <Tab />
}
const open = (around = wrapper) =>
  renderHook(
    () => ({
      areas: useQuery('directory.areas', { parent: '440800' }),
      inbox: usePages('notices.inbox', () => ({})),
    }),
    { wrapper: around },
  )
const named = (name: string) => ({
  'directory.areas': { areas: [{ code: '440883', name }] },
  'notices.inbox': page,
})
const page = { notices: [], unread: 2, next: null }
const wait = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)))
/** WeChat hides the tab in the moment the ticket opens over it. */
async function gone(): Promise<void> {
  while (phone.did.length < 2) await Promise.resolve()
  phone.hide()
}
const both = ['directory.areas', 'notices.inbox']

beforeEach(() => {
  freshPhone('p1')
  endPassing(true)
  cloudAnswers(named('吴川市'))
})

describe('a page nobody looks at', () => {
  it('asks nothing when its answers grow old; what grew old is asked when it is in front again', async () => {
    const shown = open()
    await waitFor(() => expect(shown.result.current.inbox.pages).toHaveLength(1))
    act(() => phone.hide())
    cloudAnswers(named('廉江市'))
    act(() => makeOld(['directory.areas', 'notices.inbox']))
    await wait(350)
    expect(asked()).toEqual(both)
    act(() => phone.show())
    await waitFor(() => expect(shown.result.current.areas.data?.areas[0]?.name).toBe('廉江市'))
    expect(asked()).toEqual([...both, ...both])
  })

  it('keeps showing what it had', async () => {
    const shown = open()
    await waitFor(() => expect(shown.result.current.inbox.pages).toHaveLength(1))
    act(() => phone.hide())
    const { areas, inbox } = shown.result.current
    expect([areas.data?.areas[0]?.name, areas.loading, inbox.pages?.[0]?.unread]).toEqual([
      '吴川市',
      false,
      2,
    ])
  })

  it('draws nothing of what others learn meanwhile; it is there when it is in front again', async () => {
    const shown = open()
    await waitFor(() => expect(shown.result.current.inbox.pages).toHaveLength(1))
    act(() => phone.hide())
    const before = shown.result.current
    act(() => learnFirstPage('notices.inbox', {}, (first) => ({ ...first, unread: 7 })))
    expect(shown.result.current).toBe(before)
    act(() => phone.show())
    expect(shown.result.current.inbox.pages?.[0]?.unread).toBe(7)
  })

  it('coming back a moment later asks nothing', async () => {
    const shown = open()
    await waitFor(() => expect(shown.result.current.inbox.pages).toHaveLength(1))
    act(() => phone.hide())
    act(() => phone.show())
    await wait(20)
    expect(asked()).toEqual(both)
  })

  it('control: one that is looked at asks at once', async () => {
    const shown = open()
    await waitFor(() => expect(shown.result.current.inbox.pages).toHaveLength(1))
    act(() => makeOld(['directory.areas']))
    await waitFor(() => expect(asked()).toEqual([...both, 'directory.areas']))
  })
})

describe('a tab that is only passed on the way to a ticket', () => {
  it('asks nothing until somebody comes back to it', async () => {
    finish('booking', 'ticket', { appointmentId: 'a1' })
    const passed = open(tab)
    await act(gone)
    await wait(60)
    expect([asked(), passed.result.current.areas.loading]).toEqual([[], true])
    act(() => phone.show())
    await waitFor(() => expect(asked()).toEqual(both))
  })

  it('hidden before it was drawn, which nobody hears, it asks nothing either', async () => {
    finish('booking', 'ticket', { appointmentId: 'a1' })
    open(tab)
    act(() => phone.show())
    await waitFor(() => expect(phone.did).toHaveLength(2))
    await wait(60)
    expect(asked()).toEqual([])
    act(() => phone.show())
    await waitFor(() => expect(asked()).toEqual(both))
  })

  it('one that was open before is passed just the same', async () => {
    open(tab)
    await waitFor(() => expect(asked()).toEqual(both))
    act(() => phone.hide())
    act(() => makeOld(['directory.areas', 'notices.inbox']))
    act(beginPassing)
    act(() => phone.show())
    await wait(350)
    act(() => phone.hide())
    act(() => endPassing(true))
    await wait(20)
    expect(asked()).toEqual(both)
  })

  it('a way that leads nowhere ends on the tab, which then asks', async () => {
    const refused = jest.spyOn(Taro, 'navigateTo').mockRejectedValue(new Error('navigateTo:fail'))
    finish('booking', 'ticket')
    open(tab)
    await waitFor(() => expect(asked()).toEqual(both))
    refused.mockRestore()
  })

  it('the page one is going to is looked at from the start, and stays so', async () => {
    finish('booking', 'ticket', { appointmentId: 'a1' })
    open()
    await waitFor(() => expect(asked()).toEqual(both))
    await waitFor(() => expect(phone.did).toHaveLength(2))
    act(() => makeOld(['directory.areas']))
    await waitFor(() => expect(asked()).toEqual([...both, 'directory.areas']))
  })
})
