import { fireEvent, screen } from '@testing-library/react'
import { Bubble } from '@/ui/bubble/bubble'
import { BubbleState } from '@/ui/bubble/bubble-state'
import { TalkLine } from '@/ui/bubble/talk-line'
import { Picture } from '@/ui/picture/picture'
import { show } from './show'

jest.mock('@tarojs/components', () => jest.requireActual('../support/taro'))

describe('a message', () => {
  it('the first of a run shows one character and reads out the whole name', () => {
    show(
      <Bubble lead name="陈示例律师">
        您别急。
      </Bubble>,
    )
    expect(screen.getByRole('img', { name: '陈示例律师' }).textContent).toBe('陈')
  })

  it('those after it stand closer, without the name', () => {
    const { container } = show(
      <Bubble mine name="林示例">
        好
      </Bubble>,
    )
    expect(screen.queryByRole('img')).toBeNull()
    expect(container.querySelector('.msg')?.className).toBe('msg is-mine')
  })

  it('says how it stands in words, and failed words are themselves the button', () => {
    const again = jest.fn()
    show(<BubbleState kind="bad" icon="retry" words="没发出去，点这里重发" onTap={again} />)
    fireEvent.click(screen.getByRole('button', { name: '没发出去，点这里重发' }))
    expect(again).toHaveBeenCalledTimes(1)
    expect(screen.getByRole('status')).toBeTruthy()
  })

  it('a plain state is no alarm, and what can be done stands beside it', () => {
    const cancel = jest.fn()
    show(<BubbleState words="照片 42%" act={{ label: '取消', spoken: '取消发这张照片', onTap: cancel }} />)
    expect(screen.queryByRole('status')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '取消发这张照片' }))
    expect(cancel).toHaveBeenCalledTimes(1)
  })

  it('a line between messages is plain words', () => {
    show(<TalkLine rule>下面是新消息</TalkLine>)
    expect(screen.getByText('下面是新消息').className).toContain('is-rule')
  })
})

describe('a picture in a message', () => {
  const photo = (more: object = {}) => (
    <Picture url="https://example.test/a.jpg" width={600} height={800} label="照片，点开看大图" {...more} />
  )
  const frame = (container: HTMLElement) => container.querySelector<HTMLElement>('.picture-x')

  it('keeps its place before it has come, in its own shape', () => {
    const { container } = show(photo())
    expect(frame(container)?.style.paddingBottom).toBe('133%')
  })

  it.each([
    [10, 10_000, '160%'],
    [10_000, 10, '40%'],
    [0, 0, '40%'],
  ])('%d × %d pixels fill neither the window nor nothing', (width, height, part) => {
    const { container } = show(photo({ width, height }))
    expect(frame(container)?.style.paddingBottom).toBe(part)
  })

  it('without a link it is an empty place, not a broken one', () => {
    const { container } = show(photo({ url: '' }))
    expect(container.querySelector('img')).toBeNull()
  })

  it('opens by a tap, and tells when it could not be shown', () => {
    const [tap, fail] = [jest.fn(), jest.fn()]
    const { container } = show(photo({ onTap: tap, onFail: fail }))
    fireEvent.click(screen.getByRole('button', { name: '照片，点开看大图' }))
    fireEvent.error(container.querySelector('img') ?? container)
    expect([tap, fail].map((one) => one.mock.calls.length)).toEqual([1, 1])
  })
})
