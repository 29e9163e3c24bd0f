import { fireEvent, screen } from '@testing-library/react'
import { Acts } from '@/ui/acts/acts'
import { Avatar } from '@/ui/avatar/avatar'
import { Banner } from '@/ui/banner/banner'
import { CalendarBlock } from '@/ui/calendar-block/calendar-block'
import { Cell } from '@/ui/cell/cell'
import { CellAnswer } from '@/ui/cell/cell-answer'
import { CellEdit } from '@/ui/cell/cell-edit'
import { CellGroup } from '@/ui/cell/cell-group'
import { Gauge } from '@/ui/gauge/gauge'
import { NextSteps } from '@/ui/next-steps/next-steps'
import { Question } from '@/ui/question/question'
import { SwitchCell } from '@/ui/switch/switch-cell'
import { Ticket } from '@/ui/ticket/ticket'
import { codeInThrees } from '@/ui/ticket/code-in-threes'
import { Tiles } from '@/ui/tiles/tiles'
import { show } from './show'

jest.mock('@tarojs/components', () => jest.requireActual('../support/taro'))

const date = { month: 11, day: 25, weekday: '周三' }

describe('cell', () => {
  it('with a way on is a button, the whole row', () => {
    const go = jest.fn()
    show(
      <CellGroup>
        <Cell icon="calendar" title="我的预约" value="周三 10:00" onTap={go} />
      </CellGroup>,
    )
    fireEvent.click(screen.getByText('周三 10:00'))
    expect(go).toHaveBeenCalledTimes(1)
    expect(document.querySelector('.i-go')).not.toBeNull()
  })

  it('without one is only a fact', () => {
    show(<Cell title="家里几口人" note="4 口人" tags="未填写" lead={<Avatar name="林示例" />} />)
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByText('林')).toBeTruthy()
  })

  it('修改 says what it changes', () => {
    const edit = jest.fn()
    const end = (
      <CellEdit label="修改 家里几口人" onTap={edit}>
        修改
      </CellEdit>
    )
    show(<Cell title="家里几口人" end={end} />)
    fireEvent.click(screen.getByRole('button', { name: '修改 家里几口人' }))
    expect(edit).toHaveBeenCalled()
  })

  it('an answer stands under what was asked, as it was written, with the way to change it', () => {
    const edit = jest.fn()
    show(
      <CellAnswer what="什么事" edit={{ label: '修改 什么事', said: '修改', onTap: edit }}>
        {'欠工资\n三个月'}
      </CellAnswer>,
    )
    expect(document.querySelector('.cell')?.textContent).toBe('什么事欠工资\n三个月修改')
    expect(document.querySelector('.cell-said')?.textContent).toBe('欠工资\n三个月')
    fireEvent.click(screen.getByRole('button', { name: '修改 什么事' }))
    expect(edit).toHaveBeenCalledTimes(1)
  })

  it('an answer changed with another has no way of its own', () => {
    show(<CellAnswer what="见谁">陈示例律师</CellAnswer>)
    expect(screen.getByText('陈示例律师')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('a switch says on or off in a word, and turns', () => {
    const change = jest.fn()
    show(<SwitchCell icon="big-text" title="大字版" note="字变大" on={false} onChange={change} />)
    expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('false')
    expect(screen.getByText('关')).toBeTruthy()
    fireEvent.click(screen.getByRole('switch'))
    expect(change).toHaveBeenCalledWith(true)
  })
})

describe('ticket', () => {
  it('says when, whom, where, and the code in two breaths', () => {
    const way = jest.fn()
    show(
      <Ticket
        date={date}
        time="上午 10:00–10:20"
        whom="见陈示例律师"
        place="示例村村委会一楼"
        code="482913"
        codeNote="到了给工作人员看"
        forWhom="给 林示例"
        qr="码"
        state="已签到"
        acts={[{ icon: 'navigate', label: '怎么走', onTap: way }]}
      />,
    )
    for (const words of ['11月', '25', '周三', '482 913', '给 林示例', '已签到'])
      expect(screen.getByText(words)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '怎么走' }))
    expect(way).toHaveBeenCalled()
  })

  it('a past leaf is grey', () => {
    const { container } = show(<CalendarBlock {...date} off />)
    expect(container.querySelector('.cal.is-off')).not.toBeNull()
  })

  it.each([
    ['482913', '482 913'],
    ['123', '123'],
    ['', ''],
  ])('%j is shown as %j', (code, shown) => expect(codeInThrees(code)).toBe(shown))
})

describe('result', () => {
  it('is a heading with a tone', () => {
    const { container } = show(
      <Banner tone="over" title="收入超过标准 83.20 元/月">
        还有别的路
      </Banner>,
    )
    expect(screen.getByRole('heading', { name: '收入超过标准 83.20 元/月' })).toBeTruthy()
    expect(container.querySelector('.i-signpost')).not.toBeNull()
  })

  it('a gauge is read out in words and never runs over its end', () => {
    const { container } = show(
      <Gauge
        part
        value={5000}
        limit={1600}
        max={2000}
        limitLabel="标准线"
        label="您 5,000 元，要低于 1,600 元"
      />,
    )
    expect(screen.getByRole('img', { name: '您 5,000 元，要低于 1,600 元' })).toBeTruthy()
    expect(container.querySelector<HTMLElement>('.gauge-value')?.style.width).toBe('100.0%')
    expect(container.querySelector<HTMLElement>('.gauge-limit')?.style.left).toBe('80.0%')
  })

  it('next steps are numbered', () => {
    show(<NextSteps steps={[{ title: '交申请', note: '不用再填' }, { title: '等结果' }]} />)
    expect(screen.getByText('2')).toBeTruthy()
    expect(screen.getByText('不用再填')).toBeTruthy()
  })
})

describe('question', () => {
  it('is the heading; why it is asked stands under it', () => {
    show(
      <Question
        heading={['您家现在', '有人领低保吗？']}
        why="可以直接申请。"
        help={{ onCall: jest.fn() }}
        steps="第 3 步"
        problems="有 1 处要改"
      >
        答案
      </Question>,
    )
    expect(screen.getByRole('heading').textContent).toBe('您家现在有人领低保吗？')
    expect(screen.getByText('为什么问：').parentElement?.textContent).toBe('为什么问：可以直接申请。')
    expect(screen.getByRole('button', { name: '打电话问' })).toBeTruthy()
  })
})

describe('choices on cards', () => {
  it('tiles give their key', () => {
    const select = jest.fn()
    show(<Tiles items={[{ key: 'wages', icon: 'money', label: '拖欠工资' }]} onSelect={select} />)
    fireEvent.click(screen.getByRole('button', { name: '拖欠工资' }))
    expect(select).toHaveBeenCalledWith('wages')
  })

  it('acts can be read out with more than their word', () => {
    show(<Acts acts={[{ icon: 'phone', label: '打电话', spoken: '打电话给12348', onTap: jest.fn() }]} />)
    expect(screen.getByRole('button', { name: '打电话给12348' }).textContent).toBe('打电话')
  })
})
