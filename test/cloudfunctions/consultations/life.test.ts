import { msAt } from '@/core/time'
import type { TestCloud } from '../../support/cloud'
import {
  ADVISER,
  NOW,
  TOWN,
  VILLAGE,
  asking,
  codeOf,
  dataOf,
  employ,
  holesIn,
  next,
  openVillage,
  personOf,
  settle,
  storedEntries,
  talker,
} from './village'

const MINUTE = 60_000

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openVillage()
})
afterAll(() => cloud.stop())
beforeEach(() => cloud.setClock(NOW))

describe('a conversation', () => {
  test('begins with its card and the first question, with the adviser of the village', async () => {
    const { room, adviser, id } = await asking(cloud, 'oLife1', { otherParty: '示例建筑有限公司' })
    expect(room.entries.map(({ seq, kind, side, mine }) => [seq, kind, side, mine])).toEqual([
      [1, 'card', 'person', true],
      [2, 'text', 'person', true],
    ])
    expect(room.entries[0]).toMatchObject({ about: { kind: 'matter' }, text: null })
    expect(room.conversation).toMatchObject({
      adviser: { adviserId: 'adviser_chen' },
      lastSeq: 2,
      waitingSince: '2026-11-23T09:30:00.000+08:00',
      read: { person: 0, adviser: 0 },
      unread: 0,
      otherParty: null,
      preview: '老板欠我三个月工资，怎么办？',
    })
    expect((await adviser.room(id)).conversation).toMatchObject({ unread: 1, otherParty: '示例建筑有限公司' })
  })

  test('tells honestly when the adviser answers, holidays known', async () => {
    const { room, person, id } = await asking(cloud, 'oLife2')
    expect(room.conversation.service).toMatchObject({
      opensAt: null,
      hours: '工作日 8:30-12:00、14:30-17:30',
    })
    cloud.setClock(msAt('2026-10-02', '09:30'))
    const { service } = (await person.room(id)).conversation
    expect(service.opensAt?.slice(0, 10)).toBe('2026-10-08')
    await cloud.call(person.openid, 'consultations.mine', {})
  })

  test('goes to and fro: each side sees the same places, its own as its own', async () => {
    const { person, adviser, id } = await asking(cloud, 'oLife3')
    expect(await person.say(id, '我在工地做了半年')).toBe(3)
    expect(await adviser.say(id, '有没有欠条或者聊天记录？')).toBe(4)
    const [mine, theirs] = [await person.room(id), await adviser.room(id)]
    expect(mine.entries.map(({ text }) => text)).toEqual(theirs.entries.map(({ text }) => text))
    expect(mine.entries.map((e) => e.mine)).toEqual([true, true, true, false])
    expect(theirs.entries.map((e) => e.mine)).toEqual([false, false, false, true])
    expect(theirs.entries[2]!.requestId).toBeNull()
    expect(mine.entries[2]!.requestId).toMatch(/^request-/)
    expect(mine.entries[3]).toMatchObject({ by: '陈示例律师', side: 'adviser' })
  })

  test('a send brings along what the phone lacks, and nothing it has', async () => {
    const { person, adviser, id } = await asking(cloud, 'oLife4')
    await adviser.say(id, '请讲')
    const brought = dataOf(await person.send(id, '在', { after: 2 }))
    expect(brought.entries.map(({ seq }) => seq)).toEqual([3, 4])
    expect(brought.seq).toBe(4)
    const only = dataOf(await person.send(id, '还有一件事', { after: 4 }))
    expect(only.entries.map(({ seq }) => seq)).toEqual([5])
    const foolish = dataOf(await person.send(id, '喂', { after: 9_000_000 }))
    expect([foolish.seq, foolish.entries]).toEqual([6, []])
  })

  test('older entries are pulled in stretches without a hole', async () => {
    const { person, id } = await asking(cloud, 'oLife5')
    for (let i = 0; i < 10; i += 1) await person.say(id, `第 ${i} 句`)
    const newest = dataOf(await person.pull(id, { limit: 5 })).entries.map(({ seq }) => seq)
    const older = dataOf(await person.pull(id, { before: newest[0]!, limit: 5 })).entries
    const first = dataOf(await person.pull(id, { before: older[0]!.seq, limit: 5 })).entries
    const places = [...first, ...older].map(({ seq }) => seq).concat(newest)
    expect(holesIn(places)).toEqual([])
    expect(places).toHaveLength(12)
    const behind = dataOf(await person.pull(id, { after: 3, limit: 2 })).entries
    expect(behind.map(({ seq }) => seq)).toEqual([4, 5])
  })

  test('read pointers only move forward, never past the newest, and take the unread along', async () => {
    const { person, adviser, id } = await asking(cloud, 'oLife6')
    for (const text of ['一', '二', '三']) await adviser.say(id, text)
    expect((await person.room(id)).conversation.unread).toBe(3)
    expect(dataOf(await person.read(id, 4)).read.person).toBe(4)
    expect((await person.room(id)).conversation.unread).toBe(1)
    expect(dataOf(await person.read(id, 3)).read.person).toBe(4)
    expect(dataOf(await person.read(id, 9_000_000)).read.person).toBe(5)
    const { conversation } = await adviser.room(id)
    expect([conversation.read, conversation.unread]).toEqual([{ person: 5, adviser: 0 }, 1])
  })

  test('a burst of answers is told once; read, the next burst is told again', async () => {
    const { person, adviser, id } = await asking(cloud, 'oLife7')
    const notices = async () =>
      (await cloud.all('notices')).filter(({ _id }) => String(_id).startsWith(`conversation:${id}`))
    for (const text of ['一', '二', '三']) await adviser.say(id, text)
    expect(await notices()).toMatchObject([
      {
        _id: `conversation:${id}:3`,
        template: 'conversation.answered',
        params: { adviser: '陈示例律师' },
        link: `/packages/consultations/room/index?conversationId=${id}`,
        sensitive: false,
        readAt: null,
      },
    ])
    await person.read(id, 5)
    expect((await notices())[0]).toMatchObject({ readAt: NOW })
    await person.say(id, '谢谢')
    await adviser.say(id, '四')
    expect((await notices()).map(({ _id }) => _id)).toEqual([`conversation:${id}:3`, `conversation:${id}:7`])
  })

  test('is closed by either side, rated by the person, and opened again by writing', async () => {
    const { person, adviser, id } = await asking(cloud, 'oLife8')
    expect(codeOf(await person.rate(id, 5))).toBe('CONFLICT')
    expect(dataOf(await adviser.close(id)).state).toBe('CLOSED')
    const again = dataOf(await person.close(id))
    expect([again.state, again.lastSeq]).toEqual(['CLOSED', 3])
    expect(dataOf(await person.rate(id, 4, '讲得明白')).rating).toBe(4)
    expect(dataOf(await person.rate(id, 5)).rating).toBe(5)
    expect(codeOf(await adviser.rate(id, 5))).toBe('FORBIDDEN')
    expect(await person.say(id, '又有事')).toBe(5)
    const { conversation, entries } = await person.room(id)
    expect(conversation.state).toBe('OPEN')
    expect(entries.map(({ kind }) => kind)).toEqual(['card', 'text', 'close', 'reopen', 'text'])
  })
})

describe('the lists', () => {
  test("a person's: newest first, of everybody they act for, page by page", async () => {
    const own = await asking(cloud, 'oList1')
    cloud.setClock(NOW + MINUTE)
    const other = dataOf(await own.person.start()).conversation.conversationId
    const first = dataOf(await own.person.mine({ limit: 1 }))
    expect(first.conversations.map((c) => c.conversationId)).toEqual([other])
    const second = dataOf(await own.person.mine({ limit: 1, cursor: first.next! }))
    expect(second.conversations.map((c) => c.conversationId)).toEqual([own.id])
    expect(second.next).toBeNull()
  })

  test("an adviser's: who waits longest comes first; an answer moves it on", async () => {
    const rooms: string[] = []
    for (const [i, openid] of ['oQueue1', 'oQueue2', 'oQueue3'].entries()) {
      cloud.setClock(NOW - (10 - i) * MINUTE)
      rooms.push((await asking(cloud, openid)).id)
    }
    cloud.setClock(NOW)
    const adviser = talker(cloud, ADVISER)
    const waiting = dataOf(await adviser.queue('WAITING', { limit: 50 }))
    expect(waiting.conversations.slice(0, 3).map((c) => c.conversationId)).toEqual(rooms)
    expect(waiting.waiting).toBeGreaterThanOrEqual(3)
    await adviser.say(rooms[0]!, '好的')
    const answered = dataOf(await adviser.queue('ANSWERED', { limit: 50 })).conversations
    expect(answered.map((c) => c.conversationId)).toContain(rooms[0])
    await adviser.close(rooms[1]!)
    const closed = dataOf(await adviser.queue('CLOSED')).conversations[0]!
    expect(closed.conversationId).toBe(rooms[1])
    const two = dataOf(await adviser.queue('WAITING', { limit: 1 }))
    expect(two.next).toMatch(/^\d+~cv/)
    expect(two.waiting).toBe(waiting.waiting - 2)
  })
})

describe('what it is about', () => {
  test('the outcome of a self-check, and nothing else of it', async () => {
    const about = { kind: 'result', outcome: 'likely' } as const
    const { room } = await asking(cloud, 'oAbout1', { about })
    expect(room.entries[0]!.about).toEqual(about)
  })

  test('an appointment of their own, as it stands now; of others, none', async () => {
    const personId = await settle(cloud, 'oAbout2')
    const stored = { state: 'BOOKED', start: NOW, venue: { name: '示例工作室' } }
    await cloud.seed('appointments', [
      { _id: 'ap-mine', personId, ...stored },
      { _id: 'ap-other', personId: 'p_somebody', ...stored },
    ])
    const person = talker(cloud, 'oAbout2')
    const about = { kind: 'appointment', appointmentId: 'ap-mine' } as const
    const room = dataOf(await person.start({ about }))
    const shown = { ...about, start: '2026-11-23T09:30:00.000+08:00', venue: '示例工作室' }
    expect(room.entries[0]!.about).toEqual(shown)
    await cloud.seed('appointments', [{ _id: 'ap-mine', personId, ...stored, state: 'CANCELLED' }])
    expect((await person.room(room.conversation.conversationId)).entries[0]!.about).toBeNull()
    const theirs = { kind: 'appointment', appointmentId: 'ap-other' } as const
    expect(codeOf(await person.start({ about: theirs }))).toBe('NOT_FOUND')
  })
})

describe('sent again', () => {
  test('the same request has one effect and one place; with another payload it is refused', async () => {
    const { person, id } = await asking(cloud, 'oAgain1')
    const requestId = next()
    const first = dataOf(await person.send(id, '一次', { requestId, after: 2 }))
    const again = dataOf(await person.send(id, '一次', { requestId, after: 2 }))
    expect([first.seq, again.seq]).toEqual([3, 3])
    expect(again.entries).toEqual(first.entries)
    expect(codeOf(await person.send(id, '两次', { requestId }))).toBe('REQUEST_ID_REUSED')
    expect(await storedEntries(cloud, id)).toHaveLength(3)
  })

  test('a start is one conversation; with another payload it is refused', async () => {
    await settle(cloud, 'oAgain2')
    const person = talker(cloud, 'oAgain2')
    const requestId = next()
    const [first, again] = [
      dataOf(await person.start({ requestId })),
      dataOf(await person.start({ requestId })),
    ]
    expect(again).toEqual(first)
    expect(codeOf(await person.start({ requestId, matter: 'debt' }))).toBe('REQUEST_ID_REUSED')
    expect(dataOf(await person.mine()).conversations).toHaveLength(1)
  })

  test('a recall too, and its id is no other recall', async () => {
    const { person, id } = await asking(cloud, 'oAgain3')
    await person.say(id, '说错了')
    const requestId = next()
    dataOf(await person.recall(id, 3, 3, requestId))
    dataOf(await person.recall(id, 3, 3, requestId))
    expect((await storedEntries(cloud, id)).map(({ kind }) => kind)).toEqual([
      'card',
      'text',
      'text',
      'recall',
    ])
    expect(codeOf(await person.recall(id, 2, 3, requestId))).toBe('REQUEST_ID_REUSED')
  })
})

describe('before anything is stored', () => {
  test.each([[['contact']], [['sensitive']], [[]]])('agreement to %j only is not enough', async (agreed) => {
    const openid = `oConsent${agreed.join('')}`
    await settle(cloud, openid, { agreed })
    expect(codeOf(await talker(cloud, openid).start())).toBe('CONSENT_REQUIRED')
  })

  test('who is acted for agrees to that too', async () => {
    const elder = await settle(cloud, 'oElder')
    await settle(cloud, 'oNiece', { actsFor: [elder] })
    const niece = talker(cloud, 'oNiece')
    expect(codeOf(await niece.start({ personId: elder }))).toBe('CONSENT_REQUIRED')
    await settle(cloud, 'oElder', { agreed: ['contact', 'sensitive', 'acting'] })
    expect(dataOf(await niece.start({ personId: elder })).conversation.personId).toBe(personOf('oElder'))
  })

  test('who acts for nobody has no conversations, and is told so', async () => {
    await employ(cloud, 'oActsForNobody', 'clerk', TOWN)
    const { mine } = talker(cloud, 'oActsForNobody')
    expect(dataOf(await mine())).toEqual({ conversations: [], next: null })
  })

  test('a village nobody serves is told so', async () => {
    await settle(cloud, 'oNobody')
    expect(codeOf(await talker(cloud, 'oNobody').start({ areaCode: '440882101001' }))).toBe('NO_ADVISER')
    expect(VILLAGE).not.toBe('440882101001')
  })
})
