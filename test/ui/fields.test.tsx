import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { ErrorSummary } from '@/ui/error-summary/error-summary'
import { NumberField } from '@/ui/number-field/number-field'
import { TextField } from '@/ui/text-field/text-field'
import { show } from './show'

jest.mock('@tarojs/components', () => jest.requireActual('../support/taro'))

function Income({ error }: { readonly error?: string }) {
  const [value, setValue] = useState('1160')
  const [unsure, setUnsure] = useState(false)
  return (
    <NumberField
      label="我自己"
      note="种地、打零工"
      unit="元/月"
      value={value}
      onChange={setValue}
      unsure={unsure}
      onUnsure={setUnsure}
      error={error}
    />
  )
}

const box = () => screen.getByLabelText<HTMLInputElement>('我自己 元/月')

describe('number with a unit', () => {
  it('is read out with its unit, and the unit is seen', () => {
    show(<Income />)
    expect(box().value).toBe('1160')
    expect(screen.getByText('元/月')).toBeTruthy()
  })

  it('gives on what was typed as it was typed', () => {
    show(<Income />)
    fireEvent.change(box(), { target: { value: '1 160' } })
    expect(box().value).toBe('1 160')
  })

  it('不清楚 empties the box and keeps what was typed for when it is taken back', () => {
    show(<Income />)
    const unsure = screen.getByRole('checkbox', { name: '我自己 不清楚' })
    fireEvent.click(unsure)
    expect([box().value, box().placeholder]).toEqual(['', '不清楚'])
    fireEvent.click(unsure)
    expect(box().value).toBe('1160')
  })

  it('says what is wrong under the box, read out', () => {
    show(<Income error="请填数字，比如 3160" />)
    expect(screen.getByRole('alert').textContent).toBe('请填数字，比如 3160')
    expect(box().parentElement?.className).toContain('is-bad')
  })
})

describe('words', () => {
  it('shows which box is being filled in', () => {
    show(<TextField label="姓名" value="" onChange={jest.fn()} />)
    const name = screen.getByLabelText('姓名')
    fireEvent.focus(name)
    expect(name.parentElement?.className).toContain('is-focus')
    fireEvent.blur(name)
    expect(name.parentElement?.className).not.toContain('is-focus')
  })

  it('opens number keys for a phone number', () => {
    const change = jest.fn()
    show(<TextField label="电话" kind="phone" value="" note="没有可以不填" onChange={change} />)
    expect(screen.getByLabelText('电话').getAttribute('data-type')).toBe('number')
    fireEvent.change(screen.getByLabelText('电话'), { target: { value: '13800000000' } })
    expect(change).toHaveBeenCalledWith('13800000000')
  })

  it('takes several lines', () => {
    const change = jest.fn()
    show(<TextField label="想说的话" kind="long" max={200} value="" onChange={change} />)
    const words = screen.getByLabelText<HTMLTextAreaElement>('想说的话')
    fireEvent.change(words, { target: { value: '工钱' } })
    expect([change.mock.calls[0]?.[0], words.maxLength]).toEqual(['工钱', 200])
  })
})

describe('error summary', () => {
  const errors = [
    { id: 'name', message: '请填姓名' },
    { id: 'phone', message: '电话号码不对' },
  ]

  it('counts them, is read out, and each line leads to its field', () => {
    const jump = jest.fn()
    show(<ErrorSummary errors={errors} onJump={jump} />)
    expect(screen.getByRole('alert').textContent).toContain('有 2 处要改')
    fireEvent.click(screen.getByRole('link', { name: '电话号码不对' }))
    expect(jump).toHaveBeenCalledWith('phone')
  })

  it('is not there when nothing is wrong', () => {
    const { container } = show(<ErrorSummary errors={[]} />)
    expect(container.textContent).toBe('')
  })
})
