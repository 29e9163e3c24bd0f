import '../support/web'
import { act, renderHook } from '@testing-library/react'
import { phone } from '../support/phone'
import { press } from '@/platform/screen/navigation'
import { setTitle } from '@/platform/screen/title'
import { useInFront } from '@/platform/screen/use-in-front'
import { useKeys } from '@/platform/screen/use-keys'
import { useWide } from '@/platform/screen/use-wide'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

function hideWindow(hidden: boolean) {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}

beforeEach(() => {
  phone.reset()
  document.body.innerHTML = ''
})

describe('somebody can see the page', () => {
  it('told when it opens, when another page or window comes before it, and when it closes', () => {
    const told = jest.fn<void, [boolean]>()
    const { unmount } = renderHook(() => useInFront(told))
    hideWindow(true)
    hideWindow(false)
    act(() => phone.hide())
    act(() => phone.show())
    unmount()
    expect(told.mock.calls.flat()).toEqual([true, false, true, false, true, false])
  })

  it('both at once are told once', () => {
    const told = jest.fn<void, [boolean]>()
    const { unmount } = renderHook(() => useInFront(told))
    act(() => phone.hide())
    hideWindow(true)
    hideWindow(false)
    unmount()
    expect(told.mock.calls.flat()).toEqual([true, false])
  })
})

describe('a wide window', () => {
  it('is noticed, also when it becomes one', () => {
    const media = Object.assign(new EventTarget(), { matches: false, media: '', onchange: null })
    window.matchMedia = () => ({ ...media, ...listeners(media), matches: media.matches })
    const { result } = renderHook(() => useWide())
    expect(result.current).toBe(false)
    media.matches = true
    window.matchMedia = () => ({ ...media, ...listeners(media), matches: true })
    const again = renderHook(() => useWide())
    expect(again.result.current).toBe(true)
  })

  const listeners = (target: EventTarget) => ({
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    dispatchEvent: target.dispatchEvent.bind(target),
    addListener: () => undefined,
    removeListener: () => undefined,
  })
})

describe('keys', () => {
  const key = (name: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key: name }))

  it('are a sheet’s own while one is open', () => {
    const work = jest.fn()
    renderHook(() => useKeys({ j: work }))
    document.body.innerHTML = '<div aria-modal="true"></div>'
    key('j')
    document.body.innerHTML = ''
    key('j')
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('are put into a box, or press a button; a name nobody has does no harm', () => {
    document.body.innerHTML = '<textarea id="box"></textarea><div id="act" tabindex="0"></div>'
    const pressed = jest.fn()
    document.getElementById('act')?.addEventListener('click', pressed)
    press('box')
    expect(document.activeElement?.id).toBe('box')
    press('act')
    expect(pressed).toHaveBeenCalledTimes(1)
    press('nothing')
  })
})

it('the web draws its bar by itself', () => {
  setTitle('陈示例律师')
  expect(phone.did).toEqual([])
})
