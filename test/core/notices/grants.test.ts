import fc from 'fast-check'
import {
  EMPTY,
  KEEP_MS,
  MOST_FACTS,
  addConsent,
  addRefusal,
  giveBack,
  granted,
  nameSend,
  noticeOfPush,
  reserve,
  type KindLedger,
} from '@/core/notices/grants'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/core/time'

const NOW = Date.parse('2026-11-23T09:30:00+08:00')
const SEED = 20261123

const tap = (ledger: KindLedger, key: string, at = NOW) => addConsent(ledger, 'taps', { key, at }, at)
const push = (ledger: KindLedger, key: string, at = NOW, now = at) =>
  addConsent(ledger, 'pushes', { key, at }, now)
const send = (ledger: KindLedger, notice: string, at = NOW): KindLedger => {
  const after = reserve(ledger, notice, at)
  if (!after) throw new Error('no consent left')
  return after
}

describe('a consent', () => {
  it('told by the tap and by the push is one, not two', () => {
    expect(granted(push(tap(EMPTY, 'r1'), 'p1'))).toBe(1)
  })

  it('counts when only one of the two arrives', () => {
    expect(granted(tap(EMPTY, 'r1'))).toBe(1)
    expect(granted(push(EMPTY, 'p1'))).toBe(1)
    expect(granted(push(push(tap(EMPTY, 'r1'), 'p1'), 'p2'))).toBe(2)
  })

  it('told again is not another', () => {
    expect(granted(tap(tap(EMPTY, 'r1'), 'r1', NOW + HOUR_MS))).toBe(1)
  })

  it('pays one send, and no second one', () => {
    const spent = send(tap(EMPTY, 'r1'), 'n1')
    expect(granted(spent)).toBe(0)
    expect(reserve(spent, 'n2', NOW)).toBeNull()
  })

  it('that comes by push only after it was spent is not a new one', () => {
    expect(granted(push(send(tap(EMPTY, 'r1'), 'n1'), 'p1', NOW, NOW + HOUR_MS))).toBe(0)
  })

  it('comes back when WeChat says that it sent nothing', () => {
    expect(granted(giveBack(send(tap(EMPTY, 'r1'), 'n1'), 'n1'))).toBe(1)
  })

  it('is reserved once for one notice, however often it is asked', () => {
    const ledger = tap(tap(EMPTY, 'r1'), 'r2')
    expect(granted(send(send(ledger, 'n1'), 'n1'))).toBe(1)
  })

  it('from tomorrow is from now: nobody else’s clock makes it outlive a refusal', () => {
    expect(addConsent(EMPTY, 'pushes', { key: 'p', at: NOW + DAY_MS }, NOW).pushes[0]!.at).toBe(NOW)
  })
})

describe('a refusal', () => {
  it('makes what was given before it void, and nothing given after it', () => {
    const refused = addRefusal(tap(tap(EMPTY, 'r1', NOW), 'r2', NOW + 1), NOW + 2, NOW + 2)
    expect(granted(refused)).toBe(0)
    expect(granted(tap(refused, 'r3', NOW + 3))).toBe(1)
  })

  it('voids an earlier consent that is told only after it', () => {
    const refused = addRefusal(EMPTY, NOW, NOW)
    expect(granted(push(refused, 'p1', NOW - 1000, NOW + 1000))).toBe(0)
  })

  it('does not let a tap told again count after it', () => {
    expect(granted(tap(addRefusal(tap(EMPTY, 'r1'), NOW + 1, NOW + 1), 'r1', NOW + 5))).toBe(0)
  })

  it('from long ago comes too late to be believed', () => {
    expect(granted(addRefusal(tap(EMPTY, 'r1'), NOW - KEEP_MS, NOW))).toBe(1)
  })
})

describe('a message WeChat tells of', () => {
  const two = send(send(tap(tap(EMPTY, 'r1'), 'r2'), 'n1'), 'n2')

  it('is found by its number', () => {
    expect(noticeOfPush(nameSend(two, 'n2', 'm2'), 'm2', NOW)).toBe('n2')
  })

  it('is the only one without a number, when its answer was lost', () => {
    expect(noticeOfPush(nameSend(two, 'n2', 'm2'), 'm9', NOW)).toBe('n1')
  })

  it('is nobody’s while two have none', () => {
    expect(noticeOfPush(two, 'm1', NOW)).toBeNull()
  })

  it('is never one that was sent only after it was told', () => {
    const later = send(tap(EMPTY, 'r1'), 'n1', NOW + HOUR_MS)
    expect(noticeOfPush(later, 'm1', NOW)).toBeNull()
    expect(noticeOfPush(later, 'm1', NOW + HOUR_MS)).toBe('n1')
  })
})

/** What may be told of a ledger, each with its own moment. */
type Told =
  | { readonly way: 'taps' | 'pushes'; readonly key: string; readonly at: number }
  | { readonly way: 'refusal'; readonly at: number }

const tell = (ledger: KindLedger, told: Told, now: number): KindLedger =>
  told.way === 'refusal'
    ? addRefusal(ledger, told.at, now)
    : addConsent(ledger, told.way, { key: told.key, at: told.at }, now)

const told: fc.Arbitrary<Told> = fc
  .oneof(
    { weight: 4, arbitrary: fc.constantFrom<'taps' | 'pushes'>('taps', 'pushes') },
    { weight: 1, arbitrary: fc.constant<'refusal'>('refusal') },
  )
  .chain((way) =>
    fc.record({ n: fc.nat(30), ago: fc.integer({ min: 0, max: 20 * 24 * 60 }) }).map(({ n, ago }) => {
      const at = NOW - ago * MINUTE_MS
      return way === 'refusal' ? { way, at } : { way, key: `${way}-${n}-${at}`, at }
    }),
  )

describe(`whatever is told, in whatever order [seed ${SEED}]`, () => {
  it('the same facts in any order, any of them told again, make the same ledger', () => {
    const shuffled = fc
      .array(told, { maxLength: 25 })
      .chain((facts) =>
        fc.tuple(
          fc.constant(facts),
          fc.shuffledSubarray(facts, { minLength: facts.length }),
          fc.subarray(facts),
        ),
      )
    fc.assert(
      fc.property(shuffled, ([facts, other, again]) => {
        const straight = facts.reduce((ledger, fact) => tell(ledger, fact, NOW), EMPTY)
        const mixed = [...other, ...again].reduce((ledger, fact) => tell(ledger, fact, NOW), EMPTY)
        expect(mixed).toEqual(straight)
      }),
      { seed: SEED, numRuns: 2000 },
    )
  })
})

/** A consent as it truly is, and what becomes of its two messengers: minutes on the way, null: lost; told twice or once. */
interface Consent {
  readonly day: number
  readonly tap: number | null
  readonly push: number | null
  readonly twice: boolean
}

const DELAY = 20 * 24 * 60
const messenger = fc.option(fc.oneof(fc.constant(0), fc.nat(60), fc.nat(DELAY)), { freq: 3 })
const consent: fc.Arbitrary<Consent> = fc.record({
  day: fc.nat(200),
  tap: messenger,
  push: messenger,
  twice: fc.boolean(),
})

interface Moment {
  readonly at: number
  readonly what: 'given' | 'send' | Told
}

/** Everything that happens, in order: consents given, told, told again, and sends wanted. */
function story(consents: readonly Consent[], sends: readonly number[]): Moment[] {
  const moments = consents.flatMap(({ day, tap: t, push: p, twice }, n): Moment[] => {
    const at = NOW + day * DAY_MS + n
    const arrives = (way: 'taps' | 'pushes', delay: number | null): Moment[] => {
      if (delay === null) return []
      const then = at + delay * MINUTE_MS
      const fact = { way, key: `${way}-${n}`, at: way === 'taps' ? then : at }
      return [{ at: then, what: fact }, ...(twice ? [{ at: then + HOUR_MS, what: fact }] : [])]
    }
    return [{ at, what: 'given' }, ...arrives('taps', t), ...arrives('pushes', p)]
  })
  const wanted = sends.map((day, n): Moment => ({ at: NOW + day * DAY_MS + 1000 + n, what: 'send' }))
  return [...moments, ...wanted].sort((a, b) => a.at - b.at)
}

/** Plays it; answers how often more was sent than was given. */
function overdrawn(moments: readonly Moment[], count: (ledger: KindLedger) => number): number {
  let ledger = EMPTY
  let given = 0
  let sent = 0
  let wrong = 0
  for (const { at, what } of moments) {
    if (what === 'given') given += 1
    else if (what !== 'send') ledger = tell(ledger, what, at)
    else if (count(ledger) > 0) {
      sent += 1
      ledger = { ...ledger, sends: [...ledger.sends, { key: `n${sent}`, at, msgid: null }] }
      if (sent > given) wrong += 1
    }
  }
  return wrong
}

const lives = fc.tuple(fc.array(consent, { maxLength: 12 }), fc.array(fc.nat(230), { maxLength: 30 }))

describe(`N2 over months, with taps and pushes lost, late and doubled [seed ${SEED}]`, () => {
  it('never sends more than was truly agreed to', () => {
    fc.assert(
      fc.property(lives, ([consents, sends]) => {
        expect(overdrawn(story(consents, sends), granted)).toBe(0)
      }),
      { seed: SEED, numRuns: 5000 },
    )
  })

  it('control: adding taps and pushes up sends more', () => {
    const added = ({ taps, pushes, sends }: KindLedger) => taps.length + pushes.length - sends.length
    const play = fc.property(lives, ([consents, sends]) => overdrawn(story(consents, sends), added) === 0)
    expect(fc.check(play, { seed: SEED, numRuns: 500 }).failed).toBe(true)
  })

  it('loses none when all are told: what is old is counted on, not forgotten', () => {
    let ledger = EMPTY
    for (let week = 0; week < 100; week += 1) {
      const at = NOW + week * 7 * DAY_MS
      ledger = push(tap(ledger, `r${week}`, at), `p${week}`, at)
      if (week % 2 === 1) ledger = send(ledger, `n${week}`, at + 1)
    }
    expect(granted(ledger)).toBe(50)
    expect(ledger.taps.length).toBeLessThan(6)
    expect(ledger.sends.length).toBeLessThan(4)
  })

  it('stays small whoever taps how often', () => {
    let ledger = EMPTY
    for (let n = 0; n < 5000; n += 1) {
      ledger = tap(ledger, `r${n}`, NOW + n * HOUR_MS)
      if (n % 3 === 0 && granted(ledger) > 0) ledger = send(ledger, `n${n}`, NOW + n * HOUR_MS)
    }
    expect(ledger.taps.length).toBeLessThanOrEqual(MOST_FACTS)
    expect(ledger.sends.length).toBeLessThanOrEqual(2 * MOST_FACTS)
    expect(granted(ledger)).toBeLessThanOrEqual(2 * MOST_FACTS)
  })
})
