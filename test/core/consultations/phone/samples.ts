import type { Entry, RoomHead, RoomView } from '@/core/consultations/phone/entry'
import type { ClientEffect, ClientEvent } from '@/core/consultations/phone/events'
import { openClient, type Client } from '@/core/consultations/phone/state'
import { step } from '@/core/consultations/phone/step'
import type { Party } from '@/core/consultations/room'
import { msAt, toIso } from '@/core/time'

export const NOW = msAt('2026-11-23', '09:30')
export const ID = 'c-sample'

/** A text of the adviser's, unless said otherwise. */
export function entry(seq: number, more: Partial<Entry> = {}): Entry {
  return {
    seq,
    kind: 'text',
    state: 'SHOWN',
    side: 'adviser',
    by: '陈示例律师',
    mine: false,
    requestId: null,
    at: toIso(NOW + seq * 1000),
    text: `words ${seq}`,
    image: null,
    about: null,
    target: null,
    ...more,
  }
}

/** A text of this phone's own account. */
export const own = (seq: number, requestId: string | null = null, more: Partial<Entry> = {}): Entry =>
  entry(seq, { side: 'person', by: '林示例', mine: true, requestId, ...more })

/** An operation on `target`. */
export const operation = (seq: number, kind: 'recall' | 'hold' | 'release', target: number): Entry =>
  entry(seq, { kind, target, text: null, side: 'service', by: '' })

export const recalled = (before: Entry): Entry => ({ ...before, state: 'RECALLED', text: null, image: null })

export function head(more: Partial<RoomHead> = {}): RoomHead {
  return {
    conversationId: ID,
    state: 'OPEN',
    personId: 'p-lin',
    personName: '林示例',
    adviser: {
      adviserId: 'adviser_chen',
      name: '陈示例律师',
      firm: '示例律师事务所',
      phone: null,
      languages: ['雷州话'],
      sample: true,
    },
    matter: 'wages',
    lastSeq: 1,
    lastAt: toIso(NOW),
    lastSide: 'person',
    preview: null,
    waitingSince: null,
    read: { person: 0, adviser: 0 },
    unread: 0,
    rating: null,
    otherParty: null,
    service: { opensAt: null, answerBy: toIso(NOW), hours: '工作日 8:30-12:00' },
    ...more,
  }
}

/** An answer that knows of `lastSeq`; by default the end of what it brings. */
export function answer(
  entries: readonly Entry[],
  more: Partial<RoomHead> = {},
  changed: readonly Entry[] = [],
): RoomView {
  const lastSeq = more.lastSeq ?? Math.max(1, ...entries.map(({ seq }) => seq))
  return { conversation: head({ ...more, lastSeq }), entries, changed }
}

/** Adviser's texts from one place to another, both included. */
export const texts = (from: number, to: number): Entry[] =>
  Array.from({ length: to - from + 1 }, (_, i) => entry(from + i))

/** Nobody may change what is handed around. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

/** One phone with its clock: raises events, remembers every effect. */
export class Talk {
  now = NOW
  random = 0.5
  state: Client
  /** Of the last event. */
  effects: readonly ClientEffect[] = []
  readonly all: ClientEffect[] = []

  constructor(from: Client | Party = 'person') {
    this.state = frozen(typeof from === 'string' ? openClient(ID, from) : from)
  }

  raise(event: ClientEvent): this {
    const { state, effects } = step(this.state, frozen(event), { now: this.now, random: this.random })
    this.state = frozen(state)
    this.effects = effects
    this.all.push(...effects)
    return this
  }

  /** In front, online, with these entries known and nothing on its way. */
  static knowing(entries: readonly Entry[], more: Partial<RoomHead> = {}, side: Party = 'person'): Talk {
    const talk = new Talk(side).raise({ kind: 'shown' })
    return talk.raise({ kind: 'pullAnswered', n: 1, answer: answer(entries, more) })
  }

  later(ms: number): this {
    this.now += ms
    return this.raise({ kind: 'tick' })
  }

  /** The effects of one kind that came of the last event. */
  did<K extends ClientEffect['kind']>(kind: K): Extract<ClientEffect, { kind: K }>[] {
    return this.effects.flatMap((effect) => (isOf(effect, kind) ? [effect] : []))
  }

  write(requestId: string, text = 'words'): this {
    return this.raise({ kind: 'wroteText', requestId, text })
  }

  get waiting(): readonly string[] {
    return this.state.outbox.map(({ requestId }) => requestId)
  }

  get places(): readonly number[] {
    return this.state.timeline.entries.map(({ seq }) => seq)
  }
}

function isOf<K extends ClientEffect['kind']>(
  effect: ClientEffect,
  kind: K,
): effect is Extract<ClientEffect, { kind: K }> {
  return effect.kind === kind
}
