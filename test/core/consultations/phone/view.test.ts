import fc from 'fast-check'
import { BUBBLES } from '@/core/consultations/phone/reader'
import {
  viewOf,
  type Line,
  type MessageLine,
  type PendingLine,
  type View,
} from '@/core/consultations/phone/view'
import { RECALL_MS } from '@/core/consultations/shape'
import { msAt, toIso } from '@/core/time'
import { NOW, Talk, answer, entry, operation, own, recalled, texts } from './samples'

const SEED = 20261123

const seen = (talk: Talk): View => viewOf(talk.state, talk.now)
const kinds = (view: View) => view.lines.map(({ kind }) => kind)
const bubbles = (view: View) => view.lines.filter(({ kind }) => kind !== 'time' && kind !== 'unread')
const places = (view: View) => view.lines.flatMap((line) => ('entry' in line ? [line.entry.seq] : []))
const messages = (view: View): MessageLine[] => view.lines.flatMap((l) => (l.kind === 'message' ? [l] : []))
const pending = (view: View): PendingLine[] => view.lines.flatMap((l) => (l.kind === 'pending' ? [l] : []))
const timeOf = (line: Line | undefined) => (line?.kind === 'time' ? line.at : null)

const answered = (requestId: string, seq: number) =>
  ({
    kind: 'sendAnswered',
    requestId,
    answer: { ...answer([own(seq, requestId)]), seq },
  }) as const

describe('bubbles', () => {
  it('are one for each message, card and end; operations show in their target', () => {
    const talk = Talk.knowing([
      entry(1, { kind: 'card', side: 'service', text: null }),
      recalled(own(2, 'r-2')),
      operation(3, 'recall', 2),
      entry(4, { kind: 'close', text: null }),
      entry(5, { kind: 'reopen', side: 'service', text: null }),
      own(6, 'r-6'),
    ])
    expect(kinds(seen(talk))).toEqual(['time', 'card', 'message', 'event', 'event', 'message'])
  })

  it('keep their key from the tap to the place', () => {
    const talk = Talk.knowing(texts(1, 3)).write('r-1')
    const before = pending(seen(talk))[0]?.key
    talk.raise(answered('r-1', 4))
    expect(messages(seen(talk))[3]?.key).toBe(before)
  })

  it('stand on the right for our side, whoever of us wrote', () => {
    const relative = entry(2, { side: 'person', by: '林小示例' })
    const talk = Talk.knowing([entry(1), relative, own(3)])
    expect(messages(seen(talk)).map(({ ours }) => ours)).toEqual([false, true, true])
  })

  it('of what is held are shown to its own side only', () => {
    const held = own(2, 'r-2', { state: 'HELD' })
    const person = Talk.knowing([entry(1), held])
    expect(places(seen(person))).toEqual([1, 2])
    const adviser = Talk.knowing(
      [entry(1), entry(2, { side: 'person', state: 'HELD', text: null })],
      {},
      'adviser',
    )
    expect(places(seen(adviser))).toEqual([1])
    const checking = entry(2, { side: 'person', kind: 'image', state: 'CHECKING', text: null })
    expect(places(seen(Talk.knowing([entry(1), checking], {}, 'adviser')))).toEqual([1, 2])
  })

  it('come with the time at a new day and after ten minutes', () => {
    const at = (day: string, clock: string) => toIso(msAt(day, clock))
    const talk = Talk.knowing([
      entry(1, { at: at('2026-11-22', '23:55') }),
      entry(2, { at: at('2026-11-22', '23:59') }),
      entry(3, { at: at('2026-11-23', '00:01') }),
      entry(4, { at: at('2026-11-23', '00:11') }),
      entry(5, { at: at('2026-11-23', '00:22') }),
    ])
    const view = seen(talk)
    expect(kinds(view)).toEqual('time message message time message message time message'.split(' '))
    expect(timeOf(view.lines[0])).toBe(msAt('2026-11-22', '23:55'))
  })

  it('may be taken back for two minutes, one’s own only, until asked', () => {
    const talk = Talk.knowing([entry(1), own(2, 'r-2', { at: toIso(NOW) })])
    const may = () => messages(seen(talk)).map(({ mayRecall }) => mayRecall)
    expect(may()).toEqual([false, true])
    talk.now = NOW + RECALL_MS + 1
    expect(may()).toEqual([false, false])
    talk.now = NOW
    talk.raise({ kind: 'recall', requestId: 'k-1', target: 2 })
    expect(messages(seen(talk))[1]).toMatchObject({ mayRecall: false, recalling: true })
  })

  it('say once how far the other side has read', () => {
    const talk = Talk.knowing([own(1), entry(2), own(3), own(4), own(5)], { read: { person: 0, adviser: 4 } })
    expect(messages(seen(talk)).map(({ read }) => read)).toEqual([false, false, false, true, false])
  })

  it('that are held are not said to be read', () => {
    const held = own(2, null, { state: 'HELD' })
    const talk = Talk.knowing([own(1), held], { read: { person: 0, adviser: 2 } })
    expect(messages(seen(talk)).map(({ read }) => read)).toEqual([true, false])
  })
})

describe('what is on its way', () => {
  const picture = { kind: 'wrotePicture', requestId: 'r-p', path: '/tmp/p.jpg', width: 4, height: 3 } as const

  it('stands at the end, saying how it stands', () => {
    const talk = Talk.knowing(texts(1, 3)).write('r-1').write('r-2').raise(picture)
    talk.raise({ kind: 'uploadMoved', requestId: 'r-p', part: 0.456 })
    expect(pending(seen(talk)).map(({ status, percent }) => [status, percent])).toEqual([
      ['sending', 0],
      ['waiting', 0],
      ['uploading', 45],
    ])
  })

  it('says when it was refused, and may be given up then', () => {
    const talk = Talk.knowing(texts(1, 3)).write('r-1')
    expect(pending(seen(talk))[0]?.mayDiscard).toBe(false)
    talk.raise({ kind: 'sendFailed', requestId: 'r-1', code: 'TOO_LARGE' })
    expect(pending(seen(talk))[0]).toMatchObject({ status: 'failed', mayDiscard: true })
  })

  it('is called sent when stored beyond what is known', () => {
    const talk = Talk.knowing(texts(1, 3)).write('r-1')
    talk.raise({ kind: 'sendAnswered', requestId: 'r-1', answer: { ...answer([], { lastSeq: 9 }), seq: 9 } })
    expect(pending(seen(talk))[0]?.status).toBe('sent')
  })

  it('is not shown among older pages, and brings the reader down when written', () => {
    const talk = Talk.knowing(texts(1, 100)).write('r-1').raise({ kind: 'older' })
    expect(pending(seen(talk))).toEqual([])
    expect(pending(seen(talk.write('r-2')))).toHaveLength(2)
  })

  it('leaves room for what was said before', () => {
    const talk = Talk.knowing(texts(1, 100)).raise({ kind: 'offline' })
    for (let i = 0; i < 45; i += 1) talk.write(`r-${i}`)
    expect(bubbles(seen(talk))).toHaveLength(BUBBLES)
  })
})

describe('a long conversation', () => {
  const long = () => Talk.knowing(texts(1, 200))
  const span = (view: View) => [places(view)[0], places(view)[places(view).length - 1]]

  it('renders forty, the newest', () => {
    const view = seen(long())
    expect([span(view), view.hasOlder, view.hasNewer]).toEqual([[161, 200], true, false])
  })

  it('moves up and down by twenty', () => {
    const talk = long().raise({ kind: 'older' })
    expect(span(seen(talk))).toEqual([141, 180])
    expect(seen(talk).hasNewer).toBe(true)
    talk.raise({ kind: 'older' }).raise({ kind: 'newer' })
    expect(span(seen(talk))).toEqual([141, 180])
    expect(span(seen(talk.raise({ kind: 'newer' })))).toEqual([161, 200])
    expect(seen(talk).hasNewer).toBe(false)
  })

  it('stops at the beginning', () => {
    const talk = long()
    for (let i = 0; i < 20; i += 1) talk.raise({ kind: 'older' })
    expect([span(seen(talk)), seen(talk).hasOlder]).toEqual([[1, 40], false])
    expect(talk.did('pull')).toEqual([])
  })

  it('asks for the page above before the reader stands at the top', () => {
    const talk = Talk.knowing(texts(101, 160)).raise({ kind: 'older' })
    expect(talk.did('pull')).toEqual([{ kind: 'pull', n: 2, before: 101, limit: 30 }])
    const stay = span(seen(talk))
    talk.raise({ kind: 'pullAnswered', n: 2, answer: answer(texts(71, 100), { lastSeq: 160 }) })
    expect(span(seen(talk))).toEqual(stay)
  })

  it('moves on by itself for a reader who waits at the top', () => {
    const talk = Talk.knowing(texts(131, 160)).raise({ kind: 'older' })
    expect(span(seen(talk))).toEqual([131, 160])
    talk.raise({ kind: 'pullAnswered', n: 2, answer: answer(texts(101, 130), { lastSeq: 160 }) })
    expect(span(seen(talk))).toEqual([101, 140])
  })

  it('stays where the reader is while news come, and counts them', () => {
    const talk = long().raise({ kind: 'older' }).raise({ kind: 'hint' })
    talk.raise({ kind: 'pullAnswered', n: 2, answer: answer([...texts(201, 203), own(204)]) })
    expect([span(seen(talk)), seen(talk).below]).toEqual([[141, 180], 23])
    expect(seen(talk.raise({ kind: 'bottom' })).below).toBe(0)
  })

  it('of ten thousand messages is one page to render and to ask for', () => {
    const talk = new Talk().raise({ kind: 'shown' })
    talk.raise({ kind: 'pullAnswered', n: 1, answer: answer(texts(9971, 10_000)) })
    expect(talk.all.filter(({ kind }) => kind === 'pull')).toHaveLength(1)
    expect(bubbles(seen(talk))).toHaveLength(30)
    const whole = Talk.knowing(texts(1, 10_000))
    expect(bubbles(seen(whole))).toHaveLength(BUBBLES)
  })
})

describe('what was unread when the page came in front', () => {
  const unread = (from: number, to: number, read: number) =>
    Talk.knowing(texts(from, to), { unread: to - read, read: { person: read, adviser: 0 } })

  it('is marked in front of its first message', () => {
    const view = seen(unread(1, 10, 7))
    expect(kinds(view).indexOf('unread')).toBe(1 + 7)
    expect(view.unreadAbove).toBeNull()
  })

  it('stays marked after it was read, until the page is opened again', () => {
    const talk = unread(1, 10, 7).raise({ kind: 'readAnswered', read: { person: 10, adviser: 0 } })
    expect(kinds(seen(talk))).toContain('unread')
    talk.raise({ kind: 'hidden' }).raise({ kind: 'shown' })
    talk.raise({ kind: 'pullAnswered', n: talk.state.pulls.n, answer: answer([], { lastSeq: 10 }) })
    expect(kinds(seen(talk))).not.toContain('unread')
  })

  it('above what is rendered can be jumped to', () => {
    const talk = unread(1, 200, 80)
    expect(seen(talk).unreadAbove).toBe(81)
    const view = seen(talk.raise({ kind: 'jump', seq: 81 }))
    expect(places(view)[0]).toBe(77)
    expect(kinds(view)).toContain('unread')
    expect(view.unreadAbove).toBeNull()
  })

  it('above what is known is pulled page by page until it is there', () => {
    const talk = unread(171, 200, 120).raise({ kind: 'jump', seq: 121 })
    expect(talk.did('pull')[0]?.before).toBe(171)
    talk.raise({ kind: 'pullAnswered', n: 2, answer: answer(texts(141, 170), { lastSeq: 200 }) })
    expect(talk.did('pull')[0]?.before).toBe(141)
    talk.raise({ kind: 'pullAnswered', n: 3, answer: answer(texts(111, 140), { lastSeq: 200 }) })
    expect(places(seen(talk))[0]).toBe(117)
    expect(talk.state.reader.jump).toBeNull()
  })

  it('of nobody is not marked', () => {
    expect(kinds(seen(Talk.knowing(texts(1, 10))))).not.toContain('unread')
  })
})

describe(`wherever the reader goes (seed ${SEED})`, () => {
  const move = fc.oneof(
    fc.constantFrom<('older' | 'newer' | 'bottom')[]>('older', 'newer', 'bottom').map((kind) => ({ kind })),
    fc.integer({ min: 1, max: 300 }).map((seq) => ({ kind: 'jump' as const, seq })),
  )

  it('at most forty bubbles, each once, in order, without a hole among them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(8), fc.array(move), (known, written, moves) => {
        const talk = Talk.knowing(texts(301 - known, 300))
        for (let i = 0; i < written; i += 1) talk.write(`r-${i}`)
        for (const one of moves) {
          talk.raise(one)
          const pull = talk.did('pull')[0]
          if (pull?.before !== undefined) {
            const above = texts(Math.max(1, pull.before - 30), pull.before - 1)
            talk.raise({ kind: 'pullAnswered', n: pull.n, answer: answer(above, { lastSeq: 300 }) })
          }
          const view = seen(talk)
          expect(bubbles(view).length).toBeLessThanOrEqual(BUBBLES)
          expect(new Set(view.lines.map(({ key }) => key)).size).toBe(view.lines.length)
          const all = places(view)
          expect(all).toEqual(all.map((_, i) => all[0]! + i))
          expect(view.hasNewer).toBe(talk.state.reader.until !== null)
        }
      }),
      { seed: SEED, numRuns: 150 },
    )
  })
})
