import {
  closeRoom,
  mayRate,
  openRoom,
  operate,
  otherSide,
  post,
  queueOf,
  readTo,
  unreadCount,
  type Party,
  type Posting,
  type Room,
} from '@/core/consultations/room'
import type { EntryState } from '@/core/consultations/shape'
import { waitingSince } from '@/core/consultations/waiting'
import { MINUTE_MS, msAt } from '@/core/time'

const NINE = msAt('2026-11-23', '09:00')
const minutes = (n: number) => NINE + n * MINUTE_MS

const opened = () => openRoom({ state: 'SHOWN', at: NINE }).room
const said = (room: Room, side: Party, at: number, state: Posting['state'] = 'SHOWN') =>
  post(room, { side, state, at })

/** The message at `seq` of `side`, written at `at`, goes from one state to the next. */
const turned = (
  room: Room,
  target: { seq: number; side: Party; at: number },
  from: EntryState,
  to: EntryState,
) =>
  operate(room, { by: to === 'RECALLED' ? target.side : 'service', at: minutes(50), target, from, to }).room

describe('a conversation', () => {
  it('begins with its card and the first question, which waits', () => {
    const { room, seq, reopened, notify } = openRoom({ state: 'SHOWN', at: NINE })
    expect({ seq, reopened, notify }).toEqual({ seq: 2, reopened: null, notify: false })
    expect(room).toMatchObject({ state: 'OPEN', seq: 2, lastAt: NINE, lastSide: 'person' })
    expect(queueOf(room)).toEqual({ queue: 'WAITING', queueAt: NINE })
    expect(room.unread).toEqual({ person: [], adviser: [2] })
  })

  it('begins without anybody waiting when the first question is held', () => {
    const { room } = openRoom({ state: 'HELD', at: NINE })
    expect(queueOf(room)).toEqual({ queue: 'ANSWERED', queueAt: NINE })
    expect(room.unread.adviser).toEqual([])
    expect(room.preview).toEqual({ seq: 2, side: 'person', state: 'HELD' })
  })

  it('gives every entry the next place (C1)', () => {
    const first = said(opened(), 'adviser', minutes(1))
    const second = said(first.room, 'person', minutes(2))
    expect([first.seq, second.seq, second.room.seq]).toEqual([3, 4, 4])
    const recalled = operate(second.room, {
      by: 'person',
      at: minutes(3),
      target: { seq: 4, side: 'person', at: minutes(2) },
      from: 'SHOWN',
      to: 'RECALLED',
    })
    expect(recalled.seq).toBe(5)
    expect(recalled.room).toMatchObject({ lastAt: minutes(3), lastSide: 'person', seq: 5 })
  })

  it('changes nothing of the room it was given', () => {
    const room = opened()
    const copy = JSON.stringify(room)
    said(room, 'adviser', minutes(1))
    closeRoom(room, 'person', minutes(2))
    readTo(room, 'adviser', 2)
    expect(JSON.stringify(room)).toBe(copy)
  })
})

describe('waiting', () => {
  it('counts from the oldest question nobody answered', () => {
    const room = said(said(opened(), 'person', minutes(5)).room, 'person', minutes(9)).room
    expect(queueOf(room)).toEqual({ queue: 'WAITING', queueAt: NINE })
  })

  it('ends with an answer, and begins anew with the next question', () => {
    const answered = said(opened(), 'adviser', minutes(7)).room
    expect(queueOf(answered)).toEqual({ queue: 'ANSWERED', queueAt: minutes(7) })
    const asked = said(answered, 'person', minutes(8)).room
    expect(queueOf(asked)).toEqual({ queue: 'WAITING', queueAt: minutes(8) })
  })

  it('ends when the only question is taken back', () => {
    const room = turned(opened(), { seq: 2, side: 'person', at: NINE }, 'SHOWN', 'RECALLED')
    expect(waitingSince(room.waiting)).toBeNull()
  })

  it('goes on from the next question when the oldest is taken back', () => {
    const room = said(opened(), 'person', minutes(1)).room
    const after = turned(room, { seq: 2, side: 'person', at: NINE }, 'SHOWN', 'RECALLED')
    expect(waitingSince(after.waiting)).toBe(minutes(1))
  })

  it('comes back when the answer is taken back', () => {
    const room = said(opened(), 'adviser', minutes(3)).room
    const after = turned(room, { seq: 3, side: 'adviser', at: minutes(3) }, 'SHOWN', 'RECALLED')
    expect(queueOf(after)).toEqual({ queue: 'WAITING', queueAt: NINE })
  })

  it('stays ended when one of two answers is taken back', () => {
    const one = said(opened(), 'adviser', minutes(3)).room
    const two = said(one, 'adviser', minutes(4)).room
    const after = turned(two, { seq: 3, side: 'adviser', at: minutes(3) }, 'SHOWN', 'RECALLED')
    expect(waitingSince(after.waiting)).toBeNull()
  })

  it('of a question released late counts from when it was written, though others were answered since', () => {
    const held = said(said(opened(), 'adviser', minutes(1)).room, 'person', minutes(2), 'HELD').room
    const answered = said(held, 'adviser', minutes(3)).room
    expect(queueOf(answered).queue).toBe('ANSWERED')
    const released = turned(answered, { seq: 4, side: 'person', at: minutes(2) }, 'HELD', 'SHOWN')
    expect(queueOf(released)).toEqual({ queue: 'WAITING', queueAt: minutes(2) })
  })

  it('ends when the question is held after all', () => {
    const room = turned(opened(), { seq: 2, side: 'person', at: NINE }, 'SHOWN', 'HELD')
    expect(waitingSince(room.waiting)).toBeNull()
  })

  it('remembers through a flood of questions since when', () => {
    let room = opened()
    for (let n = 1; n <= 200; n += 1) room = said(room, 'person', minutes(n)).room
    expect(waitingSince(room.waiting)).toBe(NINE)
    expect(room.waiting.turns.length).toBeLessThanOrEqual(20)
    expect(waitingSince(said(room, 'adviser', minutes(300)).room.waiting)).toBeNull()
  })
})

describe('the notice of an answer', () => {
  const burst = (room: Room, n: number) =>
    Array.from({ length: n }).reduce<{ room: Room; told: boolean[] }>(
      ({ room: before, told }) => {
        const { room: after, notify } = said(before, 'adviser', minutes(10))
        return { room: after, told: [...told, notify] }
      },
      { room, told: [] },
    )

  it('is one for a burst, about its first message', () => {
    const { room, told } = burst(opened(), 3)
    expect(told).toEqual([true, false, false])
    expect(room.noticed).toBe(3)
  })

  it('comes again once the first was read', () => {
    const { room } = burst(opened(), 2)
    const read = readTo(room, 'person', 4)
    expect(read.noticeRead).toBe(3)
    expect(burst(read.room, 2).told).toEqual([true, false])
  })

  it('does not come again for a message written after the first was taken back unread', () => {
    const { room } = burst(opened(), 1)
    const empty = turned(room, { seq: 3, side: 'adviser', at: minutes(10) }, 'SHOWN', 'RECALLED')
    expect(burst(empty, 1).told).toEqual([false])
  })

  it('is never made of what the person writes', () => {
    expect(said(opened(), 'person', minutes(1)).notify).toBe(false)
  })

  it('is read along once, not twice', () => {
    const { room } = burst(opened(), 2)
    const once = readTo(room, 'person', 3)
    expect(once.noticeRead).toBe(3)
    expect(readTo(once.room, 'person', 4).noticeRead).toBeNull()
  })

  it('is not read by what the adviser reads', () => {
    const { room } = burst(opened(), 2)
    expect(readTo(room, 'adviser', 4).noticeRead).toBeNull()
  })
})

describe('read pointers', () => {
  it('move forward, never back, never past the end', () => {
    const room = said(opened(), 'adviser', minutes(1)).room
    const far = readTo(room, 'person', 999).room
    expect(far.read).toEqual({ person: 3, adviser: 0 })
    expect(readTo(far, 'person', 1).room).toBe(far)
    expect(readTo(far, 'person', 3).room).toBe(far)
  })

  it('take what was read out of the unread, of this side only', () => {
    let room = opened()
    for (let n = 1; n <= 4; n += 1) room = said(room, 'adviser', minutes(n)).room
    const { room: read } = readTo(room, 'person', 4)
    expect(read.unread).toEqual({ person: [5, 6], adviser: [2] })
  })

  it('show 99 for more, and count exactly again when fewer are left', () => {
    let room = opened()
    for (let n = 1; n <= 300; n += 1) room = said(room, 'adviser', minutes(n)).room
    expect(unreadCount(room.unread.person)).toBe(99)
    expect(unreadCount(readTo(room, 'person', 230).room.unread.person)).toBe(302 - 230)
  })

  it('count neither what was taken back nor what is held', () => {
    const room = said(said(opened(), 'adviser', minutes(1)).room, 'adviser', minutes(2)).room
    const after = turned(room, { seq: 3, side: 'adviser', at: minutes(1) }, 'SHOWN', 'RECALLED')
    expect(after.unread.person).toEqual([4])
    const held = said(after, 'person', minutes(3), 'HELD').room
    expect(held.unread.adviser).toEqual([2])
  })

  it('count what was released from the place of its release, though the place of the message was read', () => {
    const held = said(opened(), 'person', minutes(1), 'HELD').room
    const read = readTo(held, 'adviser', 3).room
    const released = turned(read, { seq: 3, side: 'person', at: minutes(1) }, 'HELD', 'SHOWN')
    expect(released.unread.adviser).toEqual([4])
  })
})

describe('the end', () => {
  it('is written once', () => {
    const closed = closeRoom(opened(), 'adviser', minutes(5))
    expect(closed?.seq).toBe(3)
    expect(closed && queueOf(closed.room)).toEqual({ queue: 'CLOSED', queueAt: minutes(5) })
    expect(closed && closeRoom(closed.room, 'person', minutes(6))).toBeNull()
  })

  it('lets nobody wait, and may be rated', () => {
    const closed = closeRoom(opened(), 'person', minutes(5))
    expect(closed && waitingSince(closed.room.waiting)).toBeNull()
    expect(closed && mayRate(closed.room)).toBe(true)
    expect(mayRate(opened())).toBe(false)
  })

  it('is undone by writing, with an entry in front of the message', () => {
    const closed = closeRoom(opened(), 'adviser', minutes(5))!.room
    const { room, seq, reopened } = said(closed, 'person', minutes(9))
    expect({ seq, reopened }).toEqual({ seq: 5, reopened: 4 })
    expect(queueOf(room)).toEqual({ queue: 'WAITING', queueAt: minutes(9) })
  })
})

describe('the preview', () => {
  it('is of the newest message and follows its state', () => {
    const held = said(opened(), 'person', minutes(1), 'HELD').room
    expect(held.preview).toEqual({ seq: 3, side: 'person', state: 'HELD' })
    const released = turned(held, { seq: 3, side: 'person', at: minutes(1) }, 'HELD', 'SHOWN')
    expect(released.preview?.state).toBe('SHOWN')
    const recalled = turned(released, { seq: 3, side: 'person', at: minutes(1) }, 'SHOWN', 'RECALLED')
    expect(recalled.preview).toBeNull()
  })

  it('stays when an older message changes', () => {
    const room = said(opened(), 'adviser', minutes(1)).room
    const after = turned(room, { seq: 2, side: 'person', at: NINE }, 'SHOWN', 'RECALLED')
    expect(after.preview?.seq).toBe(3)
  })
})

test('each side stands opposite the other', () => {
  expect([otherSide('person'), otherSide('adviser')]).toEqual(['adviser', 'person'])
})
