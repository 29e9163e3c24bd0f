import type { ErrorCode } from '@/contracts/errors'
import {
  beginChange,
  cancelBooking,
  isAbout,
  moveBooking,
  readChange,
  type ChangePort,
} from '@/features/appointments/model/change'
import { TEN, appointment } from './samples'

const port = (more: Partial<ChangePort>): ChangePort => ({
  cancel: async () => appointment({ state: 'CANCELLED', rev: 2 }),
  move: async () => appointment({ rev: 2 }),
  outcome: async () => ({ outcome: 'none', appointment: null }),
  codeOf: (thrown) => ({ code: thrown as ErrorCode, message: 'so' }),
  ...more,
})
const refuse = (code: ErrorCode) => () => Promise.reject(code)
const change = beginChange('request-1', appointment())

describe('cancelling and moving', () => {
  it('sends the rev that was seen and the one id', async () => {
    const cancel = jest.fn(async () => appointment({ state: 'CANCELLED' }))
    expect(await cancelBooking(port({ cancel }), change, '那天有事')).toMatchObject({ kind: 'done' })
    expect(cancel).toHaveBeenCalledWith({
      requestId: 'request-1',
      appointmentId: 'a1',
      rev: 1,
      reason: '那天有事',
    })
  })

  it('a lost answer is asked about, with the appointment it is about', async () => {
    const outcome = jest.fn(async () => ({ outcome: 'done' as const, appointment: appointment({ rev: 2 }) }))
    const result = await moveBooking(port({ move: refuse('TIMEOUT'), outcome }), change, TEN)
    expect(result).toMatchObject({ kind: 'done', appointment: { rev: 2 } })
    expect(outcome).toHaveBeenCalledWith({ requestId: 'request-1', appointmentId: 'a1' })
  })

  it('not done, or nobody to ask: the refusal is shown and the same may go again', async () => {
    const lost = { cancel: refuse('TIMEOUT') }
    expect(await cancelBooking(port(lost), change, null)).toMatchObject({ kind: 'refused', code: 'TIMEOUT' })
    const alone = { ...lost, outcome: refuse('OFFLINE') }
    expect(await cancelBooking(port(alone), change, null)).toMatchObject({ kind: 'refused' })
  })

  it('too late is too late: nothing is asked', async () => {
    const outcome = jest.fn()
    const result = await cancelBooking(port({ cancel: refuse('TOO_LATE'), outcome }), change, null)
    expect(result).toEqual({ kind: 'refused', code: 'TOO_LATE', message: 'so' })
    expect(outcome).not.toHaveBeenCalled()
  })

  it('is kept for the rev that was seen: another rev is another decision', () => {
    const kept = readChange(JSON.parse(JSON.stringify({ ...change, slot: TEN, heldUntil: 7 })))
    expect(kept).toEqual({ ...change, slot: TEN, heldUntil: 7 })
    expect(isAbout(change, appointment())).toBe(true)
    expect(isAbout(change, appointment({ rev: 2 }))).toBe(false)
    expect(isAbout(null, appointment())).toBe(false)
    expect(readChange({ requestId: 'r' })).toBeNull()
  })
})
