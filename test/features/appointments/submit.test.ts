import type { ErrorCode } from '@/contracts/errors'
import {
  askOutcome,
  confirmInput,
  holdTime,
  submitBooking,
  type BookingPort,
} from '@/features/appointments/model/submit'
import { TEN, appointment, filled, slotAt } from './samples'

class Refused extends Error {
  constructor(readonly code: ErrorCode) {
    super(code)
  }
}

type Reply<T> = T | ErrorCode

/** A cloud that answers from a list, and remembers what it was asked. A code in the list is thrown. */
function cloud(replies: {
  hold?: Reply<Awaited<ReturnType<BookingPort['hold']>>>[]
  confirm?: Reply<ReturnType<typeof appointment>>[]
  outcome?: Reply<Awaited<ReturnType<BookingPort['outcome']>>>[]
}) {
  const asked: { what: string; requestId: string; cell?: string }[] = []
  const waits: number[] = []
  const answer = <T>(
    what: string,
    list: Reply<T>[] | undefined,
    input: { requestId: string; cell?: string },
  ) => {
    asked.push({ what, requestId: input.requestId, ...(input.cell ? { cell: input.cell } : {}) })
    const next = list?.shift()
    if (next === undefined) throw new Error(`not expected: ${what}`)
    if (typeof next === 'string') throw new Refused(next as ErrorCode)
    return Promise.resolve(next)
  }
  const port: BookingPort = {
    hold: async (input) => answer('hold', replies.hold, input),
    confirm: async (input) => answer('confirm', replies.confirm, input),
    outcome: async (input) => answer('outcome', replies.outcome, input),
    codeOf: (thrown) => ({ code: thrown instanceof Refused ? thrown.code : 'INTERNAL', message: 'so' }),
    wait: async (ms) => void waits.push(ms),
  }
  return { port, asked, waits, ids: () => [...new Set(asked.map((one) => one.requestId))] }
}

const until = '2026-11-23T09:10:00.000+08:00'
const held = { outcome: 'held' as const, slot: TEN, until }
const done = { outcome: 'done' as const, appointment: appointment() }
const none = { outcome: 'none' as const, appointment: null }

describe('booking', () => {
  it('what is held is booked under the requestId of the draft', async () => {
    const { port, asked } = cloud({ confirm: [appointment()] })
    expect(await submitBooking(port, filled())).toEqual({ kind: 'booked', appointment: appointment() })
    expect(asked).toEqual([{ what: 'confirm', requestId: 'request-1', cell: '1000' }])
  })

  it('BUSY is the same request again, with a pause, and nothing else', async () => {
    const { port, asked, waits } = cloud({ confirm: ['BUSY', 'BUSY', appointment()] })
    expect((await submitBooking(port, filled())).kind).toBe('booked')
    expect(asked.map(({ what }) => what)).toEqual(['confirm', 'confirm', 'confirm'])
    expect(waits).toHaveLength(2)
  })

  it('BUSY without end is said, and the draft may go again', async () => {
    const { port } = cloud({ confirm: ['BUSY', 'BUSY', 'BUSY'] })
    expect(await submitBooking(port, filled())).toMatchObject({ kind: 'refused', code: 'BUSY' })
  })

  it('an answer that got lost is asked about: it was done', async () => {
    const { port, asked } = cloud({ confirm: ['TIMEOUT'], outcome: [done] })
    expect((await submitBooking(port, filled())).kind).toBe('booked')
    expect(asked.map(({ what }) => what)).toEqual(['confirm', 'outcome'])
  })

  it('it was not done: the error is shown and the same request may go again', async () => {
    const { port, ids } = cloud({ confirm: ['TIMEOUT', appointment()], outcome: [none] })
    expect(await submitBooking(port, filled())).toMatchObject({ kind: 'refused', code: 'TIMEOUT' })
    expect((await submitBooking(port, filled())).kind).toBe('booked')
    expect(ids()).toEqual(['request-1'])
  })

  it('when even asking fails nobody knows, and nothing is sent again', async () => {
    const { port, asked } = cloud({ confirm: ['TIMEOUT'], outcome: ['OFFLINE'] })
    expect(await submitBooking(port, filled())).toEqual({ kind: 'unknown' })
    expect(asked.filter(({ what }) => what === 'confirm')).toHaveLength(1)
  })

  it('what may have been sent before the kill is asked about before it is sent', async () => {
    const { port, asked } = cloud({ outcome: [done] })
    expect((await submitBooking(port, filled({ sent: true }))).kind).toBe('booked')
    expect(asked.map(({ what }) => what)).toEqual(['outcome'])
  })

  it('control: a naive form that sends again without asking would have sent twice', async () => {
    const { port, asked } = cloud({ confirm: ['TIMEOUT', appointment()] })
    const input = confirmInput(filled())!
    await port.confirm({ ...input, requestId: 'a' }).catch(() => port.confirm({ ...input, requestId: 'b' }))
    expect(new Set(asked.map(({ requestId }) => requestId)).size).toBe(2)
  })

  it('a hold that ran out is taken again under the same requestId, and booked', async () => {
    const { port, asked, ids } = cloud({ confirm: ['HOLD_EXPIRED', appointment()], hold: [held] })
    expect((await submitBooking(port, filled())).kind).toBe('booked')
    expect(asked.map(({ what }) => what)).toEqual(['confirm', 'hold', 'confirm'])
    expect(ids()).toEqual(['request-1'])
  })

  it('somebody took it meanwhile: the nearest three are offered', async () => {
    const alternatives = [
      slotAt('2026-11-25', '10:30'),
      slotAt('2026-11-25', '09:30'),
      slotAt('2026-12-02', '10:00'),
    ]
    const { port } = cloud({ confirm: ['HOLD_EXPIRED'], hold: [{ outcome: 'taken', alternatives }] })
    expect(await submitBooking(port, filled())).toMatchObject({ kind: 'taken', alternatives })
  })

  it('a hold that runs out twice is said, not tried for ever', async () => {
    const { port, asked } = cloud({ confirm: ['HOLD_EXPIRED', 'HOLD_EXPIRED'], hold: [held] })
    expect(await submitBooking(port, filled())).toMatchObject({ kind: 'refused', code: 'HOLD_EXPIRED' })
    expect(asked).toHaveLength(3)
  })

  it('an id used before with other answers: what was booked then is what counts', async () => {
    const { port } = cloud({ confirm: ['REQUEST_ID_REUSED'], outcome: [done] })
    expect((await submitBooking(port, filled({ needs: ['hearing'] }))).kind).toBe('booked')
  })

  it('a limit is a refusal with its sentence', async () => {
    const { port } = cloud({ confirm: ['BOOKING_LIMIT'] })
    expect(await submitBooking(port, filled())).toEqual({
      kind: 'refused',
      code: 'BOOKING_LIMIT',
      message: 'so',
    })
  })

  it('a draft without a time or a matter is never sent', async () => {
    const { port, asked } = cloud({})
    expect((await submitBooking(port, filled({ slot: null }))).kind).toBe('refused')
    expect((await submitBooking(port, filled({ matter: null }))).kind).toBe('refused')
    expect(asked).toEqual([])
  })
})

describe('holding', () => {
  it('keeps the time and until when, the server says', async () => {
    const { port } = cloud({ hold: [held] })
    const result = await holdTime(port, filled({ slot: null, heldUntil: null }), TEN)
    expect(result).toMatchObject({ kind: 'held', draft: { slot: TEN, heldUntil: Date.parse(until) } })
  })

  it('another time, and longer: always the same requestId', async () => {
    const { port, ids } = cloud({ hold: [held, held, held] })
    const draft = filled()
    await holdTime(port, draft, TEN)
    await holdTime(port, draft, slotAt('2026-11-25', '09:30'))
    await holdTime(port, draft, TEN)
    expect(ids()).toEqual(['request-1'])
  })

  it('taken: the answers stay, only the time goes', async () => {
    const { port } = cloud({ hold: [{ outcome: 'taken', alternatives: [] }] })
    const draft = filled({ note: '老板欠钱', needs: ['hearing'] })
    const result = await holdTime(port, draft, TEN)
    expect(result).toEqual({
      kind: 'taken',
      alternatives: [],
      draft: { ...draft, slot: null, heldUntil: null },
    })
  })

  it('nobody and nowhere: nothing is asked', async () => {
    const { port, asked } = cloud({})
    expect((await holdTime(port, filled({ personId: null }), TEN)).kind).toBe('refused')
    expect((await holdTime(port, filled({ areaCode: null }), TEN)).kind).toBe('refused')
    expect(asked).toEqual([])
  })
})

describe('asking what became of it', () => {
  it('done, not done, and nobody knows are three answers', async () => {
    const { port } = cloud({ outcome: [done, none, 'TIMEOUT'] })
    expect(await askOutcome(port, 'request-1')).toMatchObject({ kind: 'booked' })
    expect(await askOutcome(port, 'request-1')).toBeNull()
    expect(await askOutcome(port, 'request-1')).toEqual({ kind: 'unknown' })
  })
})
