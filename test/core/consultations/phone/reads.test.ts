import fc from 'fast-check'
import type { Entry } from '@/core/consultations/phone/entry'
import { Talk, answer, entry, operation, own, texts } from './samples'

const SEED = 20261123

const read = (person: number, adviser = 0) => ({ kind: 'readAnswered', read: { person, adviser } }) as const
const pulled = (talk: Talk, entries: readonly Entry[]) =>
  talk.raise({ kind: 'hint' }).raise({ kind: 'pullAnswered', n: talk.state.pulls.n, answer: answer(entries) })

describe('what was read', () => {
  it('is told when it stands before the reader', () => {
    expect(Talk.knowing(texts(1, 5)).did('read')).toEqual([{ kind: 'read', seq: 5 }])
  })

  it('is told once', () => {
    const talk = Talk.knowing(texts(1, 5)).raise(read(5))
    expect(talk.later(10_000).did('read')).toEqual([])
  })

  it('is not told of what was read before', () => {
    const talk = Talk.knowing(texts(1, 5), { read: { person: 5, adviser: 0 } })
    expect(talk.did('read')).toEqual([])
  })

  it('is not told when only oneself wrote', () => {
    const talk = Talk.knowing(texts(1, 5)).raise(read(5))
    expect(
      pulled(talk, [own(6), operation(7, 'recall', 6)])
        .later(5000)
        .did('read'),
    ).toEqual([])
  })

  it('is told of what was released, though its place was read', () => {
    const talk = Talk.knowing(texts(1, 5)).raise(read(5))
    talk.now += 2000
    expect(pulled(talk, [operation(6, 'release', 3)]).did('read')).toEqual([{ kind: 'read', seq: 6 }])
  })

  it('is not told while hidden or offline, but when one comes back', () => {
    const hidden = new Talk().raise({ kind: 'pullAnswered', n: 0, answer: answer(texts(1, 5)) })
    expect(hidden.did('read')).toEqual([])
    expect(hidden.raise({ kind: 'shown' }).did('read')).toEqual([{ kind: 'read', seq: 5 }])
    const offline = new Talk().raise({ kind: 'offline' }).raise({ kind: 'shown' })
    offline.raise({ kind: 'pullAnswered', n: 0, answer: answer(texts(1, 5)) })
    expect(offline.did('read')).toEqual([])
    expect(offline.raise({ kind: 'online' }).did('read')).toHaveLength(1)
  })

  it('is only what is rendered, for a reader further up', () => {
    const talk = Talk.knowing(texts(1, 100), { read: { person: 0, adviser: 0 } })
    talk.raise(read(10)).raise({ kind: 'older' }).later(2000)
    expect(talk.did('read')).toEqual([{ kind: 'read', seq: 80 }])
  })

  it('is only what was seen, where the page holds something back', () => {
    const talk = Talk.knowing(texts(1, 5)).raise(read(5)).raise({ kind: 'seen', seq: 5 })
    talk.now += 2000
    expect(pulled(talk, texts(6, 8)).did('read')).toEqual([])
    expect(talk.raise({ kind: 'seen', seq: null }).did('read')).toEqual([{ kind: 'read', seq: 8 }])
  })

  it('is told in one for what comes within a second', () => {
    const talk = Talk.knowing(texts(1, 5)).raise(read(5))
    expect(pulled(talk, texts(6, 6)).did('read')).toEqual([])
    expect(pulled(talk, texts(7, 9)).did('read')).toEqual([])
    expect(talk.later(1000).did('read')).toEqual([{ kind: 'read', seq: 9 }])
  })

  it('is told again after a lost answer, later each time', () => {
    const talk = Talk.knowing(texts(1, 5)).raise({ kind: 'readFailed', code: 'TIMEOUT' })
    expect(talk.did('read')).toEqual([])
    expect(talk.later(750).did('read')).toHaveLength(1)
  })

  it('is left for a minute when refused', () => {
    const talk = Talk.knowing(texts(1, 5)).raise({ kind: 'readFailed', code: 'FORBIDDEN' })
    expect(talk.later(59_000).did('read')).toEqual([])
    expect(talk.later(1000).did('read')).toHaveLength(1)
  })

  it('is told by the adviser for their own side', () => {
    const talk = Talk.knowing([entry(1, { side: 'person' })], {}, 'adviser')
    expect(talk.did('read')).toEqual([{ kind: 'read', seq: 1 }])
    expect(talk.raise(read(0, 1)).later(5000).did('read')).toEqual([])
  })

  it('before anything is known is nothing', () => {
    const talk = new Talk().raise({ kind: 'shown' }).raise(read(3))
    expect(talk.state.head).toBeNull()
    expect(talk.did('read')).toEqual([])
  })
})

describe(`marks (seed ${SEED})`, () => {
  const mark = fc.tuple(fc.nat(50), fc.nat(50))

  it('only move forward, whatever order answers come in', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), mark), { maxLength: 30 }), (answers) => {
        const talk = Talk.knowing(texts(1, 50))
        let [person, adviser] = [0, 0]
        for (const [isRead, [p, a]] of answers) {
          if (isRead) talk.raise(read(p, a))
          else {
            const view = answer([], { lastSeq: 50, read: { person: p, adviser: a } })
            talk.raise({ kind: 'pullAnswered', n: 0, answer: view })
          }
          ;[person, adviser] = [Math.max(person, p), Math.max(adviser, a)]
          expect(talk.state.head?.read).toEqual({ person, adviser })
        }
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  it('told are rising', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(3000)), { maxLength: 30 }), (arrivals) => {
        const talk = Talk.knowing(texts(1, 1)).raise(read(1))
        let to = 1
        for (const [more, ms] of arrivals) {
          talk.later(ms)
          if (more > 0) pulled(talk, texts(to + 1, to + more))
          to += more
          const inTheAir = talk.state.reading.current
          if (inTheAir !== null) talk.raise(read(Number(inTheAir)))
        }
        const told = talk.all.flatMap((effect) => (effect.kind === 'read' ? [effect.seq] : []))
        expect(told.every((seq, i) => i === 0 || seq > told[i - 1]!)).toBe(true)
      }),
      { seed: SEED, numRuns: 200 },
    )
  })
})
