import { openClient, type Client } from '@/core/consultations/phone/state'
import { step } from '@/core/consultations/phone/step'
import { viewOf, type Line } from '@/core/consultations/phone/view'
import { heldBack, newSince, placed, timeWords } from '@/features/consultations/model/lines'
import { saidOfMessage, saidOfPending } from '@/features/consultations/model/states'
import { MONDAY, card, entry, look, photo, theirs } from './samples'

const moment = { now: MONDAY + 600_000, random: 0.5 }

function knowing(entries: Parameters<typeof look>[0], more: Parameters<typeof look>[1] = {}): Client {
  const state = openClient('c1', 'person')
  return step(state, { kind: 'pullAnswered', n: 0, answer: look(entries, more) }, moment).state
}
const linesOf = (client: Client): readonly Line[] => viewOf(client, moment.now).lines
const messages = (lines: readonly Line[]) =>
  placed(lines).filter(({ line }) => line.kind === 'message' || line.kind === 'pending')

describe('runs of one speaker', () => {
  const lines = linesOf(knowing([card(), entry(2), entry(3), theirs(4), theirs(5), entry(6)]))

  it('only the first of a run shows whose it is', () => {
    expect(messages(lines).map(({ lead }) => lead)).toEqual([true, false, true, false, true])
  })

  it('the end of what the other side says carries the words of the whole run, to be read aloud', () => {
    expect(messages(lines).map(({ run }) => run)).toEqual([null, null, null, '第 4 句\n第 5 句', null])
  })

  it('the newest own message alone says how far it has come', () => {
    expect(messages(lines).map(({ newest }) => newest)).toEqual([false, false, false, false, true])
  })

  it('what was taken back belongs to no run, and is not read aloud', () => {
    const gone = theirs(4, { state: 'RECALLED', text: null })
    const taken = messages(linesOf(knowing([card(), theirs(2), theirs(3), gone, theirs(5)])))
    expect(taken.map(({ run }) => run)).toEqual([null, '第 2 句\n第 3 句', null, '第 5 句'])
  })

  it('a picture is called one', () => {
    const sent = photo(2, { side: 'adviser', mine: false, requestId: null })
    expect(messages(linesOf(knowing([card(), sent])))[0]?.run).toBe('照片')
  })

  it('the key of a message stays the same from the first tap to the timeline', () => {
    const wrote = { kind: 'wroteText', requestId: 'request-3', text: '好' } as const
    const pending = step(knowing([card(), entry(2)]), wrote, moment).state
    const answer = { ...look([entry(3, { text: '好' })]), seq: 3 }
    const arrived = step(pending, { kind: 'sendAnswered', requestId: 'request-3', answer }, moment).state
    const keyOf = (client: Client) => messages(linesOf(client)).slice(-1)[0]?.line.key
    expect([keyOf(pending), keyOf(arrived)]).toEqual(['request-3', 'request-3'])
  })
})

describe('while the reader stands elsewhere', () => {
  const lines = linesOf(knowing([card(), entry(2), theirs(3), theirs(4), entry(5)]))

  it('nothing below the place they left is drawn', () => {
    expect(
      heldBack(lines, 'request-2')
        .map(({ key }) => key)
        .slice(-1),
    ).toEqual(['request-2'])
  })

  it('without a hold, or with one that scrolled out, everything is drawn', () => {
    expect(heldBack(lines, null)).toBe(lines)
    expect(heldBack(lines, 'long gone')).toBe(lines)
  })

  it('what came is counted: messages of the other side behind the place seen last', () => {
    const entries = [
      card(),
      entry(2),
      theirs(3),
      theirs(4, { state: 'CHECKING', text: null }),
      theirs(5),
      entry(6),
    ]
    expect([0, 2, 3, 6].map((seq) => newSince(entries, seq, 'person'))).toEqual([2, 2, 1, 0])
  })
})

describe('times between messages', () => {
  it.each([
    ['2026-11-23T09:32:00+08:00', '今天上午9:32'],
    ['2026-11-22T16:10:00+08:00', '昨天下午4:10'],
    ['2026-11-20T09:30:00+08:00', '11月20日(周五)上午9:30'],
    ['2025-12-31T20:00:00+08:00', '2025年12月31日(周三)晚上8:00'],
  ])('%s is %s', (iso, words) => expect(timeWords(Date.parse(iso), MONDAY)).toBe(words))
})

describe('how a message stands, in words', () => {
  const own = (more: Parameters<typeof entry>[1] = {}) => ({
    kind: 'message' as const,
    key: 'k',
    entry: entry(2, more),
    ours: true,
    read: false,
    mayRecall: false,
    recalling: false,
  })

  it.each([
    ['stored, the newest', own(), true, '送到了'],
    ['read by the other side', { ...own(), read: true }, true, '已读'],
    ['being taken back', { ...own(), recalling: true }, true, '正在撤回'],
    ['not looked at yet', own({ state: 'CHECKING' }), false, '正在核对'],
    ['held', own({ state: 'HELD' }), false, '这条消息要由工作人员看一下，看过才会给律师'],
    ['kept away for good', own({ state: 'REJECTED' }), false, '工作人员看过，这条不能给律师'],
  ] as const)('%s', (_how, line, newest, words) => {
    expect(saidOfMessage(line, newest)?.words).toBe(words)
  })

  it('an older one, and the other side’s, say nothing', () => {
    expect(saidOfMessage(own(), false)).toBeNull()
    expect(saidOfMessage({ ...own(), ours: false, read: true }, true)).toBeNull()
  })

  const pending = (
    status: 'waiting' | 'uploading' | 'sending' | 'sent' | 'failed',
    failed: string | null,
  ) => ({
    kind: 'pending' as const,
    key: 'k',
    pending: {
      requestId: 'k',
      body: { kind: 'text' as const, text: '好' },
      writtenAt: MONDAY,
      tried: true,
      failed,
      seq: null,
    },
    status,
    percent: 42,
    mayDiscard: true,
  })

  it.each([
    ['waiting', null, '等网络', null],
    ['uploading', null, '照片 42%', null],
    ['sending', null, '发送中', null],
    ['sent', null, '送到了', null],
    ['failed', 'FORBIDDEN', '没发出去，点这里重发', 'resend'],
    ['failed', 'BAD_FILE', '这张照片发不了，请换一张', null],
  ] as const)('on its way: %s %s', (status, failed, words, act) => {
    expect(saidOfPending(pending(status, failed))).toMatchObject({ words, act })
  })
})
