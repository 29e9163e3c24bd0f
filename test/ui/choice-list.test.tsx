import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { Segmented } from '@/ui/segmented/segmented'
import { show } from './show'

jest.mock('@tarojs/components', () => jest.requireActual('../support/taro'))

const options = [
  { value: 'yes', label: '有，正在领' },
  { value: 'no', label: '没有' },
  { value: 'unsure', label: '不清楚', note: '没关系，后面可以再补', soft: true },
] as const

type Value = (typeof options)[number]['value']

function One() {
  const [value, setValue] = useState<Value | null>(null)
  return <ChoiceList label="您家有人领低保吗？" options={options} value={value} onChange={setValue} />
}

function Many() {
  const [value, setValue] = useState<Value[]>(['yes'])
  return <ChoiceList many label="带什么" options={options} value={value} onChange={setValue} />
}

const checked = (role: 'radio' | 'checkbox') =>
  screen.getAllByRole(role).map((one) => one.getAttribute('aria-checked') === 'true')

describe('choice list', () => {
  it('asks in a group with the question as its name', () => {
    show(<One />)
    expect(screen.getByRole('radiogroup', { name: '您家有人领低保吗？' })).toBeTruthy()
    expect(checked('radio')).toEqual([false, false, false])
  })

  it('one choice takes the place of the other; the whole row is the target', () => {
    show(<One />)
    fireEvent.click(screen.getByText('没有'))
    fireEvent.click(screen.getByText('没关系，后面可以再补'))
    expect(checked('radio')).toEqual([false, false, true])
  })

  it('chosen is said by a tick as well as by colour', () => {
    show(<One />)
    fireEvent.click(screen.getByText('没有'))
    expect(screen.getAllByRole('radio')[1]?.classList).toContain('is-on')
    expect(screen.getAllByRole('radio')[0]?.classList).not.toContain('is-on')
  })

  it('several can be chosen, and taken back', () => {
    show(<Many />)
    fireEvent.click(screen.getByText('没有'))
    expect(checked('checkbox')).toEqual([true, true, false])
    fireEvent.click(screen.getByText('有，正在领'))
    expect(checked('checkbox')).toEqual([false, true, false])
  })

  it('an error is read out', () => {
    show(<ChoiceList label="关系" options={options} value={null} onChange={jest.fn()} error="请选一个" />)
    expect(screen.getByRole('alert').textContent).toBe('请选一个')
  })
})

describe('segmented', () => {
  it('is one of several', () => {
    const change = jest.fn()
    const ways = [
      { value: 'month', label: '按月' },
      { value: 'year', label: '按年' },
    ] as const
    show(<Segmented label="怎么填" options={ways} value="month" onChange={change} />)
    expect(checked('radio')).toEqual([true, false])
    fireEvent.click(screen.getByText('按年'))
    expect(change).toHaveBeenCalledWith('year')
  })
})
