import { fireEvent, screen } from '@testing-library/react'
import { Button } from '@/ui/button/button'
import { Chip } from '@/ui/chip/chip'
import { SpeakButton } from '@/ui/speak-button/speak-button'
import { HelpRow } from '@/ui/help-row/help-row'
import { Phrases } from '@/ui/phrases/phrases'
import { show } from './show'

jest.mock('@tarojs/components', () => jest.requireActual('../support/taro'))

describe('button', () => {
  it('names the act and does it', () => {
    const work = jest.fn()
    show(<Button onTap={work}>提交预约</Button>)
    fireEvent.click(screen.getByRole('button', { name: '提交预约' }))
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('while busy keeps its words and cannot be tapped twice', () => {
    const work = jest.fn()
    show(
      <Button busy icon="retry" onTap={work}>
        提交预约
      </Button>,
    )
    const button = screen.getByRole('button', { name: '提交预约' })
    fireEvent.click(button)
    fireEvent.click(button)
    expect(work).not.toHaveBeenCalled()
    expect(button.classList).toContain('is-busy')
  })

  it('danger is text, never a slab', () => {
    show(
      <Button kind="danger" onTap={jest.fn()}>
        不去了
      </Button>,
    )
    expect(screen.getByRole('button').className).toContain('is-danger')
    expect(screen.getByRole('button').className).not.toContain('is-primary')
  })

  it('breaks between phrases only', () => {
    show(
      <Button onTap={jest.fn()}>
        <Phrases of={['我能不能申请', '免费法律援助？']} />
      </Button>,
    )
    expect(screen.getAllByText(/申请|援助/).map((one) => one.className)).toEqual(['keep', 'keep'])
  })
})

describe('chip', () => {
  it('says whether it is on', () => {
    const { rerender } = show(
      <Chip on={false} onTap={jest.fn()}>
        不清楚
      </Chip>,
    )
    expect(screen.getByRole('checkbox').getAttribute('aria-checked')).toBe('false')
    rerender(
      <Chip on onTap={jest.fn()}>
        不清楚
      </Chip>,
    )
    expect(screen.getByRole('checkbox').getAttribute('aria-checked')).toBe('true')
  })
})

describe('help', () => {
  it('offers to read aloud and to call', () => {
    const speak = jest.fn()
    const call = jest.fn()
    show(<HelpRow onSpeak={speak} onCall={call} callWords="打电话问律师" />)
    fireEvent.click(screen.getByRole('button', { name: '读给我听' }))
    fireEvent.click(screen.getByRole('button', { name: '打电话问律师' }))
    expect([speak.mock.calls.length, call.mock.calls.length]).toEqual([1, 1])
  })

  it('while reading, the same button stops it', () => {
    show(<SpeakButton speaking onTap={jest.fn()} />)
    expect(screen.getByRole('button', { name: '停下' })).toBeTruthy()
  })

  it('leaves out what is not there', () => {
    show(<HelpRow onCall={jest.fn()} />)
    expect(screen.getAllByRole('button')).toHaveLength(1)
  })
})
