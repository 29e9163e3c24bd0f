import * as v from 'valibot'
import { command, query } from '@/contracts/action'
import { AppError } from '@/contracts/errors'
import { areaCode, day, id, phone } from '@/contracts/fields'
import { handle } from '@kit/handler'
import { LIMITS } from '../../../cloudfunctions/api/hostile'
import { clerk, codeOf, doorWith } from './surroundings'

const look = query('test.look', {
  input: v.strictObject({ personId: id }),
  output: v.object({ name: v.string() }),
  who: [
    { role: 'villager', owns: 'acting' },
    { role: 'clerk', owns: 'area' },
  ],
})

const book = command('test.book', {
  idempotency: 'natural',
  input: v.strictObject({ slot: v.strictObject({ date: day }), phone, areaCode, count: v.number() }),
  output: v.object({}),
  who: [{ role: 'villager', owns: 'anyone' }],
  perMinute: 3,
})

const list = query('test.list', {
  input: v.strictObject({ personIds: v.array(v.string()) }),
  output: v.object({ names: v.array(v.string()) }),
  who: [{ role: 'villager', owns: 'acting' }],
  perMinute: 60,
})

const facts = query('test.facts', {
  input: v.strictObject({}),
  output: v.object({ open: v.boolean() }),
  who: [{ role: 'guest', owns: 'anyone' }],
})

/** A stored document with more in it than anybody may see. */
const leaky = { name: '阿明', phoneSealed: 'k1.x.y', openid: 'o-secret' }

const routes = {
  'test.look': handle(look, async ({ personId }, { permit }) => {
    permit({ personId, areaCode: personId === 'p-town' ? '440882100' : '440982' })
    return leaky
  }),
  'test.book': handle(book, async () => ({})),
  'test.facts': handle(facts, async () => ({ open: true })),
  'test.list': handle(list, async ({ personIds }, { permitPersons }) => {
    permitPersons(personIds)
    return { names: personIds.map(() => leaky.name) }
  }),
  'test.forgets': handle(look, async () => leaky),
  'test.breaks': handle(facts, async () => {
    throw new Error('connect ECONNREFUSED 10.0.0.5 password=hunter2')
  }),
  'test.refuses': handle(facts, async () => {
    throw new AppError('NOT_FOUND')
  }),
  'test.lies': handle(facts, async () => JSON.parse('{"open":"yes"}')),
}

const good = { slot: { date: '2026-11-24' }, phone: '138 0000 0000', areaCode: '440882100', count: 1 }

describe('the one way in', () => {
  test('an action nobody wrote is unknown, and so is one that only objects have', async () => {
    const { call } = doorWith(routes)
    for (const action of ['test.nothing', 'constructor', '__proto__', 'toString', '']) {
      expect(codeOf(await call(action))).toBe('UNKNOWN_ACTION')
    }
  })

  test('a program too old is told to update, before anything else about it is judged', async () => {
    const { call } = doorWith(routes)
    expect(codeOf(await call('test.gone', {}, 0))).toBe('UPGRADE_REQUIRED')
  })

  test.each([null, 'text', 7, [], {}, { action: 'test.facts' }, { action: 'test.facts', v: '1' }])(
    '%j is no envelope',
    async (event) => {
      const { door } = doorWith(routes)
      expect(codeOf(await door(event))).toBe('BAD_INPUT')
    },
  )

  test('what the platform adds to an event is not looked at', async () => {
    const { door } = doorWith(routes)
    const event = {
      action: 'test.facts',
      input: {},
      v: 1,
      userInfo: { openId: 'o-someone-else', appId: 'wx' },
    }
    expect(codeOf(await door(event))).toBe('OK')
  })
})

describe('input', () => {
  test('wrong fields are named in dots, in words', async () => {
    const { call } = doorWith(routes)
    const answer = await call('test.book', { slot: { date: 'soon' }, phone: '123', areaCode: '44', extra: 1 })
    if (answer.ok) throw new Error('accepted')
    expect(answer.error.fields).toEqual([
      { path: 'slot.date', message: '日期不对' },
      { path: 'phone', message: '电话号码不对，请看一下有没有少一位' },
      { path: 'areaCode', message: '请选择地方' },
      { path: 'count', message: '请填这一项' },
      { path: 'extra', message: '不认识这一项' },
    ])
  })

  test.each([
    ['an operator where text belongs', { personId: { $ne: null } }],
    ['an object where text belongs', { personId: { toString: 'p-mine' } }],
    ['a list where text belongs', { personId: ['p-mine'] }],
    ['a key that reaches the prototype', JSON.parse('{"personId":"p-mine","__proto__":{"admin":true}}')],
    [
      'a key that reaches the constructor',
      { personId: 'p-mine', constructor: { prototype: { admin: true } } },
    ],
  ])('%s is refused', async (_what, input) => {
    const { call } = doorWith(routes)
    expect(codeOf(await call('test.look', input))).toBe('BAD_INPUT')
    expect(Reflect.get({}, 'admin')).toBeUndefined()
  })

  test('nesting beyond bounds is refused, size beyond bounds is too large', async () => {
    const { call } = doorWith(routes)
    let deep: unknown = 'x'
    for (let i = 0; i < 100_000; i += 1) deep = [deep]
    expect(codeOf(await call('test.look', { personId: deep }))).toBe('BAD_INPUT')
    expect(codeOf(await call('test.look', { personId: 'x'.repeat(LIMITS.characters + 1) }))).toBe('TOO_LARGE')
    const wide = Array.from({ length: LIMITS.values + 1 }, () => 1)
    expect(codeOf(await call('test.look', { personId: wide }))).toBe('TOO_LARGE')
  })
})

describe('identity and permission', () => {
  test('who has no account is asked to sign in', async () => {
    expect(codeOf(await doorWith(routes, null).call('test.look', { personId: 'p-mine' }))).toBe(
      'NOT_SIGNED_IN',
    )
    expect(codeOf(await doorWith(routes, 'o-new').call('test.book', good))).toBe('NOT_SIGNED_IN')
  })

  test('one’s own person may be looked at, another’s not', async () => {
    const { call } = doorWith(routes)
    expect(codeOf(await call('test.look', { personId: 'p-mine' }))).toBe('OK')
    expect(codeOf(await call('test.look', { personId: 'p-other' }))).toBe('FORBIDDEN')
  })

  test('a clerk sees the persons of their area only', async () => {
    const { call } = doorWith(routes, clerk._id)
    expect(codeOf(await call('test.look', { personId: 'p-town' }))).toBe('OK')
    expect(codeOf(await call('test.look', { personId: 'p-far' }))).toBe('FORBIDDEN')
  })

  test('an action open to everybody reads no account; every other reads one', async () => {
    const { call, state } = doorWith(routes)
    await call('test.facts')
    expect(state.accountReads).toBe(0)
    await call('test.look', { personId: 'p-mine' })
    expect(state.accountReads).toBe(1)
  })

  test('a handler that forgets to ask for permission answers nothing, and the log says so', async () => {
    const { call, lines } = doorWith(routes)
    const answer = await call('test.forgets', { personId: 'p-other' })
    expect(codeOf(answer)).toBe('INTERNAL')
    expect(JSON.stringify(answer)).not.toContain('阿明')
    expect(lines[0]?.defect).toContain('without permit')
  })

  test('a list is of persons one may look at, each of them; of nobody it is empty', async () => {
    const { call } = doorWith(routes)
    expect(await call('test.list', { personIds: ['p-mine'] })).toMatchObject({ data: { names: ['阿明'] } })
    expect(codeOf(await call('test.list', { personIds: ['p-mine', 'p-other'] }))).toBe('FORBIDDEN')
    expect(await call('test.list', { personIds: [] })).toMatchObject({ data: { names: [] } })
    expect(codeOf(await doorWith(routes, null).call('test.list', { personIds: [] }))).toBe('NOT_SIGNED_IN')
  })

  test('too many calls of one action are refused until the allowance refills', async () => {
    const { call, state } = doorWith(routes)
    const codes = []
    for (let i = 0; i < 4; i += 1) codes.push(codeOf(await call('test.book', good)))
    expect(codes).toEqual(['OK', 'OK', 'OK', 'TOO_MANY'])
    expect(codeOf(await call('test.facts'))).toBe('OK')
    state.elapsed += 20_000
    expect(codeOf(await call('test.book', good))).toBe('OK')
  })
})

describe('the one way out', () => {
  test('carries the server’s time in UTC+8, and nothing the contract does not name', async () => {
    const { call } = doorWith(routes)
    expect(await call('test.look', { personId: 'p-mine' })).toEqual({
      ok: true,
      at: '2026-11-23T09:30:00.000+08:00',
      data: { name: '阿明' },
    })
  })

  test('a defect is one sentence and a trace id: no stack, no message, no value', async () => {
    const { call, lines } = doorWith(routes)
    const answer = await call('test.breaks')
    expect(answer).toEqual({
      ok: false,
      at: '2026-11-23T09:30:00.000+08:00',
      error: {
        code: 'INTERNAL',
        userMessage: '系统出了点问题，您填的都还在，请稍后再试。',
        traceId: 'trace-1',
      },
    })
    expect(lines[0]).toMatchObject({ code: 'INTERNAL', traceId: 'trace-1' })
  })

  test('an answer outside its contract is a defect, named without its values', async () => {
    const { call, lines } = doorWith(routes)
    expect(codeOf(await call('test.lies'))).toBe('INTERNAL')
    expect(lines[0]?.defect).toBe('test.facts answered outside its contract: open')
  })

  test('a refusal is its code and its sentence', async () => {
    const answer = await doorWith(routes).call('test.refuses')
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_FOUND', traceId: 'trace-1' } })
  })
})

describe('the log', () => {
  test('has one line a call: action, code, time, requests, trace; no person, no input', async () => {
    const { call, lines } = doorWith(routes)
    await call('test.book', good)
    await call('test.look', { personId: 'p-other' })
    await call('p-mine 13800000000')
    expect(lines).toEqual([
      { action: 'test.book', code: 'OK', ms: 0, requests: 0, traceId: 'trace-1' },
      { action: 'test.look', code: 'FORBIDDEN', ms: 0, requests: 0, traceId: 'trace-1' },
      { action: 'unknown', code: 'UNKNOWN_ACTION', ms: 0, requests: 0, traceId: 'trace-1' },
    ])
  })
})
