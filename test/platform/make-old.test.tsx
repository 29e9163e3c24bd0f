import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { phone } from '../support/phone'
import { asked, freshPhone } from '../support/page'
import { makeOld } from '@/platform/cloud/make-old'
import { queryClient } from '@/platform/cloud/query-client'
import { useQuery } from '@/platform/cloud/use-query'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
)
const open = () => renderHook(() => useQuery('directory.areas', { parent: '440800' }), { wrapper })
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
const areas = (name: string) => ({ areas: [{ code: '440883', name, kind: 'county', hasChildren: true }] })
const nameIn = ({ result }: ReturnType<typeof open>) => result.current.data?.areas[0]?.name

/** What the cloud knows; it answers with what it knew when it was asked, half a second later. */
let known = ''

beforeEach(() => {
  jest.useFakeTimers()
  freshPhone('p1')
  known = '吴川市'
  phone.answer = async () => {
    const data = areas(known)
    await new Promise((resolve) => setTimeout(resolve, 500))
    return { ok: true, at: new Date().toISOString(), data }
  }
})
afterEach(() => jest.useRealTimers())

describe('what a change makes old', () => {
  it('is asked again while it is looked at', async () => {
    const shown = open()
    await pass(600)
    known = '廉江市'
    act(() => makeOld(['directory.areas']))
    await pass(1000)
    expect([nameIn(shown), asked().length]).toEqual(['廉江市', 2])
  })

  it('asked since, and still on its way, is not asked twice', async () => {
    act(() => makeOld(['directory.areas']))
    const shown = open()
    await pass(2000)
    expect([nameIn(shown), asked().length]).toEqual(['吴川市', 1])
  })

  it('asked before, that is given up and asked again, also where something was known', async () => {
    const shown = open()
    await pass(100)
    known = '廉江市'
    act(() => makeOld(['directory.areas']))
    await pass(2000)
    expect([nameIn(shown), asked().length]).toEqual(['廉江市', 2])
    known = '雷州市'
    void shown.result.current.refresh()
    await pass(300)
    known = '遂溪县'
    act(() => makeOld(['directory.areas']))
    await pass(2000)
    expect(nameIn(shown)).toBe('遂溪县')
  })
})
