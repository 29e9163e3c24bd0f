import { afterVerdict, judge, mayReadBody, type CheckChange } from '../../src/core/consultations/check'
import type {
  Entry,
  ReadMarks,
  RoomHead,
  RoomView,
  SendAnswer,
} from '../../src/core/consultations/phone/entry'
import type { SendBody } from '../../src/core/consultations/phone/events'
import { decideRecall } from '../../src/core/consultations/recall'
import {
  openRoom,
  operate,
  post,
  readTo,
  unreadCount,
  type Party,
  type Room,
} from '../../src/core/consultations/room'
import type { EntryKind, EntryState, Side } from '../../src/core/consultations/shape'
import { waitingSince } from '../../src/core/consultations/waiting'
import { toIso } from '../../src/core/time'

export interface Account {
  readonly id: string
  readonly side: Party
}

/** One entry as the server keeps it. `content`: the words, or the file of a picture. */
export interface Stored {
  readonly seq: number
  readonly kind: EntryKind
  readonly side: Side
  readonly accountId: string
  readonly requestId: string | null
  readonly at: number
  readonly content: string | null
  readonly target: number | null
  state: EntryState
}

/** A call's end: what was asked for, or an error code. */
export type Outcome<T> =
  { readonly ok: true; readonly answer: T } | { readonly ok: false; readonly code: string }

const ok = <T>(answer: T): Outcome<T> => ({ ok: true, answer })
const no = (code: string): Outcome<never> => ({ ok: false, code })

const LACKING_MAX = 50

/** What the words of a message ask the content check for. */
export const HELD_WORDS = 'hold-me'

/** The cloud as far as one conversation goes: the product's own rules over plain memory, each call in one piece. */
export class ChatServer {
  readonly log: Stored[] = []
  private readonly byRequest = new Map<string, Stored>()
  private room: Room
  /** Before its last change: a look that began a moment earlier still read this one. */
  private earlier: Room

  constructor(
    private readonly conversationId: string,
    starter: Account,
    now: number,
    private readonly chance: (part: number) => boolean,
  ) {
    this.room = openRoom({ state: 'SHOWN', at: now }).room
    this.earlier = this.room
    this.add({ seq: 1, kind: 'card', side: 'service', accountId: '', at: now })
    this.add({ seq: 2, kind: 'text', side: starter.side, accountId: starter.id, at: now, content: 'first' })
  }

  private become(room: Room): void {
    this.earlier = this.room
    this.room = room
  }

  private add(entry: Partial<Stored> & Pick<Stored, 'seq' | 'kind' | 'side' | 'accountId' | 'at'>): Stored {
    const stored: Stored = { requestId: null, content: null, target: null, state: 'SHOWN', ...entry }
    this.log.push(stored)
    if (stored.requestId !== null) this.byRequest.set(`${stored.accountId} ${stored.requestId}`, stored)
    return stored
  }

  send(
    account: Account,
    input: { requestId: string; after: number; body: SendBody },
    now: number,
  ): Outcome<SendAnswer> {
    const { requestId, after, body } = input
    const found = this.byRequest.get(`${account.id} ${requestId}`)
    const stored = found ?? this.store(account, requestId, body, now)
    return ok({ ...this.view(account, this.lacking(after)), seq: stored.seq })
  }

  private store(account: Account, requestId: string, body: SendBody, now: number): Stored {
    const content = body.kind === 'text' ? body.text : body.fileId
    const isHeld = account.side === 'person' && content.includes(HELD_WORDS)
    const state = isHeld ? 'HELD' : 'SHOWN'
    const posted = post(this.room, { side: account.side, state, at: now })
    this.become(posted.room)
    return this.add({
      ...{ seq: posted.seq, kind: body.kind, side: account.side, accountId: account.id, requestId },
      ...{ at: now, content, state },
    })
  }

  recall(
    account: Account,
    input: { requestId: string; target: number; after: number },
    now: number,
  ): Outcome<RoomView> {
    const target = this.log[input.target - 1]
    if (target === undefined) return no('NOT_FOUND')
    const decision = decideRecall(target, account.id, now)
    if (decision !== 'recall' && decision !== 'already') return no(decision)
    if (decision === 'recall') this.operate(target, 'recall', 'RECALLED', account, now, input.requestId)
    return ok(this.view(account, this.lacking(input.after)))
  }

  private operate(
    target: Stored,
    kind: 'recall' | 'hold' | 'release',
    to: EntryState,
    by: { readonly id: string; readonly side: Side },
    now: number,
    requestId: string | null = null,
  ): void {
    if (target.side === 'service') throw new Error('nobody operates on what the service wrote')
    const about = { seq: target.seq, side: target.side, at: target.at }
    const done = operate(this.room, { by: by.side, at: now, target: about, from: target.state, to })
    this.become(done.room)
    target.state = to
    const entry = { seq: done.seq, kind, side: by.side, accountId: by.id, requestId, at: now }
    this.add({ ...entry, target: target.seq })
  }

  /** A clerk looks at what is held. */
  judge(seq: number, verdict: 'release' | 'reject', now: number): void {
    const target = this.log[seq - 1]!
    const judged = judge(target.state, verdict)
    if (judged.ok) this.change(target, judged.change, now)
  }

  /** The content check changes its mind about what was shown. */
  checkLate(seq: number, now: number): void {
    const target = this.log[seq - 1]!
    this.change(target, afterVerdict(target.state, 'risky', false), now)
  }

  private change(target: Stored, change: CheckChange | null, now: number): void {
    if (change) this.operate(target, change.entry, change.to, { id: '', side: 'service' }, now)
  }

  pull(account: Account, input: { after?: number; before?: number; limit: number }): Outcome<RoomView> {
    const { after, before, limit } = input
    const end =
      after === undefined ? Math.min(this.room.seq, (before ?? this.room.seq + 1) - 1) : after + limit
    const room = this.chance(0.1) ? this.earlier : this.room
    return ok(this.view(account, this.between(end - limit, end), room))
  }

  read(account: Account, seq: number): Outcome<ReadMarks> {
    this.become(readTo(this.room, account.side, seq).room)
    return ok(this.room.read)
  }

  get marks(): ReadMarks {
    return this.room.read
  }

  /** What a phone lacks; now and then only its beginning, where the call had no request left for the rest. */
  private lacking(after: number): readonly Stored[] {
    const all = this.between(after, after + LACKING_MAX)
    return this.chance(0.05) ? all.slice(0, all.length >> 1) : all
  }

  private between(after: number, to: number): readonly Stored[] {
    return this.log.slice(Math.max(0, after), Math.max(0, to))
  }

  private view(account: Account, stretch: readonly Stored[], room = this.room): RoomView {
    const inside = new Set(stretch.map(({ seq }) => seq))
    const targets = stretch.flatMap(({ target }) => (target === null || inside.has(target) ? [] : [target]))
    const changed = [...new Set(targets)].map((seq) => this.log[seq - 1]!)
    const look = (stored: Stored) => this.entryFor(account, stored)
    return {
      conversation: this.headFor(account, room),
      entries: stretch.map(look),
      changed: changed.map(look),
    }
  }

  private entryFor(account: Account, stored: Stored): Entry {
    const { seq, kind, state, side, at, target, content, requestId } = stored
    const mine = stored.accountId === account.id
    const body = mayReadBody(state, side === account.side) ? content : null
    return {
      ...{ seq, kind, state, side, by: '', mine, at: toIso(at), target, about: null },
      requestId: mine ? requestId : null,
      text: kind === 'image' ? null : body,
      image: kind === 'image' && body !== null ? { url: body, width: 1, height: 1 } : null,
    }
  }

  private headFor({ side }: Account, room: Room): RoomHead {
    const since = waitingSince(room.waiting)
    return {
      ...{ conversationId: this.conversationId, state: room.state, personId: 'p', personName: '林示例' },
      adviser: { adviserId: 'a', name: '陈示例', firm: null, phone: null, languages: [], sample: true },
      ...{ matter: 'wages', lastSeq: room.seq, lastAt: toIso(room.lastAt), lastSide: room.lastSide },
      ...{ preview: null, waitingSince: since === null ? null : toIso(since), read: room.read },
      ...{ unread: unreadCount(room.unread[side]), rating: null, otherParty: null },
      service: { opensAt: null, answerBy: toIso(room.lastAt), hours: '' },
    }
  }
}
