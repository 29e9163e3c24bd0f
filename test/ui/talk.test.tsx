import { fireEvent, render, screen } from '@testing-library/react'
import { Jump } from '@/ui/talk/jump'
import { Talk } from '@/ui/talk/talk'
import type { TalkTo } from '@/ui/talk/talk-props'
import { show } from './show'

jest.mock('@tarojs/components', () => jest.requireActual('../support/taro'))

const spies = () => ({ onBottom: jest.fn(), onTop: jest.fn() })
const talk = (more: ReturnType<typeof spies>, words = '一句', to: TalkTo | null = null) => (
  <Talk to={to} {...more}>
    <div>{words}</div>
  </Talk>
)
const scroller = (container: HTMLElement) => container.querySelector('.talk') ?? container
const into = (container: HTMLElement) => scroller(container).getAttribute('data-into')

/** As WeChat tells it: how far down, of how much. */
function scroll(container: HTMLElement, top: number, height = 2000) {
  const node = scroller(container)
  Object.defineProperties(node, {
    scrollTop: { value: top, configurable: true },
    scrollHeight: { value: height, configurable: true },
  })
  fireEvent.scroll(node)
}

describe('the scrolling middle of a conversation, on WeChat', () => {
  it('stays at the end while it is there: each change names another mark', () => {
    const now = spies()
    const { container, rerender } = render(talk(now))
    const first = into(container)
    rerender(talk(now, '两句'))
    expect(into(container)).not.toBe(first)
  })

  it('once the reader has scrolled up, what comes moves nothing', () => {
    const now = spies()
    const { container, rerender } = render(talk(now))
    scroll(container, 1400)
    scroll(container, 900)
    expect(now.onBottom.mock.calls).toEqual([[false]])
    const before = into(container)
    rerender(talk(now, '两句'))
    expect(into(container)).toBe(before)
  })

  it('tells when the end is there again, and when the top is reached', () => {
    const now = spies()
    const { container } = render(talk(now))
    scroll(container, 1400)
    scroll(container, 900)
    fireEvent.keyDown(scroller(container), { key: 'End' })
    fireEvent.keyDown(scroller(container), { key: 'Home' })
    expect(now.onBottom.mock.calls).toEqual([[false], [true]])
    expect(now.onTop).toHaveBeenCalledTimes(1)
  })

  it('brings a bubble to the top when asked to, and the end again', () => {
    const now = spies()
    const { container, rerender } = render(talk(now))
    rerender(talk(now, '一句', { id: 'line-s3' }))
    expect(into(container)).toBe('line-s3')
    rerender(talk(now, '一句', { id: null }))
    expect(into(container)).toMatch(/^talk-end/)
  })
})

describe('the way to what is new', () => {
  it('is a button in words', () => {
    const go = jest.fn()
    show(<Jump words="有 3 条新消息" onTap={go} />)
    fireEvent.click(screen.getByRole('button', { name: '有 3 条新消息' }))
    expect(go).toHaveBeenCalledTimes(1)
  })
})
