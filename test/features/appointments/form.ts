import { screen } from '@testing-library/react'
import { phone } from '../../support/phone'
import { cloudAnswers, freshPhone } from '../../support/page'
import { learnServerTime } from '@/platform/clock'
import { closeBooking, openBooking, saveBooking, useBooking } from '@/features/appointments/store'
import { TEN, VENUE, VILLAGE, filled, person, slotsAnswer } from './samples'

const village = {
  areaCode: VILLAGE,
  names: ['湛江市', '吴川市', '示例镇', '示例村'],
  village: VENUE,
  town: null,
  servedBy: 'village',
  adviser: null,
  nextRound: null,
}
export const base = {
  'accounts.me': { persons: [person()], staff: [] },
  'directory.village': village,
  'appointments.slots': slotsAnswer(),
}
export const inTenMinutes = () => new Date(Date.now() + 600_000).toISOString()
export const held = () => ({ outcome: 'held', slot: TEN, until: inTenMinutes() })
export const button = (name: string | RegExp) => screen.getByRole('button', { name })
export const inputs = (action: string) =>
  phone.sent.filter((one) => one.action === action).map(({ input }) => input)

/** The program is killed and opened again: memory is gone, the phone's store stays. */
export function kill(): void {
  useBooking.setState({
    owner: 'killed',
    draft: { ...useBooking.getState().draft, requestId: '' },
    taken: null,
  })
}

/** Before each test: one person on a fresh phone, a right clock, a cloud that knows them. */
export function freshForm(): void {
  closeBooking()
  freshPhone('p1')
  learnServerTime(new Date().toISOString(), Date.now(), Date.now())
  cloudAnswers(base)
}

/** As the form stands after the first questions. */
export function saveDraft(more: Parameters<typeof filled>[0]): void {
  const { requestId } = openBooking()
  saveBooking(filled({ requestId, heldUntil: Date.now() + 600_000, ...more }))
}
