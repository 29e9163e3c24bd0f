import { fireEvent, screen, waitFor } from '@testing-library/react'
import { phone } from '../../support/phone'
import { asked, cloudAnswers, showPage } from '../../support/page'
import { BookingStep } from '@/features/appointments'
import { useBooking } from '@/features/appointments/store'
import { base, button, freshForm, held, inputs, saveDraft } from './form'
import { TEN, appointment, person, slotAt, slotsAnswer } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

beforeEach(() => {
  freshForm()
  phone.pages = ['booking', 'book', 'book']
})

const draft = () => useBooking.getState().draft
const taps = (name: string | RegExp) => fireEvent.click(button(name))
const days = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const date = `2026-12-${String(at + 1).padStart(2, '0')}`
    return { date, note: at === 0 ? '这天的安排有调整' : null, slots: [slotAt(date, '09:00')] }
  })

describe('every question', () => {
  it('shows for whom, where one is, and the way to 12348', async () => {
    saveDraft({})
    showPage(<BookingStep step="needs" />)
    expect(await screen.findByText('林示例')).toBeTruthy()
    expect(screen.getByText('第 5 步，共 7 步')).toBeTruthy()
    taps('打 12348')
    taps('换人')
    expect(phone.did).toEqual(['call 12348', 'go /packages/appointments/book/index?step=who&from=check'])
  })

  it('opened by 修改, 继续 comes straight back to the check page', () => {
    saveDraft({})
    showPage(<BookingStep step="needs" from="check" />)
    fireEvent.click(screen.getByRole('checkbox', { name: /走路不方便/ }))
    taps('继续')
    expect(phone.did).toEqual(['back'])
    expect(draft()).toMatchObject({ needs: ['moving'], reached: 'check' })
  })

  it('what was reached is remembered, so that a kill leads back to it', () => {
    saveDraft({ reached: 'needs' })
    showPage(<BookingStep step="needs" />)
    taps('继续')
    expect(draft().reached).toBe('note')
  })
})

describe('the matter', () => {
  it('one has to be chosen; where there is danger, 110 comes first', () => {
    saveDraft({ matter: null })
    showPage(<BookingStep step="matter" />)
    taps('继续')
    expect(screen.getByRole('link', { name: '请选一件最接近的事' })).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: '家里有人动手' }))
    expect(screen.getByText('正有危险，请先打 110')).toBeTruthy()
    fireEvent.click(screen.getByText('打 110'))
    expect(phone.did).toEqual(['call 110'])
    expect(draft().matter).toBe('violence')
  })
})

describe('days', () => {
  it('ten at a time; the later ones are one tap away, within the month and after it', async () => {
    saveDraft({ slot: null })
    cloudAnswers({ ...base, 'appointments.slots': slotsAnswer({ days: days(12), lastDay: '2027-01-20' }) })
    showPage(<BookingStep step="day" />)
    expect(await screen.findAllByRole('button', { name: /12月\d+日/ })).toHaveLength(10)
    taps('看更后面的日子')
    expect(screen.getAllByRole('button', { name: /12月\d+日/ })).toHaveLength(12)
    taps('看更后面的日子')
    await waitFor(() => expect(inputs('appointments.slots')).toHaveLength(2))
    fireEvent.click(await screen.findByRole('button', { name: '回到前面的日子' }))
    expect(await screen.findByText('最早可约')).toBeTruthy()
  })

  it('says where one meets, whether it is in the own village, and why a day is unlike others', async () => {
    saveDraft({ slot: null })
    cloudAnswers({ ...base, 'appointments.slots': slotsAnswer({ days: days(1) }) })
    showPage(<BookingStep step="day" />)
    const row = await screen.findByRole('button', { name: /12月1日/ })
    for (const words of ['上午有 1 个', '示例村村委会一楼', '来您村', '这天的安排有调整'])
      expect(row.textContent).toContain(words)
  })

  it('all taken: said, and there is a way on', async () => {
    saveDraft({ slot: null })
    cloudAnswers({ ...base, 'appointments.slots': slotsAnswer({ days: [] }) })
    showPage(<BookingStep step="day" />)
    expect(await screen.findByText('这段时间都约满了')).toBeTruthy()
  })

  it('could not be opened: again', async () => {
    saveDraft({ slot: null })
    cloudAnswers({ ...base, 'appointments.slots': 'FORBIDDEN' })
    showPage(<BookingStep step="day" />)
    await screen.findByText('因为 FORBIDDEN')
    cloudAnswers(base)
    taps('再试一次')
    expect(await screen.findByRole('button', { name: /11月25日/ })).toBeTruthy()
  })
})

describe('times', () => {
  it('the chosen day again, with who, where, how, and how long', async () => {
    saveDraft({ slot: null, heldUntil: null })
    showPage(<BookingStep step="time" date="2026-11-25" />)
    for (const words of ['陈示例律师在这里', '示例村村委会一楼', '每人 20 分钟'])
      expect(await screen.findByText(words)).toBeTruthy()
    taps('继续')
    expect(screen.getByRole('link', { name: '请选一个时间' })).toBeTruthy()
    taps('换一天')
    expect(phone.did).toEqual(['back'])
  })

  it('a held time stays on the page though it is free for nobody else', async () => {
    saveDraft({})
    const others = [{ date: TEN.date, note: null, slots: [slotAt(TEN.date, '09:30'), { ...TEN, free: 0 }] }]
    cloudAnswers({ ...base, 'appointments.slots': slotsAnswer({ days: others }) })
    showPage(<BookingStep step="time" date={TEN.date} />)
    const mine = await screen.findByRole('radio', { name: /上午10:00/ })
    expect(mine.getAttribute('aria-checked')).toBe('true')
  })

  it('by phone it says that nobody has to go', async () => {
    saveDraft({ slot: null, heldUntil: null })
    showPage(<BookingStep step="time" date="2026-11-27" />)
    expect(await screen.findByText('陈示例律师给您打电话')).toBeTruthy()
    expect(screen.getByText('不用出门，到时接电话')).toBeTruthy()
  })

  it('a limit is said where it happens', async () => {
    saveDraft({ slot: null, heldUntil: null })
    cloudAnswers({ ...base, 'appointments.hold': 'BOOKING_LIMIT' })
    showPage(<BookingStep step="time" date={TEN.date} />)
    fireEvent.click(await screen.findByRole('radio', { name: /上午10:00/ }))
    expect(await screen.findByText('这个人已经有约好的了')).toBeTruthy()
  })
})

describe('somebody who has one already', () => {
  const mine = (count: number, personId = 'p1') => ({
    ...base,
    'accounts.me': { persons: [person({ ahead: count })], staff: [] },
    'appointments.mine': {
      appointments: Array.from({ length: count }, (_, at) =>
        appointment({ appointmentId: `a${at}`, personId }),
      ),
      next: null,
    },
  })

  it('hears it before looking for a day, with what still goes', async () => {
    cloudAnswers(mine(1))
    showPage(<BookingStep />)
    expect(await screen.findByText(/已经约好 11月25日/)).toBeTruthy()
    expect(screen.getByText('还能再约一次，换一天就行。')).toBeTruthy()
    taps('看已经约好的')
    expect(phone.did).toContain('tab /pages/booking/index')
  })

  it('with two, hears what to do first', async () => {
    cloudAnswers(mine(2))
    showPage(<BookingStep />)
    expect(await screen.findByText(/已经约了两次/)).toBeTruthy()
  })

  it('who has nothing ahead is not asked about it', async () => {
    cloudAnswers(mine(0))
    showPage(<BookingStep />)
    await screen.findByText('林示例')
    expect(asked()).not.toContain('appointments.mine')
  })

  it('another person’s do not count', async () => {
    cloudAnswers(mine(2, 'p9'))
    showPage(<BookingStep />)
    await waitFor(() => expect(asked()).toContain('appointments.mine'))
    expect(screen.queryByText(/已经约/)).toBeNull()
  })
})

describe('a hold that ran out', () => {
  it('is said calmly; one tap holds the same time again', async () => {
    saveDraft({ heldUntil: Date.now() - 1000 })
    cloudAnswers({ ...base, 'appointments.hold': held })
    showPage(<BookingStep step="check" />)
    expect(screen.getByText('留位的时间过了')).toBeTruthy()
    taps('再留一次')
    expect(await screen.findByText(/位子给您留着/)).toBeTruthy()
  })

  it('the button still books: the cloud holds it again where nobody else did', async () => {
    saveDraft({ heldUntil: Date.now() - 1000 })
    cloudAnswers({ ...base, 'appointments.confirm': appointment() })
    showPage(<BookingStep step="check" />)
    taps(/约 11月25日/)
    await waitFor(() =>
      expect(phone.did).toContain('go /packages/appointments/ticket/index?appointmentId=a1'),
    )
  })

  it('somebody else did: the nearest are offered on the check page, and the button leads to the days', async () => {
    saveDraft({})
    const near = slotAt('2026-11-25', '10:30')
    cloudAnswers({
      ...base,
      'appointments.confirm': 'HOLD_EXPIRED',
      'appointments.hold': { outcome: 'taken', alternatives: [near] },
    })
    showPage(<BookingStep step="check" />)
    taps(/约 11月25日/)
    expect(await screen.findByText(/刚被约走了/)).toBeTruthy()
    expect(screen.getByText('还没选时间')).toBeTruthy()
    taps('选日子')
    expect(phone.did).toEqual(['go /packages/appointments/book/index?step=day&from=check'])
  })
})

describe('contact', () => {
  it('a name and a number are sent once, and not kept on the phone', async () => {
    const stranger = person({ name: '', phoneMask: null })
    cloudAnswers({
      ...base,
      'accounts.me': { persons: [stranger], staff: [] },
      'accounts.updatePerson': person(),
    })
    saveDraft({})
    showPage(<BookingStep step="contact" />)
    fireEvent.change(await screen.findByLabelText('姓名'), { target: { value: '林示例' } })
    fireEvent.change(screen.getByLabelText('电话'), { target: { value: '138 0000 0001' } })
    expect(draft()).toMatchObject({ name: '林示例', phone: '138 0000 0001' })
    taps('继续')
    await waitFor(() => expect(asked()).toContain('accounts.updatePerson'))
    expect(inputs('accounts.updatePerson')).toEqual([
      { personId: 'p1', name: '林示例', phone: '13800000001' },
    ])
    await waitFor(() => expect(draft()).toMatchObject({ name: '', phone: '' }))
  })

  it('for somebody else it asks how to reach them, and shows what is kept masked', async () => {
    const elder = person({ personId: 'p2', name: '林阿婆示例', relation: 'relative' })
    cloudAnswers({ ...base, 'accounts.me': { persons: [person(), elder], staff: [] } })
    saveDraft({ personId: 'p2' })
    showPage(<BookingStep step="contact" />)
    expect(await screen.findByText('怎么联系')).toBeTruthy()
    expect(screen.getByText('已经存了 138****0001，不换就不用填')).toBeTruthy()
  })
})
