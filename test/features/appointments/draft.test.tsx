import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { phone } from '../../support/phone'
import { asked, cloudAnswers, freshPhone, showPage } from '../../support/page'
import { switchOwner } from '@/platform/cloud/owner'
import { BookingStep } from '@/features/appointments'
import {
  closeBooking,
  openBooking,
  patchBooking,
  saveBooking,
  useBooking,
} from '@/features/appointments/store'
import { base, button, freshForm, inputs, kill, saveDraft } from './form'
import { appointment } from './samples'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))
jest.mock('@tarojs/components', () => jest.requireActual('../../support/taro'))

beforeEach(freshForm)

describe('the draft of a booking', () => {
  it('survives a kill with its requestId, to the last tap', () => {
    const first = openBooking()
    saveBooking({ ...first, matter: 'wages', note: '老板欠钱' })
    kill()
    expect(openBooking()).toEqual({ ...first, matter: 'wages', note: '老板欠钱' })
  })

  it('its requestId is on the phone before anything is sent', () => {
    const { requestId } = openBooking()
    kill()
    expect(openBooking().requestId).toBe(requestId)
  })

  it('the next form has an id of its own', () => {
    const { requestId } = openBooking()
    closeBooking()
    expect(openBooking().requestId).not.toBe(requestId)
  })

  it('what was filled in before anybody entered becomes theirs; what is another’s does not', () => {
    freshPhone()
    const { requestId } = openBooking()
    switchOwner('p1')
    expect(useBooking.getState().draft.requestId).toBe(requestId)
    switchOwner('p2')
    expect(useBooking.getState().draft.requestId).not.toBe(requestId)
  })
})

describe('the last page', () => {
  it('shows every answer, and the button names the act', async () => {
    saveDraft({ needs: ['hearing'] })
    showPage(<BookingStep step="check" />)
    await screen.findByText(/林示例，示例镇 示例村/)
    expect(screen.getByText('耳朵不太好')).toBeTruthy()
    expect(screen.getByText('未填写')).toBeTruthy()
    expect(button(/约 11月25日.*上午10:00/)).toBeTruthy()
    fireEvent.click(button('修改 什么事'))
    expect(phone.did).toEqual(['go /packages/appointments/book/index?step=matter&from=check'])
  })

  it('books, keeps the ticket for when there is no network, and closes the form', async () => {
    saveDraft({})
    const { requestId } = useBooking.getState().draft
    cloudAnswers({ ...base, 'appointments.confirm': appointment() })
    showPage(<BookingStep step="check" />)
    fireEvent.click(button(/约 11月25日/))
    await waitFor(() =>
      expect(phone.did).toEqual([
        'tab /pages/booking/index',
        'go /packages/appointments/ticket/index?appointmentId=a1',
      ]),
    )
    expect(inputs('appointments.confirm')).toMatchObject([{ requestId, matter: 'wages', cell: '1000' }])
    expect([...phone.store.keys()].some((key) => key.includes('appointments.show'))).toBe(true)
    expect(openBooking().requestId).not.toBe(requestId)
  })

  it('killed after sending: the next opening asks what became of it, and opens the ticket', async () => {
    saveDraft({ sent: true })
    const { requestId } = useBooking.getState().draft
    kill()
    cloudAnswers({ ...base, 'appointments.outcome': { outcome: 'done', appointment: appointment() } })
    showPage(<BookingStep />)
    await waitFor(() =>
      expect(phone.did).toContain('go /packages/appointments/ticket/index?appointmentId=a1'),
    )
    expect(inputs('appointments.outcome')).toMatchObject([{ requestId }])
    expect(asked()).not.toContain('appointments.confirm')
  })

  it('killed after sending, and it was not done: what was filled in can be gone on with', async () => {
    saveDraft({ sent: true })
    kill()
    cloudAnswers({ ...base, 'appointments.outcome': { outcome: 'none', appointment: null } })
    showPage(<BookingStep />)
    fireEvent.click(await screen.findByText('接着办'))
    expect(phone.did).toEqual(['go /packages/appointments/book/index?step=check&date=2026-11-25'])
  })

  it('behind the page that is sending it nothing is asked; coming back to it is', async () => {
    saveDraft({})
    cloudAnswers({ ...base, 'appointments.outcome': { outcome: 'none', appointment: null } })
    showPage(<BookingStep />)
    await screen.findByText('接着办')
    act(() => phone.hide())
    act(() => patchBooking({ sent: true }))
    await act(async () => undefined)
    expect(asked()).not.toContain('appointments.outcome')
    act(() => phone.show())
    await waitFor(() => expect(asked()).toContain('appointments.outcome'))
  })

  it('once booked, its pages stay as they are until they are gone, and write nothing', () => {
    saveDraft({})
    const { draft } = useBooking.getState()
    closeBooking()
    patchBooking({ note: '改了' })
    expect(useBooking.getState().draft).toBe(draft)
    expect([...phone.store.keys()].some((key) => key.includes('booking'))).toBe(false)
  })

  it('a limit says so and leads to what is booked', async () => {
    saveDraft({})
    cloudAnswers({ ...base, 'appointments.confirm': 'BOOKING_LIMIT' })
    showPage(<BookingStep step="check" />)
    await act(async () => fireEvent.click(button(/约 11月25日/)))
    fireEvent.click(await screen.findByText('看已经约好的'))
    expect(phone.did).toEqual(['tab /pages/booking/index'])
  })
})
