import type { Entry, RoomView, SendAnswer } from '@/core/consultations/phone/entry'
import type { Conversation } from '@/features/consultations/model/kinds'

/** Monday, a little after nine, the server's time. */
export const MONDAY = Date.parse('2026-11-23T09:00:00+08:00')
export const minutes = (n: number) => new Date(MONDAY + n * 60_000).toISOString()

export const ADVISER = {
  adviserId: 'adviser_chen',
  name: '陈示例律师',
  firm: '示例律师事务所',
  phone: '0759-0000003',
  languages: ['普通话', '雷州话'],
  sample: true,
}

export const head = (more: Partial<Conversation> = {}): Conversation => ({
  conversationId: 'c1',
  state: 'OPEN',
  personId: 'p1',
  personName: '林示例',
  adviser: ADVISER,
  matter: 'traffic',
  lastSeq: 2,
  lastAt: minutes(1),
  lastSide: 'person',
  preview: '对方不肯赔，怎么办？',
  waitingSince: minutes(1),
  read: { person: 0, adviser: 0 },
  unread: 0,
  rating: null,
  otherParty: null,
  service: { opensAt: null, answerBy: minutes(120), hours: '工作日 8:30-12:00' },
  ...more,
})

export const entry = (seq: number, more: Partial<Entry> = {}): Entry => ({
  seq,
  kind: 'text',
  state: 'SHOWN',
  side: 'person',
  by: '林示例',
  mine: true,
  requestId: `request-${seq}`,
  at: minutes(seq),
  text: `第 ${seq} 句`,
  image: null,
  about: null,
  target: null,
  ...more,
})

/** The adviser's word at this place. */
export const theirs = (seq: number, more: Partial<Entry> = {}): Entry =>
  entry(seq, { side: 'adviser', by: '陈示例律师', mine: false, requestId: null, ...more })

export const card = (about: Entry['about'] = { kind: 'matter' }): Entry =>
  entry(1, { kind: 'card', by: '', mine: false, requestId: null, text: null, about })

export const photo = (seq: number, more: Partial<Entry> = {}): Entry =>
  entry(seq, {
    kind: 'image',
    text: null,
    image: { url: 'https://example.test/a.jpg', width: 600, height: 800 },
    ...more,
  })

/** What a look into the conversation answers; the head knows the last entry. */
export function look(entries: readonly Entry[], more: Partial<Conversation> = {}): RoomView {
  const last = entries[entries.length - 1]
  const lastSeq = last?.seq ?? 0
  return {
    conversation: head({ lastSeq, lastSide: last?.side ?? 'person', ...more }),
    entries,
    changed: [],
  }
}

export const stored = (entries: readonly Entry[], more: Partial<Conversation> = {}): SendAnswer => {
  const answer = look(entries, more)
  return { ...answer, seq: answer.conversation.lastSeq }
}
