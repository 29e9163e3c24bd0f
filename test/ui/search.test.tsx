import { fireEvent, screen } from '@testing-library/react'
import { DayField } from '@/ui/day-field/day-field'
import { SearchDoor } from '@/ui/search-field/search-door'
import { SearchField } from '@/ui/search-field/search-field'
import { show } from './show'

jest.mock('@tarojs/components', () => jest.requireActual('../support/taro'))

describe('SearchField', () => {
  it('says every change, and the cross empties it; empty, there is no cross', () => {
    const change = jest.fn()
    const { unmount } = show(<SearchField label="说说" hint="比如" value="工" onChange={change} />)
    fireEvent.change(screen.getByLabelText('说说'), { target: { value: '工钱' } })
    fireEvent.click(screen.getByRole('button', { name: '清除' }))
    expect(change.mock.calls).toEqual([['工钱'], ['']])
    unmount()
    show(<SearchField label="说说" hint="比如" value="" onChange={change} />)
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('SearchDoor', () => {
  it('is one button with its name', () => {
    const tapped = jest.fn()
    show(<SearchDoor label="说说您遇到的事" hint="比如" onTap={tapped} />)
    fireEvent.click(screen.getByRole('button', { name: '说说您遇到的事，比如' }))
    expect(tapped).toHaveBeenCalledTimes(1)
  })
})

describe('DayField', () => {
  it('three boxes, each with its name; what is typed is handed on as typed', () => {
    const change = jest.fn()
    const value = { year: '2026', month: '', day: '' }
    show(<DayField label="日子" value={value} onChange={change} />)
    fireEvent.change(screen.getByLabelText('日子 月'), { target: { value: '1 1' } })
    fireEvent.change(screen.getByLabelText('日子 日'), { target: { value: '23' } })
    expect(change.mock.calls).toEqual([[{ ...value, month: '1 1' }], [{ ...value, day: '23' }]])
    expect(screen.getByRole('group', { name: '日子' })).toBeTruthy()
  })

  it('an error is said beside the boxes', () => {
    show(
      <DayField
        label="日子"
        value={{ year: '', month: '', day: '' }}
        onChange={jest.fn()}
        error="没有这一天"
      />,
    )
    expect(screen.getByRole('alert').textContent).toBe('没有这一天')
  })
})
