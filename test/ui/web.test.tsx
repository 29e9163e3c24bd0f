import '../support/web'
import { fireEvent, render, screen } from '@testing-library/react'
import { NumberField } from '@/ui/number-field/number-field'
import { Page } from '@/ui/page/page'
import { Sheet } from '@/ui/sheet/sheet'
import { Tap } from '@/ui/tap/tap'
import { TextField } from '@/ui/text-field/text-field'
import { show } from './show'

jest.mock('@tarojs/components', () => jest.requireActual('../support/taro'))

describe('in a browser', () => {
  it.each(['Enter', ' '])('the key %j does what a finger does', (key) => {
    const work = jest.fn()
    show(<Tap onTap={work}>继续</Tap>)
    const button = screen.getByRole('button', { name: '继续' })
    fireEvent.keyDown(button, { key })
    expect(work).toHaveBeenCalledTimes(1)
    expect(button.tabIndex).toBe(0)
  })

  it('a sheet takes the keys, Escape closes it, and they go back to where they were', () => {
    const close = jest.fn()
    const sheet = (open: boolean) => (
      <>
        <Tap>不去了</Tap>
        <Sheet open={open} title="真的不去了吗？" onClose={close} foot={<Tap onTap={close}>换个时间</Tap>} />
      </>
    )
    const { rerender: again } = render(sheet(false))
    const before = screen.getByRole('button', { name: '不去了' })
    before.tabIndex = 0
    before.focus()
    again(sheet(true))
    expect(document.activeElement?.textContent).toBe('换个时间')
    fireEvent.keyDown(window, { key: 'Escape' })
    expect(close).toHaveBeenCalledTimes(1)
    again(sheet(false))
    expect(document.activeElement).toBe(before)
    fireEvent.keyDown(window, { key: 'Escape' })
    expect(close).toHaveBeenCalledTimes(1)
  })

  it('Escape closes it from inside a box that keeps its keys to itself, too', () => {
    const close = jest.fn()
    show(
      <Sheet open title="常用回复" onClose={close}>
        <input aria-label="找一条" />
      </Sheet>,
    )
    const box = screen.getByLabelText('找一条')
    box.addEventListener('keydown', (event) => event.stopPropagation())
    fireEvent.keyDown(box, { key: 'Escape' })
    expect(close).toHaveBeenCalledTimes(1)
  })

  it('other keys do nothing', () => {
    const work = jest.fn()
    show(<Tap onTap={work}>继续</Tap>)
    fireEvent.keyDown(screen.getByRole('button'), { key: 'a' })
    expect(work).not.toHaveBeenCalled()
  })

  it('the page draws its own bar: title, and back', () => {
    const { back } = show(<Page title="申请自查">内容</Page>)
    expect(screen.getByRole('banner').textContent).toContain('申请自查')
    fireEvent.click(screen.getByRole('button', { name: '返回' }))
    expect(back).toHaveBeenCalledTimes(1)
    expect(screen.getByRole('main').textContent).toBe('内容')
  })

  it('a tab page has no way back', () => {
    show(
      <Page title="首页" back={false} tone="band">
        内容
      </Page>,
    )
    expect(screen.queryByRole('button', { name: '返回' })).toBeNull()
  })

  it('a number box keeps what is not a number, so that it can be answered', () => {
    const change = jest.fn()
    show(<NumberField label="儿子" unit="元/月" decimal value="" onChange={change} />)
    const box = screen.getByLabelText('儿子 元/月')
    expect(box.getAttribute('data-type')).toBe('text')
    fireEvent.change(box, { target: { value: '三千多' } })
    expect(change).toHaveBeenCalledWith('三千多')
  })

  it('several lines are the browser’s own box, with its label', () => {
    const change = jest.fn()
    show(<TextField label="想说的话" kind="long" value="" onChange={change} />)
    fireEvent.change(screen.getByLabelText('想说的话'), { target: { value: '工钱三个月没给' } })
    expect(change).toHaveBeenCalledWith('工钱三个月没给')
  })
})
