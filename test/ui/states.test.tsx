import { fireEvent, screen } from '@testing-library/react'
import { Empty } from '@/ui/empty/empty'
import { ErrorRetry } from '@/ui/error-retry/error-retry'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Sheet } from '@/ui/sheet/sheet'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { show } from './show'

jest.mock('@tarojs/components', () => jest.requireActual('../support/taro'))

describe('states', () => {
  it('empty says what, why, and one way on', () => {
    const book = jest.fn()
    show(<Empty title="还没有预约" note="想当面问律师，可以约" action={{ label: '约见面', onTap: book }} />)
    fireEvent.click(screen.getByRole('button', { name: '约见面' }))
    expect(book).toHaveBeenCalled()
    expect(screen.getAllByRole('button')).toHaveLength(1)
  })

  it('empty can have a second way', () => {
    show(
      <Empty
        title="还没有消息"
        action={{ label: '约见面', onTap: jest.fn() }}
        second={{ label: '我以前办过', onTap: jest.fn() }}
      />,
    )
    expect(screen.getAllByRole('button')).toHaveLength(2)
  })

  it('an error can be tried again, and a person is never left with only that', () => {
    const retry = jest.fn()
    const call = jest.fn()
    show(<ErrorRetry title="没能打开" message="现在没有网络。" traceId="t-1" onRetry={retry} onCall={call} />)
    expect(screen.getByRole('alert').textContent).toContain('t-1')
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    fireEvent.click(screen.getByRole('button', { name: '打 12348' }))
    expect([retry.mock.calls.length, call.mock.calls.length]).toEqual([1, 1])
  })

  it('while trying again it cannot be tapped', () => {
    const retry = jest.fn()
    show(<ErrorRetry title="没能打开" message="" retrying onRetry={retry} />)
    fireEvent.click(screen.getByRole('button', { name: '正在重试' }))
    expect(retry).not.toHaveBeenCalled()
  })

  it('a skeleton says that it is loading, in the size of what comes', () => {
    const { container } = show(<Skeleton rows={3} lead="round" />)
    expect(screen.getByRole('status', { name: '正在加载' })).toBeTruthy()
    expect(container.querySelectorAll('.cell')).toHaveLength(3)
  })

  it('errors are read out at once, other notices only when they come later', () => {
    show(<NoticeBar kind="error">没有网络</NoticeBar>)
    expect(screen.getByRole('alert').textContent).toBe('没有网络')
    show(
      <NoticeBar live kind="clock" title="位子快到时间了">
        还剩 1 分钟
      </NoticeBar>,
    )
    expect(document.querySelector('[aria-live=polite]')?.textContent).toContain('位子快到时间了')
  })

  it('a notice has at most one way on', () => {
    const more = jest.fn()
    show(<NoticeBar flat title="位子快到时间了" action={{ label: '再留 10 分钟', onTap: more }} />)
    fireEvent.click(screen.getByRole('button', { name: '再留 10 分钟' }))
    expect(more).toHaveBeenCalled()
  })
})

describe('sheet', () => {
  const sheet = (open: boolean, onClose = jest.fn()) => (
    <Sheet open={open} title="真的不去了吗？" note="位子会让给别人。" onClose={onClose} foot="按钮">
      内容
    </Sheet>
  )

  it('is a dialog with its question as its name', () => {
    show(sheet(true))
    expect(screen.getByRole('dialog', { name: '真的不去了吗？' }).textContent).toContain('位子会让给别人。')
  })

  it('closes when tapped beside', () => {
    const close = jest.fn()
    show(sheet(true, close))
    fireEvent.click(screen.getByRole('button', { name: '关闭' }))
    expect(close).toHaveBeenCalledTimes(1)
  })

  it('is not there when closed', () => {
    const { container } = show(sheet(false))
    expect(container.textContent).toBe('')
  })
})
