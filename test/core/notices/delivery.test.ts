import {
  LEASE_MS,
  PUSH_WAIT_MS,
  newRow,
  nextStep,
  onAnswer,
  onPushed,
  onText,
  type DeliveryState,
  type Outbox,
  type Standing,
  type Step,
  type WeChatAnswer,
} from '@/core/notices/delivery'
import { RULES } from '@/core/notices/rules'
import { DAY_MS, MINUTE_MS, msAt } from '@/core/time'

const NOW = msAt('2026-11-23', '09:30')
const CALM = RULES['conversation.answered']
const CRITICAL = RULES['appointment.cancelled']
const REMINDER = RULES['appointment.day-before']

const standing = (part: Partial<Standing> = {}): Standing => ({
  now: NOW,
  rule: CALM,
  granted: 1,
  stands: true,
  read: false,
  actsFor: true,
  ...part,
})

const fresh = (
  rule = CALM,
  part: { to?: string | null; about?: number | null; known?: boolean } = {},
): Outbox => newRow(rule, { to: 'o-villager', about: null, known: false, now: NOW, ...part })

const inState = (
  state: DeliveryState,
  part: Partial<Outbox['delivery']> = {},
  deliverAt: number | null = NOW,
): Outbox => ({
  delivery: { ...fresh().delivery, state, ...part },
  deliverAt,
})

const shown = ({ act, row }: Step) => [act, row.delivery.state, row.deliverAt]
const ACCEPTED: WeChatAnswer = { kind: 'accepted', msgid: 'm1' }

describe('a new notice', () => {
  it('is to be delivered at once', () => {
    expect(fresh()).toMatchObject({ deliverAt: NOW, delivery: { state: 'PENDING', to: 'o-villager' } })
  })

  it.each([
    [
      'the page says it already',
      newRow(RULES['appointment.booked'], { to: 'o', about: null, known: false, now: NOW }),
    ],
    ['the person did it just now', fresh(CRITICAL, { known: true })],
    ['nobody’s phone is to be told and nothing depends on it', fresh(CALM, { to: null })],
  ])('stands in the inbox only when %s', (_why, row) => {
    expect(row).toMatchObject({ deliverAt: null, delivery: { state: 'INBOX_ONLY' } })
  })

  it('that matters is brought also to somebody without WeChat', () => {
    expect(fresh(CRITICAL, { to: null })).toMatchObject({ deliverAt: NOW, delivery: { state: 'PENDING' } })
  })
})

describe('the table: what the job does with a row that is due', () => {
  const LATER = NOW + DAY_MS
  const cases: readonly (readonly [
    string,
    Outbox,
    Partial<Standing>,
    string,
    DeliveryState,
    number | null,
  ])[] = [
    ['sends with a consent, under a lease', fresh(), {}, 'send', 'SENDING', NOW + LEASE_MS],
    ['keeps to the inbox without one', fresh(), { granted: 0 }, 'turn', 'INBOX_ONLY', null],
    ['… but texts what is critical', fresh(CRITICAL), { granted: 0, rule: CRITICAL }, 'turn', 'SMS_DUE', NOW],
    [
      'sends nothing to whoever acts no more for the person',
      fresh(),
      { actsFor: false },
      'turn',
      'INBOX_ONLY',
      null,
    ],
    ['drops what no longer stands (N5)', fresh(), { stands: false }, 'turn', 'SUPERSEDED', null],
    [
      'drops a reminder once the meeting began',
      fresh(REMINDER, { about: NOW }),
      { rule: REMINDER },
      'turn',
      'SUPERSEDED',
      null,
    ],
    [
      'tells of a cancelled meeting also after its time',
      fresh(CRITICAL, { about: NOW }),
      { rule: CRITICAL },
      'send',
      'SENDING',
      NOW + LEASE_MS,
    ],
    ['does not repeat what was read in the inbox', fresh(), { read: true }, 'turn', 'INBOX_ONLY', null],
    ['sends what it had put off', inState('DEFERRED'), {}, 'send', 'SENDING', NOW + LEASE_MS],
    ['never sends again after its lease (N3)', inState('SENDING'), {}, 'turn', 'UNKNOWN', null],
    [
      '… and waits for word of what is critical',
      inState('SENDING'),
      { rule: CRITICAL },
      'turn',
      'UNKNOWN',
      NOW + PUSH_WAIT_MS,
    ],
    ['ends what was accepted and never told of', inState('ACCEPTED'), {}, 'turn', 'UNKNOWN', null],
    ['texts what is critical and unknown', inState('UNKNOWN'), { rule: CRITICAL }, 'turn', 'SMS_DUE', NOW],
    ['texts under a lease', inState('SMS_DUE'), { rule: CRITICAL }, 'text', 'SMS_DUE', NOW + LEASE_MS],
    [
      'telephones when the text’s lease ran out',
      inState('SMS_DUE', { texting: true }),
      { rule: CRITICAL },
      'call',
      'INBOX_ONLY',
      null,
    ],
    [
      'texts nothing that no longer stands',
      inState('SMS_DUE'),
      { rule: CRITICAL, stands: false },
      'turn',
      'SUPERSEDED',
      null,
    ],
    ['leaves alone what is not due', inState('PENDING', {}, LATER), {}, 'wait', 'PENDING', LATER],
    ['leaves alone what ended', inState('DELIVERED', {}, null), {}, 'wait', 'DELIVERED', null],
  ]
  it.each(cases)('%s', (_words, row, at, act, state, deliverAt) => {
    expect(shown(nextStep(row, standing(at)))).toEqual([act, state, deliverAt])
  })

  it('puts off at night what is not urgent (N6), text messages too', () => {
    const night = msAt('2026-11-23', '23:00')
    const morning = msAt('2026-11-24', '07:00')
    expect(shown(nextStep(fresh(), standing({ now: night })))).toEqual(['turn', 'DEFERRED', morning])
    const text = nextStep(inState('SMS_DUE'), standing({ now: night, rule: CRITICAL }))
    expect(shown(text)).toEqual(['turn', 'SMS_DUE', morning])
    const urgent = standing({ now: night, rule: RULES['appointment.hour-before'] })
    expect(nextStep(fresh(), urgent).act).toBe('send')
  })
})

describe('what WeChat answers', () => {
  const sending = inState('SENDING')
  const answered = (answer: WeChatAnswer, rule = CALM, row = sending) =>
    onAnswer(row, answer, { now: NOW, rule })
  const states = (row: Outbox) => [row.delivery.state, row.deliverAt]

  it('accepted: waits for word that it arrived', () => {
    expect(answered(ACCEPTED)).toMatchObject({
      delivery: { state: 'ACCEPTED', msgid: 'm1' },
      deliverAt: NOW + PUSH_WAIT_MS,
    })
  })

  it('no consent: ends; what is critical goes on', () => {
    expect(states(answered({ kind: 'refused' }))).toEqual(['REFUSED', null])
    expect(states(answered({ kind: 'refused' }, CRITICAL))).toEqual(['SMS_DUE', NOW])
  })

  it('not as it wants it: stays in the inbox; what is critical goes on', () => {
    expect(states(answered({ kind: 'invalid' }))).toEqual(['INBOX_ONLY', null])
    expect(states(answered({ kind: 'invalid' }, CRITICAL))).toEqual(['SMS_DUE', NOW])
  })

  it('over its limits: tried again, ever later, and not for ever', () => {
    let row = sending
    const waits: number[] = []
    for (let n = 0; n < 4; n += 1) {
      row = answered({ kind: 'later' }, CALM, row)
      waits.push((row.deliverAt ?? 0) - NOW)
      expect(row.delivery.state).toBe('PENDING')
      row = { ...row, delivery: { ...row.delivery, state: 'SENDING' } }
    }
    expect(waits).toEqual([5, 10, 20, 40].map((minutes) => minutes * MINUTE_MS))
    expect(states(answered({ kind: 'later' }, CALM, row))).toEqual(['INBOX_ONLY', null])
  })

  it('nothing: nobody knows, and it is not sent again', () => {
    expect(states(answered({ kind: 'lost' }))).toEqual(['UNKNOWN', null])
    expect(states(answered({ kind: 'lost' }, CRITICAL))).toEqual(['UNKNOWN', NOW + PUSH_WAIT_MS])
  })

  it('slowly, after the lease: still heard, but a "later" is not tried again', () => {
    const unknown = inState('UNKNOWN', {}, null)
    expect(states(answered(ACCEPTED, CALM, unknown))).toEqual(['ACCEPTED', NOW + PUSH_WAIT_MS])
    expect(states(answered({ kind: 'later' }, CALM, unknown))).toEqual(['INBOX_ONLY', null])
  })

  it('after it told that it arrived: its number is kept, and that it arrived', () => {
    const arrived = onPushed(sending, true, { now: NOW, rule: CALM })
    expect(answered(ACCEPTED, CALM, arrived)).toMatchObject({
      delivery: { state: 'DELIVERED', msgid: 'm1' },
      deliverAt: null,
    })
  })
})

describe('what WeChat tells later', () => {
  const at = { now: NOW, rule: CALM }

  it.each<DeliveryState>(['SENDING', 'ACCEPTED', 'UNKNOWN', 'REFUSED', 'SMS_DUE', 'INBOX_ONLY', 'DELIVERED'])(
    'that it arrived wins over %s',
    (state) => {
      const row = onPushed(inState(state), true, at)
      expect(row).toMatchObject({ delivery: { state: 'DELIVERED', reached: 'wechat' }, deliverAt: null })
    },
  )

  it.each<DeliveryState>(['PENDING', 'DEFERRED', 'SUPERSEDED'])('nothing of it touches %s', (state) => {
    const row = inState(state)
    expect(onPushed(row, true, at)).toBe(row)
    expect(onPushed(row, false, at)).toBe(row)
  })

  it('that it did not arrive ends it, and sends what is critical on', () => {
    expect(onPushed(inState('ACCEPTED'), false, at)).toMatchObject({
      delivery: { state: 'REFUSED' },
      deliverAt: null,
    })
    expect(onPushed(inState('ACCEPTED'), false, { now: NOW, rule: CRITICAL })).toMatchObject({
      delivery: { state: 'SMS_DUE' },
      deliverAt: NOW,
    })
  })

  it('both, in either order, end the same: it arrived', () => {
    const [yes, no] = [true, false].map((arrived) => (row: Outbox) => onPushed(row, arrived, at))
    const row = inState('ACCEPTED')
    expect(yes!(no!(row))).toEqual(no!(yes!(row)))
  })

  it('that it did not arrive does not undo a text message already sent', () => {
    const texted = inState('ACCEPTED', { reached: 'sms' }, null)
    expect(onPushed(texted, false, { now: NOW, rule: CRITICAL })).toBe(texted)
  })
})

describe('a text message', () => {
  const texting = inState('SMS_DUE', { texting: true })

  it('taken over by a carrier has reached the person', () => {
    expect(onText(texting, 'accepted')?.row).toMatchObject({ delivery: { reached: 'sms' }, deliverAt: null })
  })

  it.each(['unavailable', null] as const)('answered %s: somebody telephones', (answer) => {
    expect(onText(texting, answer)).toMatchObject({
      act: 'call',
      row: { delivery: { reached: 'call' }, deliverAt: null },
    })
  })

  it('of a notice that was settled meanwhile says nothing any more', () => {
    expect(onText(inState('DELIVERED', {}, null), 'accepted')).toBeNull()
  })
})
