import fc from 'fast-check'
import { LAPSE_MS } from '@/core/consultations/phone/work'
import { Talk, answer, entry, head, operation, own, recalled, texts } from './samples'

const SEED = 20261123

const pulled = (n: number, ...rest: Parameters<typeof answer>) =>
  ({ kind: 'pullAnswered', n, answer: answer(...rest) }) as const
const talking = () => Talk.knowing(texts(31, 60))

/** How long until the next look, when nothing ever comes. */
function waits(talk: Talk, count: number): number[] {
  return Array.from({ length: count }, () => {
    const wait = talk.state.pulls.at - talk.now
    talk.later(wait)
    talk.raise(pulled(talk.state.pulls.n, [], { lastSeq: 60 }))
    return wait
  })
}

describe('looking for what is new', () => {
  it('begins with the newest page when the page comes in front', () => {
    const talk = new Talk().raise({ kind: 'shown' })
    expect(talk.did('pull')).toEqual([{ kind: 'pull', n: 1, limit: 30 }])
  })

  it('waits its three seconds when what is known came a moment ago', () => {
    const talk = new Talk()
    talk
      .raise({ kind: 'pullAnswered', n: 0, answer: answer(texts(1, 1)) })
      .raise({ kind: 'shown', fresh: true })
    expect(talk.did('pull')).toEqual([])
    expect(talk.later(3000).did('pull')).toEqual([{ kind: 'pull', n: 1, after: 1, limit: 50 }])
  })

  it('asks at once, though it came a moment ago, when there is nothing or something is missing', () => {
    expect(new Talk().raise({ kind: 'shown', fresh: true }).did('pull')).toHaveLength(1)
    const behind = new Talk().raise({
      kind: 'pullAnswered',
      n: 0,
      answer: answer(texts(1, 1), { lastSeq: 3 }),
    })
    expect(behind.raise({ kind: 'shown', fresh: true }).did('pull')).toHaveLength(1)
  })

  it('asks behind what is known, when something is', () => {
    const talk = talking().raise({ kind: 'hint' })
    expect(talk.did('pull')).toEqual([{ kind: 'pull', n: 2, after: 60, limit: 50 }])
  })

  it('slows from three seconds to a minute while nothing comes', () => {
    expect(waits(talking(), 7)).toEqual([3000, 3000, 6000, 12_000, 24_000, 48_000, 60_000])
  })

  it('is quick again after news, a hint, an own message, and coming back', () => {
    const quick = (talk: Talk) => talk.state.pulls.at - talk.now
    const slow = () => {
      const talk = talking()
      waits(talk, 6)
      return talk
    }
    expect(quick(slow())).toBe(60_000)
    const news = slow().raise({ kind: 'hint' })
    expect(quick(news.raise(pulled(news.state.pulls.n, texts(61, 61))))).toBe(3000)
    const wrote = slow().write('r-1')
    const own61 = { ...answer([own(61, 'r-1')]), seq: 61 }
    expect(quick(wrote.raise({ kind: 'sendAnswered', requestId: 'r-1', answer: own61 }))).toBe(3000)
    expect(slow().raise({ kind: 'hidden' }).raise({ kind: 'shown' }).did('pull')).toHaveLength(1)
  })

  it('spreads the crowd: a fifth earlier to a fifth later', () => {
    const at = (random: number) => {
      const talk = new Talk()
      talk.random = random
      talk.raise({ kind: 'shown' }).raise(pulled(1, texts(1, 3)))
      return Math.round(talk.state.pulls.at - talk.now)
    }
    expect([at(0), at(0.5), at(0.999)].map((ms) => Math.round(ms / 10) * 10)).toEqual([2400, 3000, 3600])
  })

  it('rests while hidden and while offline', () => {
    const hidden = talking().raise({ kind: 'hidden' }).later(600_000)
    expect(hidden.raise({ kind: 'hint' }).did('pull')).toEqual([])
    const offline = talking().raise({ kind: 'offline' }).later(600_000)
    expect(offline.did('pull')).toEqual([])
    expect(offline.raise({ kind: 'online' }).did('pull')).toHaveLength(1)
  })

  it('asks one thing at a time, and once more for hints that came meanwhile', () => {
    const talk = talking().raise({ kind: 'hint' }).raise({ kind: 'hint' }).raise({ kind: 'hint' })
    expect(talk.all.filter(({ kind }) => kind === 'pull')).toHaveLength(2)
    expect(talk.raise(pulled(2, texts(61, 61))).did('pull')).toHaveLength(1)
    expect(talk.raise(pulled(3, [], { lastSeq: 61 })).did('pull')).toHaveLength(0)
  })

  it('goes on at once while there is more', () => {
    const talk = talking()
      .raise({ kind: 'hint' })
      .raise(pulled(2, texts(61, 110), { lastSeq: 130 }))
    expect(talk.did('pull')).toEqual([{ kind: 'pull', n: 3, after: 110, limit: 50 }])
  })

  it('takes the newest page when far behind, and leaves the rest to scrolling', () => {
    const talk = talking()
      .raise({ kind: 'hint' })
      .raise(pulled(2, texts(61, 110), { lastSeq: 9000 }))
    expect(talk.did('pull')).toEqual([{ kind: 'pull', n: 3, limit: 30 }])
    talk.raise(pulled(3, texts(8971, 9000)))
    expect([talk.places[0], talk.places.length]).toEqual([8971, 30])
  })

  it('does not leap away from what somebody reads', () => {
    const talk = Talk.knowing(texts(1, 100)).raise({ kind: 'older' }).raise({ kind: 'hint' })
    talk.raise(pulled(2, texts(101, 150), { lastSeq: 9000 }))
    expect(talk.did('pull')).toEqual([{ kind: 'pull', n: 3, after: 150, limit: 50 }])
  })

  it('is led on by a head that came another way', () => {
    const talk = talking().raise({ kind: 'head', head: head({ lastSeq: 61, state: 'CLOSED' }) })
    expect(talk.state.head?.state).toBe('CLOSED')
    expect(talk.did('pull')).toHaveLength(1)
  })

  it('keeps the newer of two heads', () => {
    const talk = talking().raise({ kind: 'head', head: head({ lastSeq: 12, state: 'CLOSED' }) })
    expect(talk.state.head?.state).toBe('OPEN')
  })
})

describe('a pull that fails', () => {
  it('is made again, later each time', () => {
    const talk = talking().raise({ kind: 'hint' })
    const after = () => talk.state.pulls.at - talk.now
    talk.raise({ kind: 'pullFailed', n: 2, code: 'TIMEOUT' })
    expect(after()).toBe(750)
    expect(talk.later(749).did('pull')).toEqual([])
    expect(talk.later(1).did('pull')).toHaveLength(1)
    talk.raise({ kind: 'pullFailed', n: 3, code: 'TIMEOUT' })
    expect(after()).toBe(1500)
  })

  it('is not hurried by hints nor by the reader', () => {
    const talk = talking().raise({ kind: 'hint' }).raise({ kind: 'pullFailed', n: 2, code: 'BUSY' })
    expect(talk.raise({ kind: 'hint' }).did('pull')).toEqual([])
    expect(talk.raise({ kind: 'older' }).did('pull')).toEqual([])
  })

  it('of long ago changes nothing, and its answer is still heard', () => {
    const talk = talking().raise({ kind: 'hint' }).later(LAPSE_MS).later(1000)
    expect(talk.state.pulls.current?.n).toBe(3)
    talk.raise({ kind: 'pullFailed', n: 2, code: 'TIMEOUT' })
    expect(talk.state.pulls.current?.n).toBe(3)
    talk.raise(pulled(2, texts(61, 62)))
    expect([talk.state.pulls.current?.n, talk.places.length]).toEqual([3, 32])
  })

  it('for good ends all looking, until the page is opened again', () => {
    const talk = talking().raise({ kind: 'hint' }).raise({ kind: 'pullFailed', n: 2, code: 'NOT_FOUND' })
    expect(talk.state.gone).toBe('NOT_FOUND')
    expect(talk.later(3_600_000).did('pull')).toEqual([])
    expect(talk.raise({ kind: 'shown' }).state.gone).toBeNull()
  })
})

describe('an answer older than what is known', () => {
  const late = () => {
    const talk = talking().raise({ kind: 'hint' }).write('r-1')
    const gone = recalled(entry(60))
    const view = answer([operation(61, 'recall', 60), own(62, 'r-1')], {}, [gone])
    talk.raise({ kind: 'sendAnswered', requestId: 'r-1', answer: { ...view, seq: 62 } })
    return talk.raise(pulled(2, texts(31, 60)))
  }

  it('is left aside: what was taken back stays away (C7)', () => {
    expect(late().state.timeline.entries.find(({ seq }) => seq === 60)?.text).toBeNull()
  })

  it('to a page above is asked for again', () => {
    const talk = talking().raise({ kind: 'older' }).write('r-1')
    expect(talk.state.pulls.current).toEqual({ n: 2, ask: 'older' })
    talk.raise({ kind: 'sendAnswered', requestId: 'r-1', answer: { ...answer([own(61, 'r-1')]), seq: 61 } })
    talk.raise(pulled(2, texts(1, 30), { lastSeq: 60 }))
    expect(talk.places[0]).toBe(31)
    expect(talk.did('pull')).toEqual([{ kind: 'pull', n: 3, before: 31, limit: 30 }])
    expect(talk.raise(pulled(3, texts(1, 30), { lastSeq: 61 })).places[0]).toBe(1)
  })
})

describe('a picture whose link lapsed', () => {
  it('is asked for with those around it, and the newer link wins', () => {
    const image = (url: string) =>
      entry(50, { kind: 'image', text: null, image: { url, width: 4, height: 3 } })
    const talk = Talk.knowing([...texts(31, 49), image(''), ...texts(51, 60)])
    expect(talk.raise({ kind: 'refresh', seq: 50 }).did('pull')).toEqual([
      { kind: 'pull', n: 2, before: 61, limit: 30 },
    ])
    talk.raise(pulled(2, [...texts(31, 49), image('https://示例/1'), ...texts(51, 60)]))
    expect(talk.state.timeline.entries[19]?.image?.url).toBe('https://示例/1')
    expect(talk.state.pulls.wantsPlace).toBeNull()
  })

  it('far above asks for its own surroundings', () => {
    const talk = Talk.knowing(texts(1, 300)).raise({ kind: 'refresh', seq: 10 })
    expect(talk.did('pull')).toEqual([{ kind: 'pull', n: 2, before: 25, limit: 30 }])
  })
})

describe(`whatever happens (seed ${SEED})`, () => {
  type Move = (talk: Talk) => void
  type Simple = 'shown' | 'hidden' | 'online' | 'offline' | 'hint' | 'older' | 'newer'
  const move: fc.Arbitrary<Move> = fc.oneof(
    fc.constantFrom<Simple[]>('shown', 'hidden', 'online', 'offline', 'hint', 'older', 'newer').map(
      (kind): Move =>
        (talk) =>
          void talk.raise({ kind }),
    ),
    fc.nat(100_000).map(
      (ms): Move =>
        (talk) =>
          void talk.later(ms),
    ),
    fc.tuple(fc.nat(3), fc.nat(5)).map(([back, more]): Move => (talk) => {
      const to = talk.places[talk.places.length - 1] ?? 0
      talk.raise(pulled(talk.state.pulls.n - back, texts(to + 1, to + more), { lastSeq: to + more + 1 }))
    }),
    fc.constantFrom('TIMEOUT', 'BUSY', 'OFFLINE').map(
      (code): Move =>
        (talk) =>
          void talk.raise({ kind: 'pullFailed', n: talk.state.pulls.n, code }),
    ),
  )

  it('one pull is in the air, none while hidden or offline, and somebody always wakes a page in front', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        const talk = talking()
        for (const one of moves) {
          const before = talk.state
          one(talk)
          const started = talk.did('pull')
          expect(started.length).toBeLessThanOrEqual(1)
          if (started[0]) {
            expect([talk.state.visible, talk.state.online]).toEqual([true, true])
            const isFree = before.pulls.current === null || talk.state.pulls.n > before.pulls.n
            expect(isFree && talk.state.pulls.current?.n === started[0].n).toBe(true)
          }
          if (talk.state.visible && talk.state.online) {
            expect(talk.state.wakeAt).not.toBeNull()
            expect((talk.state.wakeAt ?? 0) - talk.now).toBeLessThanOrEqual(72_000)
          }
        }
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})
