import '../support/web'
import { fireEvent, render, screen } from '@testing-library/react'
import { Composer } from '@/ui/composer/composer'
import { LargePicture } from '@/ui/picture/large-picture'
import { Picture } from '@/ui/picture/picture'
import { Talk } from '@/ui/talk/talk'
import type { TalkTo } from '@/ui/talk/talk-props'
import { show } from './show'

jest.mock('@tarojs/components', () => jest.requireActual('../support/taro'))

/** jsdom lays nothing out: where things are is said here. */
function at(node: Element | null, top: number, bottom: number) {
  const box = { top, bottom, y: top, height: bottom - top, x: 0, left: 0, right: 300, width: 300 }
  if (node) node.getBoundingClientRect = () => ({ ...box, toJSON: () => box })
}

describe('the scrolling middle of a conversation, in a browser', () => {
  const spies = () => ({ onBottom: jest.fn(), onTop: jest.fn() })
  const talk = (now: ReturnType<typeof spies>, to: TalkTo | null = null) => (
    <Talk to={to} {...now}>
      <div id="line-s3">三</div>
    </Talk>
  )

  it('tells once when the end is out of view, and once when it is back', () => {
    const now = spies()
    const { container } = render(talk(now))
    const [box, inner] = [container.querySelector('.talk'), container.querySelector('.talk-x')]
    at(box, 0, 500)
    for (const bottom of [900, 950, 510, 505]) {
      at(inner, -400, bottom)
      fireEvent.scroll(box ?? container)
    }
    expect(now.onBottom.mock.calls).toEqual([[false], [true]])
  })

  it('asks for what is above once each time the top is reached', () => {
    const now = spies()
    const { container } = render(talk(now))
    const [box, inner] = [container.querySelector('.talk'), container.querySelector('.talk-x')]
    at(box, 0, 500)
    for (const top of [-300, 0, 0, -200, 0]) {
      at(inner, top, 900)
      fireEvent.scroll(box ?? container)
    }
    expect(now.onTop).toHaveBeenCalledTimes(2)
  })

  it('brings a bubble to the top, a little of what is above it still seen; nothing else is moved', () => {
    const now = spies()
    const { container, rerender } = render(talk(now))
    const box = container.querySelector('.talk')
    at(box, 100, 600)
    at(document.getElementById('line-s3'), 400, 450)
    rerender(talk(now, { id: 'line-s3' }))
    expect(box?.scrollTop).toBe(300 - 56)
  })
})

describe('the box, in a browser', () => {
  const words = { send: '发送', picture: '照片', left: String }
  const composer = (enterSends: boolean, onSend: jest.Mock) => (
    <Composer
      label="写给对方"
      placeholder=""
      max={200}
      words={words}
      enterSends={enterSends}
      begun="您好"
      onDraft={jest.fn()}
      onSend={onSend}
    />
  )
  const box = () => screen.getByLabelText('写给对方')

  it('Enter sends on a desk; Shift+Enter begins a line', () => {
    const send = jest.fn()
    show(composer(true, send))
    fireEvent.keyDown(box(), { key: 'Enter', shiftKey: true })
    expect(send).not.toHaveBeenCalled()
    fireEvent.keyDown(box(), { key: 'Enter' })
    expect(send.mock.calls).toEqual([['您好']])
  })

  it('while a Chinese word is being composed Enter takes the word and sends nothing', () => {
    const send = jest.fn()
    show(composer(true, send))
    fireEvent.keyDown(box(), { key: 'Enter', isComposing: true })
    expect(send).not.toHaveBeenCalled()
  })

  it('elsewhere Enter begins a line', () => {
    const send = jest.fn()
    show(composer(false, send))
    fireEvent.keyDown(box(), { key: 'Enter' })
    expect(send).not.toHaveBeenCalled()
  })
})

describe('a picture over the window', () => {
  const large = { close: '关闭', larger: '放大', whole: '看全图' }

  it('is enlarged by a button in words, and closed by one or by Escape', () => {
    const close = jest.fn()
    const { container } = show(<LargePicture url="a.jpg" label="照片" words={large} onClose={close} />)
    fireEvent.click(screen.getByRole('button', { name: '放大' }))
    expect(container.querySelector('img')?.className).toContain('is-whole')
    fireEvent.click(screen.getByRole('button', { name: '看全图' }))
    expect(container.querySelector('img')?.className).not.toContain('is-whole')
    fireEvent.keyDown(window, { key: 'Escape' })
    expect(close).toHaveBeenCalledTimes(1)
  })

  it('is not there when none is open', () => {
    const { container } = show(<LargePicture url={null} label="照片" words={large} onClose={jest.fn()} />)
    expect(container.textContent).toBe('')
  })

  it('in a bubble is a plain image', () => {
    const { container } = show(<Picture url="a.jpg" width={1} height={1} label="照片" />)
    expect(container.querySelector('img')?.getAttribute('alt')).toBe('')
  })
})
