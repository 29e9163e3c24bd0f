import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { phone } from '../support/phone'
import { asked, cloudAnswers, freshPhone } from '../support/page'
import { command } from '@/platform/cloud/call'
import { learnFirstPage } from '@/platform/cloud/learn'
import { NOBODY, currentOwner, switchOwner } from '@/platform/cloud/owner'
import { queryClient } from '@/platform/cloud/query-client'
import { usePages } from '@/platform/cloud/use-pages'
import { useQuery } from '@/platform/cloud/use-query'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

const person = (personId: string, name: string, relation = 'self') => ({
  personId,
  name,
  relation,
  phoneMask: null,
  homeArea: null,
  consents: [],
})
const me = (...persons: ReturnType<typeof person>[]) => ({ persons, staff: [] })
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
)
const open = () =>
  renderHook(() => useQuery('accounts.me', {}, { keep: 'person', freshMinutes: 5 }), { wrapper })
type Opened = ReturnType<typeof open>
const names = ({ result }: Opened) => result.current.data?.persons.map(({ name }) => name)
const opened = async () => {
  const hook = open()
  await waitFor(() => expect(names(hook)).toBeDefined())
  phone.sent = []
  return hook
}
const consent = { personId: 'p1', purpose: 'contact', version: 1, agreed: true } as const

beforeEach(() => freshPhone('p1'))

describe('a command whose answer is a person', () => {
  it('puts them in place of the one that was known; nothing is asked again', async () => {
    cloudAnswers({
      'accounts.me': me(person('p1', ''), person('p2', '林阿婆', 'relative')),
      'accounts.consent': person('p1', '林示例'),
    })
    const hook = await opened()
    await act(() => command('accounts.consent', consent))
    await waitFor(() => expect(names(hook)).toEqual(['林示例', '林阿婆']))
    expect(asked()).toEqual(['accounts.consent'])
  })

  it('a new one comes last', async () => {
    cloudAnswers({
      'accounts.me': me(person('p1', '林示例')),
      'accounts.updatePerson': person('p3', '林阿公', 'relative'),
    })
    const hook = await opened()
    await act(() => command('accounts.updatePerson', { personId: 'p3' }))
    await waitFor(() => expect(names(hook)).toEqual(['林示例', '林阿公']))
  })

  it('is there after a kill and without a network', async () => {
    cloudAnswers({ 'accounts.me': me(person('p1', '')), 'accounts.consent': person('p1', '林示例') })
    const hook = await opened()
    await act(() => command('accounts.consent', consent))
    hook.unmount()
    queryClient.clear()
    phone.connect(false)
    expect(names(open())).toEqual(['林示例'])
  })

  it('where nobody asked yet, nothing is made up', async () => {
    cloudAnswers({
      'accounts.consent': person('p1', '林示例'),
      'accounts.me': me(person('p1', '林示例'), person('p2', '林阿婆')),
    })
    await command('accounts.consent', consent)
    const hook = await opened()
    expect(names(hook)).toHaveLength(2)
  })

  it('control: one that failed changes nothing', async () => {
    cloudAnswers({ 'accounts.me': me(person('p1', '')), 'accounts.consent': 'CONSENT_REQUIRED' })
    const hook = await opened()
    await act(() => command('accounts.consent', consent).catch(() => undefined))
    expect(names(hook)).toEqual([''])
  })
})

describe('who is here, while nobody has entered on this phone', () => {
  beforeEach(() => {
    freshPhone()
    cloudAnswers({ 'accounts.enter': me(person('p1', '林示例')), 'accounts.me': 'NOT_SIGNED_IN' })
  })

  it('is answered by entering: one call, and the phone acts for that person', async () => {
    const hook = await open()
    await waitFor(() => expect(currentOwner()).toBe('p1'))
    await waitFor(() => expect(names(hook)).toEqual(['林示例']))
    expect(asked()).toEqual(['accounts.enter'])
  })

  it('entering by a tap is the answer too, kept under the person and not under nobody', async () => {
    await command('accounts.enter', {})
    const hook = open()
    expect(names(hook)).toEqual(['林示例'])
    await act(async () => undefined)
    expect(asked()).toEqual(['accounts.enter'])
    expect([...phone.store.keys()].filter((key) => key.endsWith(NOBODY))).toEqual([])
  })
})

it('whom one may act for is known for the next person too, and not asked again', async () => {
  cloudAnswers({ 'accounts.me': me(person('p1', '林示例'), person('p2', '林阿婆', 'relative')) })
  const hook = await opened()
  act(() => switchOwner('p2'))
  expect(names(hook)).toEqual(['林示例', '林阿婆'])
  await act(async () => undefined)
  expect(asked()).toEqual([])
  expect([...phone.store.keys()].filter((key) => key.endsWith('|p1'))).toEqual([])
})

describe('the first page of a list', () => {
  const inbox = (unread: number, next: string | null = null) => ({ notices: [], unread, next })
  const list = () => renderHook(() => usePages('notices.inbox', () => ({})), { wrapper })

  it('takes what is known from elsewhere; the pages after it stay', async () => {
    cloudAnswers({ 'notices.inbox': inbox(1, '1~n') })
    const hook = list()
    await waitFor(() => expect(hook.result.current.hasMore).toBe(true))
    cloudAnswers({ 'notices.inbox': inbox(2) })
    await act(async () => hook.result.current.more())
    await waitFor(() => expect(hook.result.current.pages).toHaveLength(2))
    act(() => learnFirstPage('notices.inbox', {}, (page) => ({ ...page, unread: 9 })))
    await waitFor(() => expect(hook.result.current.pages?.map(({ unread }) => unread)).toEqual([9, 2]))
    expect(asked()).toHaveLength(2)
  })

  it('nobody asked for is not made up', async () => {
    learnFirstPage('notices.inbox', {}, (page) => ({ ...page, unread: 9 }))
    cloudAnswers({ 'notices.inbox': inbox(1) })
    const hook = list()
    expect(hook.result.current.pages).toBeUndefined()
    await waitFor(() => expect(hook.result.current.pages?.[0]?.unread).toBe(1))
  })
})
