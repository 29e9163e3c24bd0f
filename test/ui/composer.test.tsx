import { fireEvent, render, screen } from '@testing-library/react'
import { Composer, type ComposerProps } from '@/ui/composer/composer'
import { show } from './show'

jest.mock('@tarojs/components', () => jest.requireActual('../support/taro'))

const words = { send: '发送', picture: '照片', left: (n: number) => `还能写 ${n} 个字` }
const spies = () => ({ onSend: jest.fn(), onDraft: jest.fn() })
const composer = (more: Partial<ComposerProps> & Pick<ComposerProps, 'onSend' | 'onDraft'>) => (
  <Composer label="写给律师" placeholder="写给律师" max={200} words={words} {...more} />
)
const box = () => screen.getByLabelText<HTMLTextAreaElement>('写给律师')
const write = (value: string) => fireEvent.change(box(), { target: { value } })
const send = () => fireEvent.click(screen.getByRole('button', { name: '发送' }))

describe('where one writes', () => {
  it('sends the words without the blanks around them, and is empty at once', () => {
    const { onSend, onDraft } = spies()
    show(composer({ onSend, onDraft }))
    write('  老板欠我工钱 \n')
    send()
    expect(onSend.mock.calls).toEqual([['老板欠我工钱']])
    expect(box().value).toBe('')
    expect(onDraft).toHaveBeenLastCalledWith('')
  })

  it.each(['', '   ', '\n'])('sends nothing when nothing is there: %j', (nothing) => {
    const { onSend, onDraft } = spies()
    show(composer({ onSend, onDraft }))
    if (nothing) write(nothing)
    expect(screen.getByRole('button', { name: '发送' }).getAttribute('aria-disabled')).toBe('true')
    send()
    expect(onSend).not.toHaveBeenCalled()
  })

  it('tells every change, so that it can be kept, and begins with what was kept', () => {
    const { onSend, onDraft } = spies()
    show(composer({ onSend, onDraft, begun: '写到一半' }))
    expect(box().value).toBe('写到一半')
    write('写到一半了')
    expect(onDraft.mock.calls).toEqual([['写到一半了']])
  })

  it('says how many characters are left only near the end', () => {
    show(composer(spies()))
    write('字'.repeat(99))
    expect(screen.queryByText(/还能写/)).toBeNull()
    write('字'.repeat(150))
    expect(screen.getByText('还能写 50 个字')).toBeTruthy()
  })

  it('a canned reply is put in at the end, the same one twice when asked twice', () => {
    const now = spies()
    const { rerender } = render(composer({ ...now, begun: '您好' }))
    rerender(composer({ ...now, insert: { id: 1, text: '请拍清楚' } }))
    expect(box().value).toBe('您好\n请拍清楚')
    rerender(composer({ ...now, insert: { id: 2, text: '请拍清楚' } }))
    expect(box().value).toBe('您好\n请拍清楚\n请拍清楚')
  })

  it('has no picture button where pictures are not for', () => {
    show(composer(spies()))
    expect(screen.queryByRole('button', { name: '照片' })).toBeNull()
  })

  it('shows which box is being written in', () => {
    show(composer(spies()))
    fireEvent.focus(box())
    expect(box().parentElement?.className).toContain('is-focus')
    fireEvent.blur(box())
    expect(box().parentElement?.className).not.toContain('is-focus')
  })
})
