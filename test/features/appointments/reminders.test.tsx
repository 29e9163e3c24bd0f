import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { phone } from '../../support/phone'
import { asked, cloudAnswers, freshPhone, showPage } from '../../support/page'
import { BookingStep, TicketPage } from '@/features/appointments'
import { rememberAnswers } from '@/features/appointments/reminders'
import { switchOwner } from '@/platform/cloud/owner'
import { base, button, freshForm, inputs, saveDraft } from './form'
import { appointment } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

const LINE = '约好后，前一天、前一小时和有变动时用微信告诉您。'
const all = (answer: string) => (templates: readonly string[]) =>
  Object.fromEntries(templates.map((template) => [template, answer]))
const later = appointment({ changeUntil: new Date(Date.now() + 86_400_000).toISOString() })
const cloud = {
  ...base,
  'appointments.confirm': later,
  'appointments.show': later,
  'notices.grant': { accepted: 3 },
}
const foot = () => document.querySelector('.foot')?.textContent ?? ''
const theTap = () => button(/约 11月25日/)
const asks = () => phone.did.filter((one) => one.startsWith('ask '))
const booked = () => waitFor(() => expect(phone.did.join()).toContain('/ticket/index?appointmentId=a1'))

/** The check page, with nothing left to fill in. */
async function atCheck(): Promise<void> {
  saveDraft({})
  showPage(<BookingStep step="check" />)
  await screen.findByText('138****0001')
}

beforeEach(() => {
  freshForm()
  cloudAnswers(cloud)
})

describe('being asked about reminders', () => {
  it('never before the tap that books; then within the tap itself, for three', async () => {
    phone.subscribe = all('accept')
    await atCheck()
    expect(foot()).toContain(LINE)
    expect(asks()).toEqual([])
    fireEvent.click(theTap())
    expect(asks()).toHaveLength(1)
    expect(asks()[0]?.split(' ')).toHaveLength(4)
    await booked()
    await waitFor(() => expect(inputs('notices.grant')).toHaveLength(1))
    expect(inputs('notices.grant')[0]).toMatchObject({
      answers: ['day-before', 'hour-before', 'change'].map((kind) => ({ kind, answer: 'accept' })),
    })
  })

  it('the line stands over the button it is about', async () => {
    phone.subscribe = all('accept')
    await atCheck()
    expect(foot().indexOf(LINE)).toBeGreaterThanOrEqual(0)
    expect(foot().indexOf(LINE)).toBeLessThan(foot().indexOf('约 11月25日'))
  })

  it('where nobody can be asked there is no line, no question, and the booking is the same', async () => {
    await atCheck()
    expect(foot()).not.toContain(LINE)
    fireEvent.click(theTap())
    await booked()
    expect(asked()).not.toContain('notices.grant')
  })

  it.each([
    ['refused', all('reject')],
    ['never answered', () => new Promise<object>(() => undefined)],
    ['broken', () => Promise.reject(new Error('20004'))],
  ])('%s: the booking goes its way all the same', async (_how, subscribe) => {
    phone.subscribe = subscribe
    await atCheck()
    fireEvent.click(theTap())
    await booked()
    expect(inputs('appointments.confirm')).toHaveLength(1)
  })

  it('a second tap after a refusal of the cloud does not ask a second time', async () => {
    phone.subscribe = all('accept')
    cloudAnswers({ ...cloud, 'appointments.confirm': 'FORBIDDEN' })
    await atCheck()
    fireEvent.click(theTap())
    await screen.findByText('因为 FORBIDDEN')
    cloudAnswers(cloud)
    fireEvent.click(theTap())
    await booked()
    expect(asks()).toHaveLength(1)
  })

  it('asking what became of a booking sent before asks nothing else', async () => {
    phone.subscribe = all('accept')
    cloudAnswers({ ...cloud, 'appointments.outcome': { outcome: 'done', appointment: later } })
    saveDraft({ sent: true })
    showPage(<BookingStep step="check" />)
    expect(foot()).not.toContain(LINE)
    fireEvent.click(await screen.findByRole('button', { name: '问一下约上没有' }))
    await booked()
    expect(asks()).toEqual([])
  })
})

describe('the ticket says honestly how they are told', () => {
  const ticket = async () => {
    showPage(<TicketPage appointmentId="a1" />)
    await screen.findByText('482 913')
  }
  const agree = (answers: Parameters<typeof rememberAnswers>[1]) => act(() => rememberAnswers('a1', answers))

  it('by WeChat, for what was agreed to', async () => {
    agree({ 'day-before': 'accept', 'hour-before': 'accept', change: 'accept' })
    phone.subscribe = all('accept')
    await ticket()
    expect(screen.getByText('微信会提醒您')).toBeTruthy()
    expect(screen.getByText(/见面前一天、见面前一小时、预约改期或取消时/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /再问我一次|要微信提醒我/ })).toBeNull()
  })

  it('refused: in the inbox, a call for what matters, and one tap asks again', async () => {
    agree({ 'day-before': 'reject', 'hour-before': 'reject', change: 'ban' })
    phone.subscribe = all('accept')
    await ticket()
    expect(screen.getByText('提醒放在“消息”里')).toBeTruthy()
    expect(screen.getByText(/服务站会打电话告诉您/)).toBeTruthy()
    fireEvent.click(button('再问我一次'))
    expect(asks()).toHaveLength(1)
    expect(await screen.findByText('微信会提醒您')).toBeTruthy()
  })

  it('refused for good: says where it can be switched on, and promises nothing', async () => {
    agree({ 'day-before': 'reject' })
    phone.subscribe = all('reject')
    await ticket()
    fireEvent.click(button('再问我一次'))
    expect(await screen.findByText(/改主意了/)).toBeTruthy()
    expect(screen.getByText('提醒放在“消息”里')).toBeTruthy()
  })

  it('refused and no phone left: no call is promised', async () => {
    cloudAnswers({ ...cloud, 'appointments.show': { ...later, phoneMask: null } })
    agree({ 'day-before': 'reject' })
    await ticket()
    expect(screen.getByText(/您也没留电话/)).toBeTruthy()
    expect(screen.queryByText(/打电话告诉您/)).toBeNull()
  })

  it('never asked here: the inbox; and the offer where one can be asked', async () => {
    phone.subscribe = all('accept')
    await ticket()
    expect(screen.getByText('前一天会发消息提醒您')).toBeTruthy()
    expect(button('要微信提醒我')).toBeTruthy()
  })

  it('a part of it: says which, and that the rest is in the inbox', async () => {
    agree({ 'day-before': 'accept', 'hour-before': 'reject', change: 'reject' })
    await ticket()
    expect(screen.getByText('见面前一天，微信提醒您一次。别的放在“消息”里。')).toBeTruthy()
  })

  it('what was agreed is kept with the person, twenty appointments at most, and goes with them', async () => {
    for (let at = 0; at < 25; at += 1) rememberAnswers(`b${at}`, { change: 'accept' })
    const kept = () => phone.store.get('fy|reminders|p1') as { value: object } | undefined
    expect(Object.keys(kept()?.value ?? {})).toHaveLength(20)
    switchOwner('p2')
    expect(kept()).toBeUndefined()
    freshPhone('p1')
  })

  it('nobody could be asked: nothing is kept', () => {
    rememberAnswers('a1', { change: 'unavailable' })
    expect(phone.store.has('fy|reminders|p1')).toBe(false)
  })
})
