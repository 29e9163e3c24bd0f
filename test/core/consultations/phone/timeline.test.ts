import fc from 'fast-check'
import type { Entry, RoomView } from '@/core/consultations/phone/entry'
import {
  EMPTY,
  entryAt,
  fromOf,
  isFresh,
  merge,
  toOf,
  type Timeline,
} from '@/core/consultations/phone/timeline'
import { answer, entry, frozen, operation, recalled, texts } from './samples'

const SEED = 20261123

const places = (t: Timeline) => t.entries.map(({ seq }) => seq)
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const known = (from: number, to: number) => merge(EMPTY, answer(texts(from, to)), false)

describe('a timeline', () => {
  it('begins with whatever stretch comes first', () => {
    const t = known(31, 60)
    expect([fromOf(t), toOf(t), t.version]).toEqual([31, 60, 60])
    expect([fromOf(EMPTY), toOf(EMPTY)]).toEqual([0, 0])
  })

  it('grows at both ends', () => {
    const newer = merge(known(31, 60), answer(texts(61, 70)), false)
    const older = merge(newer, answer(texts(1, 30), { lastSeq: 70 }), false)
    expect(places(older)).toEqual(range(1, 70))
    expect(entryAt(older, 44)?.text).toBe('words 44')
  })

  it('takes a stretch that overlaps, the newer words winning', () => {
    const news = [entry(59, { text: 'released' }), entry(60), entry(61)]
    const t = merge(known(31, 60), answer(news), false)
    expect(places(t)).toEqual(range(31, 61))
    expect(entryAt(t, 59)?.text).toBe('released')
  })

  it('takes the same answer twice as once', () => {
    const same = answer(texts(55, 65))
    const once = merge(known(31, 60), same, false)
    expect(merge(once, same, false)).toEqual(once)
  })

  it('is the same object inside when nothing came', () => {
    const t = known(1, 5)
    expect(merge(t, answer([], { lastSeq: 5 }), false).entries).toBe(t.entries)
  })

  it('takes a stretch that covers all of it', () => {
    expect(places(merge(known(10, 20), answer(texts(5, 30)), false))).toEqual(range(5, 30))
  })

  it('sorts what came out of order, and takes one of two with the same place', () => {
    const t = merge(EMPTY, answer([entry(3), entry(1), entry(2), entry(3, { text: 'again' })]), false)
    expect(places(t)).toEqual([1, 2, 3])
    expect(entryAt(t, 3)?.text).toBe('again')
  })
})

describe('a gap', () => {
  it('is never shown: what lies in front of it waits (C3)', () => {
    const t = merge(known(1, 10), answer(texts(20, 25)), false)
    expect(places(t)).toEqual(range(1, 10))
    expect(t.ahead.map(({ seq }) => seq)).toEqual(range(20, 25))
  })

  it('closed, lets what waited join', () => {
    const gap = merge(known(1, 10), answer(texts(20, 25)), false)
    const t = merge(gap, answer(texts(11, 19), { lastSeq: 25 }), false)
    expect(places(t)).toEqual(range(1, 25))
    expect(t.ahead).toEqual([])
  })

  it('closed in part, keeps the rest waiting', () => {
    const one = merge(known(1, 10), answer(texts(20, 22)), false)
    const two = merge(one, answer(texts(30, 31)), false)
    const t = merge(two, answer(texts(11, 19), { lastSeq: 31 }), false)
    expect(places(t)).toEqual(range(1, 22))
    expect(t.ahead.map(({ seq }) => seq)).toEqual([30, 31])
  })

  it('passed over, forgets what waited', () => {
    const gap = merge(known(1, 10), answer(texts(14, 16)), false)
    const t = merge(gap, answer(texts(11, 20)), false)
    expect([places(t), t.ahead]).toEqual([range(1, 20), []])
  })

  it('holds no more than a hundred in front of it, those nearest', () => {
    const t = merge(known(1, 10), answer(texts(20, 400)), false)
    expect(t.ahead).toHaveLength(100)
    expect(t.ahead[0]?.seq).toBe(20)
  })

  it('below is not waited for: pages come from the top of what is known', () => {
    const t = merge(known(50, 60), answer(texts(1, 10), { lastSeq: 60 }), false)
    expect([places(t), t.ahead]).toEqual([range(50, 60), []])
  })

  it('is leapt over by the newest page when asked for', () => {
    const t = merge(known(1, 10), answer(texts(471, 500)), true)
    expect(places(t)).toEqual(range(471, 500))
  })

  it('is not leapt over by a page that touches', () => {
    expect(places(merge(known(1, 10), answer(texts(11, 40)), true))).toEqual(range(1, 40))
  })
})

describe('what was taken back (C7)', () => {
  it('is blank as soon as the recall is there', () => {
    const t = merge(known(1, 10), answer([operation(11, 'recall', 4)], {}, [recalled(entry(4))]), false)
    expect(entryAt(t, 4)).toMatchObject({ state: 'RECALLED', text: null })
  })

  it('is blank even where the answer forgot to say so', () => {
    const t = merge(known(1, 10), answer([entry(11), operation(12, 'recall', 11)]), false)
    expect(entryAt(t, 11)).toMatchObject({ state: 'RECALLED', text: null, image: null })
  })

  it('is blank while it waits in front of a gap', () => {
    const gap = merge(known(1, 10), answer(texts(20, 25)), false)
    const news = answer([operation(26, 'recall', 21)], {}, [recalled(entry(21))])
    const t = merge(merge(gap, news, false), answer(texts(11, 19), { lastSeq: 26 }), false)
    expect(entryAt(t, 21)?.text).toBeNull()
  })

  it('does not come back with an answer from before, however late', () => {
    const before = answer(texts(1, 10))
    const t = merge(known(1, 10), answer([operation(11, 'recall', 4)], {}, [recalled(entry(4))]), false)
    expect(isFresh(t, before)).toBe(false)
    expect(merge(t, before, false)).toBe(t)
  })

  it('does not come back though an answer pretends to be as new', () => {
    const t = merge(known(1, 10), answer([operation(11, 'recall', 4)], {}, [recalled(entry(4))]), false)
    const odd = merge(t, answer(texts(1, 10), { lastSeq: 11 }, [entry(4)]), false)
    expect(entryAt(odd, 4)?.text).toBeNull()
  })

  it('is known from the entries though the head was read a moment before', () => {
    const t = merge(known(1, 10), answer([entry(11), entry(12)], { lastSeq: 10 }), false)
    expect(t.version).toBe(12)
    expect(isFresh(t, answer(texts(1, 11)))).toBe(false)
  })
})

describe('what is held and released', () => {
  it('changes in place, back and forth', () => {
    const held = entry(4, { state: 'HELD', text: null })
    const gone = merge(known(1, 10), answer([operation(11, 'hold', 4)], {}, [held]), false)
    expect(entryAt(gone, 4)?.text).toBeNull()
    const back = merge(gone, answer([operation(12, 'release', 4)], {}, [entry(4)]), false)
    expect(entryAt(back, 4)?.text).toBe('words 4')
  })

  it('outside of what is known changes nothing', () => {
    const t = merge(known(31, 60), answer([operation(61, 'recall', 7)], {}, [recalled(entry(7))]), false)
    expect(places(t)).toEqual(range(31, 61))
  })
})

/** A server's log: at some places an operation recalls an earlier text. */
interface Log {
  readonly kinds: readonly ('text' | 'recall')[]
  readonly targets: readonly number[]
}

const someLog: fc.Arbitrary<Log> = fc
  .array(fc.tuple(fc.constantFrom<('text' | 'recall')[]>('text', 'text', 'text', 'recall'), fc.nat(1000)), {
    minLength: 5,
    maxLength: 120,
  })
  .map((all) => ({ kinds: all.map(([kind]) => kind), targets: all.map(([, target]) => target) }))

/** The log's entries from `from` to `to`, as they stand when `lastSeq` is the newest. */
function servedAt({ kinds, targets }: Log, from: number, to: number, lastSeq: number): RoomView {
  const textsBefore = (seq: number) => range(1, seq - 1).filter((place) => kinds[place - 1] === 'text')
  const targetOf = (seq: number): number | null => {
    const all = kinds[seq - 1] === 'recall' ? textsBefore(seq) : []
    return all[targets[seq - 1]! % all.length] ?? null
  }
  const gone = new Set(range(1, lastSeq).map(targetOf))
  const one = (seq: number): Entry => {
    const target = targetOf(seq)
    if (target !== null) return operation(seq, 'recall', target)
    return gone.has(seq) ? recalled(entry(seq)) : entry(seq)
  }
  const entries = range(Math.max(1, from), Math.min(to, lastSeq)).map(one)
  const outside = entries.flatMap(({ target }) => (target !== null && target < from ? [target] : []))
  return answer(entries, { lastSeq }, [...new Set(outside)].map(one))
}

describe(`for any answers in any order (seed ${SEED})`, () => {
  const asked = fc.array(fc.tuple(fc.nat(150), fc.integer({ min: 1, max: 50 }), fc.nat(150), fc.boolean()), {
    maxLength: 40,
  })

  it('what is known is one stretch of the log, and nothing recalled in it has a body', () => {
    fc.assert(
      fc.property(someLog, asked, (log, asks) => {
        const size = log.kinds.length
        let t: Timeline = EMPTY
        for (const [after, limit, moment, leap] of asks) {
          const lastSeq = 1 + (moment % size)
          const from = 1 + (after % lastSeq)
          t = merge(t, frozen(servedAt(log, from, from + limit - 1, lastSeq)), leap)
          expect(places(t)).toEqual(t.entries.length === 0 ? [] : range(fromOf(t), toOf(t)))
          const gone = t.entries.flatMap(({ kind, target }) => (kind === 'recall' ? [target] : []))
          for (const seq of gone) if (seq !== null) expect(entryAt(t, seq)?.text ?? null).toBeNull()
          expect(t.ahead.every(({ seq }) => seq > toOf(t) + 1)).toBe(true)
        }
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  it('asking on from the end reaches the end, and is then the log itself (C4, C6)', () => {
    fc.assert(
      fc.property(someLog, asked, (log, asks) => {
        const size = log.kinds.length
        let t: Timeline = EMPTY
        for (const [after, limit, moment] of asks) {
          const lastSeq = 1 + (moment % size)
          const from = 1 + (after % lastSeq)
          t = merge(t, servedAt(log, from, from + limit - 1, lastSeq), false)
        }
        for (let tries = 0; tries < 50 && (toOf(t) < size || t.version < size); tries += 1)
          t = merge(t, servedAt(log, toOf(t) + 1, toOf(t) + 20, size), false)
        expect(toOf(t)).toBe(size)
        expect(t.entries).toEqual(servedAt(log, fromOf(t), size, size).entries)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})
