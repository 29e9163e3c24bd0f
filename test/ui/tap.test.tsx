import { fireEvent, screen } from '@testing-library/react'
import { Tap } from '@/ui/tap/tap'
import { show } from './show'

jest.mock('@tarojs/components', () => jest.requireActual('../support/taro'))

describe('anything that can be tapped', () => {
  it('is a button with a name, and does its work once a tap', () => {
    const work = jest.fn()
    show(<Tap onTap={work}>打电话</Tap>)
    fireEvent.click(screen.getByRole('button', { name: '打电话' }))
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('is read out by its label when the word alone is not enough', () => {
    show(
      <Tap label="打电话给陈示例律师" onTap={jest.fn()}>
        打电话
      </Tap>,
    )
    expect(screen.getByRole('button', { name: '打电话给陈示例律师' })).toBeTruthy()
  })

  it('says when it cannot be tapped, and then does nothing', () => {
    const work = jest.fn()
    show(
      <Tap disabled onTap={work}>
        提交
      </Tap>,
    )
    const button = screen.getByRole('button')
    fireEvent.click(button)
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(work).not.toHaveBeenCalled()
  })

  it('is told to WeChat as aria-role, never as an attribute only browsers know', () => {
    const { container } = show(<Tap onTap={jest.fn()}>去</Tap>)
    expect(container.querySelector('[aria-level],[tabindex]')).toBeNull()
  })
})
