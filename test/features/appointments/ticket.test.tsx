import { fireEvent, screen, waitFor } from '@testing-library/react'
import { phone } from '../../support/phone'
import { cloudAnswers, freshPhone, showPage } from '../../support/page'
import { AppointmentList, MovePage, TicketPage } from '@/features/appointments'
import { rememberBooked } from '@/features/appointments/api'
import { dayOf } from '@/core/time'
import { TEN, appointment, slotAt, slotsAnswer } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

/** Far enough ahead that it can be changed, whenever the test runs. */
const ahead = () => appointment({ changeUntil: new Date(Date.now() + 86_400_000).toISOString() })
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const inputs = (action: string) => phone.sent.filter((one) => one.action === action).map(({ input }) => input)

beforeEach(() => {
  freshPhone('p1')
  cloudAnswers({ 'appointments.show': ahead(), 'appointments.slots': slotsAnswer() })
})

describe('the ticket', () => {
  it('says when, whom, where, the code in two breaths, and what to bring', async () => {
    showPage(<TicketPage appointmentId="a1" />)
    await screen.findByText('482 913')
    for (const words of [
      '约好了',
      '上午10:00–10:20',
      '见陈示例律师',
      '示例村村委会一楼',
      '欠条、工资单、考勤',
    ])
      expect(screen.getByText(words)).toBeTruthy()
    expect(document.querySelector('.cal')?.textContent).toBe('11月25周三')
  })

  it('opens without a network from what the phone kept', async () => {
    rememberBooked(ahead())
    phone.connect(false)
    showPage(<TicketPage appointmentId="a1" />)
    expect(screen.getByText('482 913')).toBeTruthy()
  })

  it('the way there, the call and the calendar are one tap', async () => {
    showPage(<TicketPage appointmentId="a1" />)
    await screen.findByText('482 913')
    fireEvent.click(button('怎么走'))
    fireEvent.click(button('打电话给示例村公共法律服务工作室'))
    fireEvent.click(button('加日历'))
    await waitFor(() => expect(phone.did).toContain('calendar 见陈示例律师（法律咨询）'))
    expect(phone.did).toEqual(
      expect.arrayContaining(['copy 示例村公共法律服务工作室 示例村村委会一楼', 'call 07590000003']),
    )
  })

  it('by phone nobody is shown a way to go', async () => {
    cloudAnswers({ 'appointments.show': appointment({ mode: 'phone' }) })
    showPage(<TicketPage appointmentId="a1" />)
    await screen.findByText('不用出门，到时接电话')
    expect(screen.queryByRole('button', { name: '怎么走' })).toBeNull()
  })

  it('after the cut-off it says so and offers the call', async () => {
    cloudAnswers({ 'appointments.show': appointment({ changeUntil: '2026-01-01T08:00:00+08:00' }) })
    showPage(<TicketPage appointmentId="a1" />)
    expect(await screen.findByText(/去不了请打电话告诉我们/)).toBeTruthy()
    expect(screen.queryByText('改时间')).toBeNull()
  })

  describe('on the day, in the waiting room', () => {
    const here = (state: 'CHECKED_IN' | 'CALLED' | 'PARKED') => {
      const at = new Date(Date.now() + 60_000).toISOString()
      const queue = { arrivedAt: at, calls: 1, since: at }
      return appointment({ state, number: 3, queue, date: dayOf(Date.now()), start: at })
    }
    const shows = (state: Parameters<typeof here>[0], place: object) =>
      cloudAnswers({
        'appointments.show': here(state),
        'appointments.place': { state, number: 3, ahead: null, waitMinutes: null, ...place },
      })

    it.each([
      ['how many are before, and about how long', 2, 25, ['前面还有 2 位', /大约还要 25 分钟/]],
      ['that nobody is', 0, 0, ['下一个就是您', /马上叫您/]],
    ] as const)('it says %s', async (_, ahead, waitMinutes, words) => {
      shows('CHECKED_IN', { ahead, waitMinutes })
      showPage(<TicketPage appointmentId="a1" />)
      for (const one of words) expect(await screen.findByText(one)).toBeTruthy()
    })

    it.each([
      ['called', 'CALLED', '叫到您了，请到窗口来。'],
      ['not heard', 'PARKED', '刚才叫您没有人应。您到了，请跟工作人员说一声。'],
    ] as const)('%s, it says so', async (_, state, words) => {
      shows(state, {})
      showPage(<TicketPage appointmentId="a1" />)
      expect(await screen.findByText(words)).toBeTruthy()
      expect(screen.queryByText(/前面还有/)).toBeNull()
    })

    it('a ticket that is behind what the queue says is asked for again', async () => {
      shows('CHECKED_IN', { state: 'CALLED' })
      showPage(<TicketPage appointmentId="a1" />)
      await screen.findByText('叫到您了，请到窗口来。')
      await waitFor(() => expect(inputs('appointments.show').length).toBeGreaterThan(1))
    })

    it('on another day, or hours before, nothing is asked', async () => {
      showPage(<TicketPage appointmentId="a1" />)
      await screen.findByText('482 913')
      expect(inputs('appointments.place')).toEqual([])
    })
  })

  it('checked in, it shows the number; cancelled, neither code nor acts, but booking again', async () => {
    cloudAnswers({ 'appointments.show': appointment({ state: 'CHECKED_IN', number: 3 }) })
    const { unmount } = showPage(<TicketPage appointmentId="a1" />)
    expect(await screen.findByText('您是 3 号')).toBeTruthy()
    unmount()
    freshPhone('p1')
    cloudAnswers({ 'appointments.show': appointment({ state: 'CANCELLED' }) })
    showPage(<TicketPage appointmentId="a1" />)
    expect(await screen.findByText('已经取消')).toBeTruthy()
    expect(screen.queryByText('482 913')).toBeNull()
    fireEvent.click(button('再约一次'))
    expect(phone.did[0]).toContain('/packages/appointments/book/index?matter=wages')
  })

  it.each(['NOT_FOUND', 'FORBIDDEN'])(
    'opened first from an old message, %s: no dead end and no useless 再试一次',
    async (code) => {
      phone.pages = ['packages/appointments/ticket/index']
      cloudAnswers({ 'appointments.show': code })
      showPage(<TicketPage appointmentId="a1" />)
      expect(await screen.findByText('没有找到这张预约单')).toBeTruthy()
      expect(screen.queryByText('再试一次')).toBeNull()
      for (const name of ['我的预约', '回首页', '打 12348']) fireEvent.click(button(name))
      expect(phone.did).toEqual(['tab /pages/booking/index', 'tab /pages/home/index', 'call 12348'])
    },
  )

  it('cannot be opened just now: said, tried again', async () => {
    cloudAnswers({ 'appointments.show': 'TOO_MANY' })
    showPage(<TicketPage appointmentId="a1" />)
    expect(await screen.findByText('没能打开这张预约单')).toBeTruthy()
    cloudAnswers({ 'appointments.show': ahead() })
    fireEvent.click(button('再试一次'))
    expect(await screen.findByText('482 913')).toBeTruthy()
  })

  it('the lawyer can be asked about it, before and after', async () => {
    const about = 'about=appointment&appointmentId=a1&personId=p1&matter=wages&areaCode=440883107206'
    for (const state of ['BOOKED', 'DONE'] as const) {
      freshPhone('p1')
      cloudAnswers({ 'appointments.show': { ...ahead(), state } })
      const { unmount } = showPage(<TicketPage appointmentId="a1" />)
      fireEvent.click(await screen.findByRole('button', { name: /在手机上问律师/ }))
      expect(phone.did).toEqual([`go /packages/consultations/ask/index?${about}`])
      unmount()
    }
  })
})

describe('giving up', () => {
  it('the kinder way is first; the reason goes along; the same cancel is never sent under two ids', async () => {
    showPage(<TicketPage appointmentId="a1" />)
    fireEvent.click(await screen.findByRole('button', { name: '不去了' }))
    const acts = screen.getAllByRole('button').map((one) => one.textContent)
    expect(acts.indexOf('换个时间')).toBeLessThan(acts.indexOf('不去了，取消预约'))
    fireEvent.click(screen.getByRole('radio', { name: '那天有事' }))
    cloudAnswers({ 'appointments.cancel': 'TOO_LATE', 'appointments.show': ahead() })
    fireEvent.click(button('不去了，取消预约'))
    await screen.findByText('因为 TOO_LATE')
    cloudAnswers({
      'appointments.cancel': appointment({ state: 'CANCELLED', rev: 2 }),
      'appointments.mine': 'NOT_FOUND',
    })
    fireEvent.click(button('不去了，取消预约'))
    expect(await screen.findByText('已经取消')).toBeTruthy()
    const [first, second] = inputs('appointments.cancel')
    expect(first).toEqual(second)
    expect(first).toMatchObject({ rev: 1, reason: '那天有事' })
  })

  it('another time instead leads to the days', async () => {
    showPage(<TicketPage appointmentId="a1" />)
    fireEvent.click(await screen.findByRole('button', { name: '不去了' }))
    fireEvent.click(button('换个时间'))
    expect(phone.did).toEqual(['go /packages/appointments/reschedule/index?appointmentId=a1'])
  })
})

describe('another time', () => {
  it('the old one stays until the new one is there; held and moved under one id', async () => {
    const next = slotAt('2026-11-27', '15:00', { mode: 'phone' })
    const until = new Date(Date.now() + 600_000).toISOString()
    cloudAnswers({
      'appointments.show': ahead(),
      'appointments.slots': slotsAnswer(),
      'appointments.hold': { outcome: 'held', slot: next, until },
      'appointments.reschedule': appointment({ rev: 2, date: next.date, start: next.start }),
    })
    showPage(<MovePage appointmentId="a1" />)
    expect(await screen.findByText(/原来的位子一直给您留着/)).toBeTruthy()
    fireEvent.click(await screen.findByRole('button', { name: /11月27日/ }))
    fireEvent.click(await screen.findByRole('radio', { name: /下午3:00/ }))
    fireEvent.click(await screen.findByRole('button', { name: /改到 11月27日.*下午3:00/ }))
    await waitFor(() =>
      expect(phone.did).toContain('go /packages/appointments/ticket/index?appointmentId=a1'),
    )
    const [hold] = inputs('appointments.hold')
    const [move] = inputs('appointments.reschedule')
    expect(hold).toMatchObject({ moving: 'a1', cell: '1500' })
    expect(Reflect.get(Object(move), 'requestId')).toBe(Reflect.get(Object(hold), 'requestId'))
    expect(move).toMatchObject({ appointmentId: 'a1', rev: 1, cell: '1500' })
  })

  it('taken meanwhile: the nearest are offered and the old time is still theirs', async () => {
    cloudAnswers({
      'appointments.show': ahead(),
      'appointments.slots': slotsAnswer(),
      'appointments.hold': { outcome: 'taken', alternatives: [TEN] },
    })
    showPage(<MovePage appointmentId="a1" />)
    fireEvent.click(await screen.findByRole('button', { name: /11月27日/ }))
    fireEvent.click(await screen.findByRole('radio', { name: /下午3:00/ }))
    expect(await screen.findByText(/下午3:00 刚被约走了/)).toBeTruthy()
    expect(screen.queryByText(/改到/)).toBeNull()
  })
})

describe('my appointments', () => {
  it('each opens its ticket; there are more behind', async () => {
    const answer = { appointments: [ahead()], next: '1~a1' }
    cloudAnswers({ 'appointments.mine': answer })
    showPage(<AppointmentList when="ahead" />)
    fireEvent.click(await screen.findByRole('button', { name: /上午10:00.*见陈示例律师/ }))
    expect(phone.did).toEqual(['go /packages/appointments/ticket/index?appointmentId=a1'])
    const second = {
      appointments: [appointment({ appointmentId: 'a2', personName: '林阿婆示例' })],
      next: null,
    }
    cloudAnswers({ 'appointments.mine': second })
    fireEvent.click(button('看更多'))
    expect(await screen.findByText(/给 林阿婆示例/)).toBeTruthy()
    expect(screen.getByText(/给 林示例/)).toBeTruthy()
    expect(screen.queryByText('看更多')).toBeNull()
  })

  it('nothing yet: what one could do; nobody entered: nothing is asked', async () => {
    cloudAnswers({ 'appointments.mine': { appointments: [], next: null } })
    const { unmount } = showPage(<AppointmentList when="ahead" />)
    fireEvent.click(await screen.findByRole('button', { name: '约见面' }))
    expect(phone.did).toEqual(['go /packages/appointments/book/index'])
    unmount()
    freshPhone()
    const onEnter = jest.fn()
    showPage(<AppointmentList when="ahead" onEnter={onEnter} />)
    fireEvent.click(button('我以前约过，查一下'))
    expect(onEnter).toHaveBeenCalledTimes(1)
    expect(phone.sent).toEqual([])
  })
})
