import { phone } from '../support/phone'
import { ERRORS, type ErrorCode } from '@/contracts/errors'
import { command, query, tryOnce } from '@/platform/cloud/call'
import { CallError, asCallError } from '@/platform/cloud/call-error'
import { NOBODY, currentOwner, forgetOwner } from '@/platform/cloud/owner'
import { clockOffset, now } from '@/platform/clock'
import { watchNetwork } from '@/platform/phone/network'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

const at = () => new Date().toISOString()
const ok = (data: unknown) => ({ ok: true, at: at(), data })
const no = (code: ErrorCode, more: object = {}) => ({
  ok: false,
  at: at(),
  error: { code, userMessage: ERRORS[code].userMessage, traceId: 't-1', ...more },
})
/** Answers in order; the last one from then on. */
const answers = (...list: (() => ReturnType<typeof phone.answer>)[]) => {
  phone.answer = () => (list.length > 1 ? list.shift()! : list[0]!)()
}
const lost = () => {
  throw new Error('request:fail timeout')
}
const cut = () => {
  throw new Error('request:fail net::ERR_CONNECTION_RESET')
}
const keyed = { appointmentId: 'a1', rev: 1, requestId: 'request-0001' } as const
const failed = async (work: Promise<unknown>): Promise<CallError> => {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(CallError)
  return error as CallError
}

beforeEach(() => {
  phone.reset()
  forgetOwner()
  jest.restoreAllMocks()
  jest.spyOn(global, 'setTimeout').mockImplementation(((work: () => void, ms = 0) => {
    if (ms < 5000) queueMicrotask(work)
    return 0
  }) as never)
})

describe('asking', () => {
  it('sends the action, its input and the contract’s version, and nothing about who asks', async () => {
    answers(() => ok({ areas: [] }))
    await query('directory.areas', { parent: '440800' })
    expect(phone.sent).toEqual([{ action: 'directory.areas', input: { parent: '440800' }, v: 1 }])
  })

  it('a lost answer is asked again, three times at most', async () => {
    answers(lost)
    expect((await failed(query('directory.areas', { parent: '440800' }))).code).toBe('TIMEOUT')
    expect(phone.sent).toHaveLength(3)
  })

  it('asks again and has it', async () => {
    answers(lost, () => ok({ areas: [] }))
    expect(await query('directory.areas', { parent: '440800' })).toEqual({ areas: [] })
  })

  it('a refusal is not asked again, and says its sentence, the fields and the trace', async () => {
    answers(() => no('BAD_INPUT', { fields: [{ path: 'parent', message: '请选择地方' }] }))
    const error = await failed(query('directory.areas', { parent: 'x' }))
    expect([error.code, error.userMessage, error.fields, error.traceId]).toEqual([
      'BAD_INPUT',
      ERRORS.BAD_INPUT.userMessage,
      [{ path: 'parent', message: '请选择地方' }],
      't-1',
    ])
    expect(phone.sent).toHaveLength(1)
  })

  it('without a network it says so at once, and sends nothing', async () => {
    watchNetwork()
    phone.connect(false)
    expect((await failed(query('directory.areas', { parent: '440800' }))).code).toBe('OFFLINE')
    expect(phone.sent).toHaveLength(0)
    phone.connect(true)
  })

  it('an answer that is not ours is a defect, not data', async () => {
    answers(() => ({ ok: true, at: '' }) as never)
    expect((await failed(query('directory.areas', { parent: '440800' }))).code).toBe('INTERNAL')
  })
})

describe('doing', () => {
  it('with a requestId is repeated by itself, always under the same id', async () => {
    answers(lost, lost, () => ok({}))
    await command('appointments.cancel', { ...keyed, reason: 'busy' } as never)
    expect(phone.sent.map(({ input }) => (input as { requestId: string }).requestId)).toEqual(
      Array(3).fill('request-0001'),
    )
  })

  it('without one is sent once: its answer may be lost, its effect not', async () => {
    answers(lost)
    await failed(command('notices.read', { noticeIds: ['n1'] }))
    expect(phone.sent).toHaveLength(1)
  })

  it('a line cut in the middle is a lost answer: nobody may say that it was not sent', async () => {
    answers(cut)
    expect((await failed(command('notices.read', { noticeIds: ['n1'] }))).code).toBe('TIMEOUT')
    expect((await failed(command('appointments.cancel', keyed as never))).code).toBe('TIMEOUT')
  })

  it('and stays one when the network is gone at the next attempt', async () => {
    watchNetwork()
    answers(() => {
      phone.connect(false)
      return cut()
    })
    expect((await failed(command('appointments.cancel', keyed as never))).code).toBe('TIMEOUT')
    expect(phone.sent).toHaveLength(1)
    phone.connect(true)
  })

  it('BUSY is repeated for both', async () => {
    answers(
      () => no('BUSY'),
      () => ok({ read: 1 }),
    )
    await command('notices.read', { noticeIds: ['n1'] })
    expect(phone.sent).toHaveLength(2)
  })
})

describe('entering happens when an act needs it, and not before', () => {
  const me = { persons: [{ personId: 'p1', name: '', relation: 'self' }], staff: [] }

  it('makes the account, takes its own person, and asks again', async () => {
    answers(
      () => no('NOT_SIGNED_IN'),
      () => ok(me),
      () => ok({ read: 0 }),
    )
    await command('notices.read', { noticeIds: ['n1'] })
    expect(phone.sent.map(({ action }) => action)).toEqual(['notices.read', 'accounts.enter', 'notices.read'])
    expect(currentOwner()).toBe('p1')
  })

  it('once only: a door that stays closed is told', async () => {
    answers(() => no('NOT_SIGNED_IN'))
    expect((await failed(query('accounts.me', {}))).code).toBe('NOT_SIGNED_IN')
    expect(phone.sent).toHaveLength(2)
  })

  it('looking around does not enter', async () => {
    answers(() => ok({ areas: [] }))
    await query('directory.areas', { parent: '440800' })
    expect(currentOwner()).toBe(NOBODY)
  })
})

describe('the clock', () => {
  it('is the server’s, learned from every answer', async () => {
    answers(() => ({ ok: true, at: new Date(Date.now() + 600_000).toISOString(), data: {} }))
    await query('directory.areas', { parent: '440800' })
    expect(Math.abs(clockOffset() - 600_000)).toBeLessThan(1000)
    expect(Math.abs(now() - Date.now() - 600_000)).toBeLessThan(1000)
  })
})

it('a defect on the phone reads like one of the server’s', () => {
  expect(asCallError(new TypeError('x')).userMessage).toBe(ERRORS.INTERNAL.userMessage)
})

describe('for an engine that repeats by rules of its own', () => {
  it('a lost answer is not asked for again, though the request carries its id', async () => {
    answers(lost)
    expect((await failed(tryOnce('appointments.cancel', { ...keyed, reason: null }))).code).toBe('TIMEOUT')
    expect(phone.sent).toHaveLength(1)
  })

  it('nor is what was busy', async () => {
    answers(() => no('BUSY'))
    expect((await failed(tryOnce('appointments.cancel', { ...keyed, reason: null }))).code).toBe('BUSY')
    expect(phone.sent).toHaveLength(1)
  })
})
