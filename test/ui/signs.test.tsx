import { fireEvent, screen } from '@testing-library/react'
import { Badge } from '@/ui/badge/badge'
import { Clock } from '@/ui/clock/clock'
import { Steps } from '@/ui/steps/steps'
import { TabBar } from '@/ui/tab-bar/tab-bar'
import { Tag } from '@/ui/tag/tag'
import { show } from './show'

jest.mock('@tarojs/components', () => jest.requireActual('../support/taro'))

describe('signs are never colour alone', () => {
  it('a badge counts, is read out as unread, and is silent at 0', () => {
    show(<Badge count={120} />)
    expect(screen.getByRole('img', { name: '120 条未读' }).textContent).toBe('99+')
    expect(show(<Badge count={0} />).container.textContent).toBe('')
  })

  it.each(['plain', 'quiet', 'done', 'error', 'new'] as const)('a %s tag says its state in words', (kind) => {
    const { container } = show(<Tag kind={kind}>已办完</Tag>)
    expect(container.textContent).toBe('已办完')
  })

  it('a clock always has its icon and words', () => {
    const { container } = show(
      <Clock kind="late" big>
        已过期 2 天
      </Clock>,
    )
    expect(container.querySelector('.i-clock')).not.toBeNull()
    expect(container.textContent).toBe('已过期 2 天')
  })

  it('steps are dots and words', () => {
    const { container } = show(<Steps at={3} of={6} />)
    expect(screen.getByText('第 3 步，共 6 步')).toBeTruthy()
    expect(container.querySelectorAll('.step.is-past')).toHaveLength(2)
    expect(container.querySelectorAll('.step.is-now')).toHaveLength(1)
  })

  it('many steps are only words', () => {
    expect(show(<Steps at={3} of={20} />).container.querySelectorAll('.step')).toHaveLength(0)
  })
})

describe('tabs', () => {
  const items = [
    { key: 'home', icon: 'home', label: '首页' },
    { key: 'messages', icon: 'bell', label: '消息', count: 2 },
  ] as const

  it('say which is open, and what waits', () => {
    const select = jest.fn()
    show(<TabBar items={items} current="home" onSelect={select} />)
    const [home, messages] = screen.getAllByRole('tab')
    expect(home?.getAttribute('aria-selected')).toBe('true')
    expect(messages?.textContent).toBe('消息2')
    fireEvent.click(screen.getByText('消息'))
    expect(select).toHaveBeenCalledWith('messages')
  })
})
