import '../support/web'
import { renderHook, act } from '@testing-library/react'
import '../support/phone'
import { useReadAloud } from '@/platform/phone/use-read-aloud'
import { isOnline, onNetworkChange, watchNetwork } from '@/platform/phone/network'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

interface Said {
  readonly text: string
  lang: string
  onend: () => void
}

const spoken: Said[] = []
const cancel = jest.fn()

beforeEach(() => {
  spoken.length = 0
  cancel.mockClear()
  Object.assign(window, { speechSynthesis: { speak: (words: Said) => spoken.push(words), cancel } })
  Object.assign(globalThis, {
    SpeechSynthesisUtterance: class {
      lang = ''
      rate = 1
      constructor(readonly text: string) {}
    },
  })
})

describe('reading aloud in a browser', () => {
  const open = (id: string) => renderHook(() => useReadAloud(id, () => `第${id}题`))

  it('reads Mandarin, and is done at the end', () => {
    const { result } = open('1')
    act(() => result.current.onSpeak())
    expect([spoken[0]?.text, spoken[0]?.lang, result.current.speaking]).toEqual(['第1题', 'zh-CN', true])
    act(() => spoken[0]?.onend())
    expect(result.current.speaking).toBe(false)
  })

  it('the second tap stops it', () => {
    const { result } = open('1')
    act(() => result.current.onSpeak())
    act(() => result.current.onSpeak())
    expect(result.current.speaking).toBe(false)
    expect(spoken).toHaveLength(1)
  })

  it('starting one stops the other; leaving the page stops it', () => {
    const first = open('1')
    const second = open('2')
    act(() => first.result.current.onSpeak())
    act(() => second.result.current.onSpeak())
    expect([first.result.current.speaking, second.result.current.speaking]).toEqual([false, true])
    cancel.mockClear()
    second.unmount()
    expect(cancel).toHaveBeenCalledTimes(1)
  })
})

describe('the network in a browser', () => {
  it('is told to whoever listens, once a change', () => {
    const heard = jest.fn()
    watchNetwork()
    const stop = onNetworkChange(heard)
    window.dispatchEvent(new Event('offline'))
    window.dispatchEvent(new Event('offline'))
    expect(isOnline()).toBe(false)
    window.dispatchEvent(new Event('online'))
    stop()
    window.dispatchEvent(new Event('offline'))
    window.dispatchEvent(new Event('online'))
    expect(heard.mock.calls).toEqual([[false], [true]])
  })
})
