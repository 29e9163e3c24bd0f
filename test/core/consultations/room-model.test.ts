import fc from 'fast-check'
import {
  closeRoom,
  openRoom,
  operate,
  post,
  queueOf,
  readTo,
  unreadCount,
  type Party,
  type Room,
} from '@/core/consultations/room'
import type { EntryState } from '@/core/consultations/shape'
import { msAt } from '@/core/time'

const SEED = 20261123
const NINE = msAt('2026-11-23', '09:00')

/** A message as a patient clerk would write it into a book: everything, nothing summed up. */
interface Noted {
  readonly seq: number
  readonly side: Party
  readonly at: number
  state: EntryState
  /** From which place on it can be seen; the place of its release where it was held. */
  visibleFrom: number | null
}

interface Book {
  room: Room
  readonly messages: Noted[]
  /** Order in which messages came into sight. */
  readonly sights: Noted[]
  now: number
  entries: number
  isClosed: boolean
  /** Released and gone again: the place of the release may stay unread until it is read over. */
  ghosts: number
  readonly told: Record<Party, number>
}

type Act = (book: Book) => void

const write =
  (side: Party, held: boolean): Act =>
  (book) => {
    const state = held && side === 'person' ? 'HELD' : 'SHOWN'
    const posted = post(book.room, { side, state, at: book.now })
    book.entries += book.isClosed ? 2 : 1
    book.isClosed = false
    book.room = posted.room
    expect(posted.seq).toBe(book.entries)
    const message: Noted = { seq: posted.seq, side, at: book.now, state, visibleFrom: null }
    book.messages.push(message)
    if (state === 'SHOWN') appears(book, message)
  }

function appears(book: Book, message: Noted): void {
  message.visibleFrom = book.entries
  book.sights.push(message)
}

function vanishes(book: Book, message: Noted): void {
  if (message.visibleFrom !== message.seq) book.ghosts += 1
  message.visibleFrom = null
  const i = book.sights.indexOf(message)
  if (i >= 0) book.sights.splice(i, 1)
}

/** One of the newest messages turns. */
const turn =
  (back: number, from: EntryState, to: EntryState): Act =>
  (book) => {
    const message = book.messages[book.messages.length - 1 - back]
    if (message?.state !== from) return
    const { seq, side, at } = message
    const by = to === 'RECALLED' ? side : 'service'
    const done = operate(book.room, { by, at: book.now, target: { seq, side, at }, from, to })
    book.room = done.room
    book.entries += 1
    expect(done.seq).toBe(book.entries)
    message.state = to
    if (to === 'SHOWN') appears(book, message)
    else if (from === 'SHOWN') vanishes(book, message)
  }

const look =
  (side: Party, seq: number): Act =>
  (book) => {
    book.room = readTo(book.room, side, seq).room
    book.told[side] = Math.max(book.told[side], Math.min(seq, book.entries))
  }

const end =
  (by: Party): Act =>
  (book) => {
    const closed = closeRoom(book.room, by, book.now)
    expect(closed === null).toBe(book.isClosed)
    if (closed === null) return
    book.room = closed.room
    book.entries += 1
    book.isClosed = true
    book.sights.length = 0
  }

const side = fc.constantFrom<Party>('person', 'adviser')
const act: fc.Arbitrary<Act> = fc.oneof(
  { arbitrary: fc.tuple(side, fc.boolean()).map(([s, held]) => write(s, held)), weight: 6 },
  { arbitrary: fc.nat(4).map((back) => turn(back, 'SHOWN', 'RECALLED')), weight: 2 },
  { arbitrary: fc.nat(4).map((back) => turn(back, 'HELD', 'SHOWN')), weight: 2 },
  { arbitrary: fc.nat(4).map((back) => turn(back, 'SHOWN', 'HELD')), weight: 1 },
  { arbitrary: fc.nat(4).map((back) => turn(back, 'HELD', 'REJECTED')), weight: 1 },
  { arbitrary: fc.tuple(side, fc.nat(60)).map(([s, seq]) => look(s, seq)), weight: 3 },
  { arbitrary: side.map(end), weight: 1 },
)

/** Since when somebody waits, by reading the whole book. A release counts with the moment of writing. */
function waitsSince({ sights }: Book): number | null {
  const answered = sights.map(({ side: by }) => by).lastIndexOf('adviser')
  const open = sights.slice(answered + 1).map(({ at }) => at)
  return open.length === 0 ? null : Math.min(...open)
}

function unreadOf({ messages, told, entries }: Book, reader: Party): number {
  const theirs = messages.filter((m) => m.side !== reader && m.state === 'SHOWN')
  return theirs.filter(
    (m) => m.visibleFrom !== null && m.visibleFrom > told[reader] && m.visibleFrom <= entries,
  ).length
}

describe(`a room sums up what a whole book would say (seed ${SEED})`, () => {
  it('for any sequence of writing, taking back, holding, releasing, reading and closing', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const first: Noted = { seq: 2, side: 'person', at: NINE, state: 'SHOWN', visibleFrom: 2 }
        const book: Book = {
          room: openRoom({ state: 'SHOWN', at: NINE }).room,
          messages: [first],
          sights: [first],
          now: NINE,
          entries: 2,
          isClosed: false,
          ghosts: 0,
          told: { person: 0, adviser: 0 },
        }
        for (const one of acts) {
          book.now += 1000
          one(book)
          const since = waitsSince(book)
          expect(book.room.seq).toBe(book.entries)
          expect(book.room.read).toEqual(book.told)
          if (book.isClosed) expect(queueOf(book.room).queue).toBe('CLOSED')
          else expect(queueOf(book.room)).toEqual(listedAs(since, book.room.lastAt))
          for (const reader of ['person', 'adviser'] as const) {
            const more = unreadCount(book.room.unread[reader]) - unreadOf(book, reader)
            expect(more).toBeGreaterThanOrEqual(0)
            expect(more).toBeLessThanOrEqual(book.ghosts)
          }
        }
      }),
      { seed: SEED, numRuns: 500 },
    )
  })
})

const listedAs = (since: number | null, lastAt: number) =>
  since === null ? { queue: 'ANSWERED', queueAt: lastAt } : { queue: 'WAITING', queueAt: since }
