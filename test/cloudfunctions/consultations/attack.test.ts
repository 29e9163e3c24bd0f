import type { TestCloud } from '../../support/cloud'
import { CONTRACT_VERSION } from '@/contracts/envelope'
import {
  ADVISER,
  CLERK,
  NOW,
  RISKY,
  asking,
  codeOf,
  dataOf,
  employ,
  next,
  openVillage,
  personOf,
  settle,
  storedEntries,
  talker,
} from './village'

let cloud: TestCloud
let room: Awaited<ReturnType<typeof asking>>

beforeAll(async () => {
  cloud = await openVillage()
  room = await asking(cloud, 'oVictim', { otherParty: '对方示例' })
  await room.person.say(room.id, '只有律师可以看')
})
afterAll(() => cloud.stop())

const every = (openid: string, id: string) => {
  const who = talker(cloud, openid)
  return {
    pull: () => who.pull(id),
    send: () => who.send(id, '让我进来'),
    recall: () => who.recall(id, 3, 0),
    read: () => who.read(id, 3),
    close: () => who.close(id),
    rate: () => who.rate(id, 1),
  }
}

const snapshot = async () =>
  JSON.stringify([await cloud.read('conversations', room.id), await storedEntries(cloud, room.id)])

describe('a room is closed to', () => {
  const outsiders: [string, () => Promise<string>][] = [
    ['another villager', async () => (await settle(cloud, 'oNosy'), 'oNosy')],
    ['an adviser of another village', () => employ(cloud, 'oLi', 'adviser', '440811173', 'adviser_li')],
    ["the town's adviser", () => employ(cloud, 'oHuang', 'adviser', '440883107', 'adviser_huang')],
    ['an adviser of the area who is none', () => employ(cloud, 'oNone', 'adviser', '440883107', null)],
    ["the town's clerk", async () => CLERK],
  ]

  test.each(outsiders)('%s, by every door, and nothing changes', async (_name, make) => {
    const openid = await make()
    const before = await snapshot()
    for (const [, enter] of Object.entries(every(openid, room.id)))
      expect(codeOf(await enter())).toBe('FORBIDDEN')
    expect(await snapshot()).toBe(before)
  })

  test('who has no account', async () => {
    for (const [, enter] of Object.entries(every('oStranger', room.id))) {
      expect(codeOf(await enter())).toBe('NOT_SIGNED_IN')
    }
  })

  test('who names a room that is none', async () => {
    for (const [name, enter] of Object.entries(every('oVictim', 'cvnone'))) {
      expect([name, codeOf(await enter())]).toEqual([name, 'NOT_FOUND'])
    }
  })
})

describe('who no longer acts for the person', () => {
  test('sees, writes and hears nothing any more, from that moment', async () => {
    const elder = await settle(cloud, 'oElder', { agreed: ['contact', 'sensitive', 'acting'] })
    await settle(cloud, 'oNephew', { actsFor: [elder] })
    const nephew = talker(cloud, 'oNephew')
    const { conversation } = dataOf(await nephew.start({ personId: elder }))
    const id = conversation.conversationId
    dataOf(await cloud.call('oNephew', 'accounts.endActing', { personId: elder }))
    for (const [, enter] of Object.entries(every('oNephew', id)))
      expect(codeOf(await enter())).toBe('FORBIDDEN')
    expect(dataOf(await nephew.mine()).conversations).toEqual([])
    const before = await cloud.read('signals', 'oNephew')
    await talker(cloud, ADVISER).say(id, '答复')
    expect(await cloud.read('signals', 'oNephew')).toEqual(before)
    expect(dataOf(await talker(cloud, 'oElder').mine()).conversations).toHaveLength(1)
  })

  test('nor who starts for somebody they never acted for', async () => {
    await settle(cloud, 'oBold')
    expect(codeOf(await talker(cloud, 'oBold').start({ personId: personOf('oVictim') }))).toBe('FORBIDDEN')
  })
})

describe('an adviser whose role ended', () => {
  test('is out from the next call on, and is hinted at no more about new questions', async () => {
    await employ(cloud, 'oChen2', 'adviser', '440883107', 'adviser_chen')
    await cloud.seed('persons', [
      { _id: 'p_oChen2', name: '示例', selfOf: 'oChen2', consents: {}, live: {}, createdAt: 0 },
    ])
    const second = talker(cloud, 'oChen2')
    await second.read(room.id, 2)
    expect((await cloud.read('advisers', 'adviser_chen'))!.accounts).toEqual([ADVISER, 'oChen2'])
    await cloud.seed('accounts', [
      {
        _id: 'oAdmin',
        acting: [],
        staff: [{ role: 'admin', areaCode: '440800', from: 0, until: null }],
        createdAt: 0,
      },
    ])
    const ending = { personId: 'p_oChen2', role: 'adviser', areaCode: '440883107' } as const
    dataOf(await cloud.call('oAdmin', 'accounts.endStaff', ending))
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    expect(codeOf(await second.pull(room.id))).toBe('FORBIDDEN')
    expect((await cloud.read('advisers', 'adviser_chen'))!.accounts).toEqual([ADVISER])
  })
})

describe('what a client names reaches its own room only', () => {
  test("another room's message is no target, whatever its place", async () => {
    const other = await asking(cloud, 'oOther')
    for (let i = 0; i < 4; i += 1) await other.person.say(other.id, `${i}`)
    expect(codeOf(await room.person.recall(room.id, 6, 0))).toBe('NOT_FOUND')
    expect((await other.person.entry(other.id, 6)).state).toBe('SHOWN')
  })

  test('the same request id in two rooms is two messages, and of two accounts too', async () => {
    const other = await asking(cloud, 'oTwoRooms')
    const second = dataOf(await other.person.start()).conversation.conversationId
    const requestId = next()
    for (const id of [other.id, second])
      expect(dataOf(await other.person.send(id, '一样', { requestId })).seq).toBe(3)
    expect(dataOf(await other.adviser.send(second, '一样', { requestId })).seq).toBe(4)
  })

  test('ids that are none of ours are refused at the door', async () => {
    const hostile: unknown[] = [
      { $ne: null },
      { _id: room.id },
      [room.id],
      '',
      '12345',
      '../conversations',
      `${room.id}\u0000`,
      'x'.repeat(81),
      null,
      true,
    ]
    for (const conversationId of hostile) {
      for (const [action, rest] of [
        ['pull', {}],
        ['read', { seq: 1 }],
        ['close', {}],
        ['rate', { stars: 5 }],
        ['recall', { requestId: next(), target: 3, after: 0 }],
        ['send', { requestId: next(), after: 0, body: { kind: 'text', text: '在' } }],
      ] as const) {
        const event = {
          action: `consultations.${action}`,
          input: { conversationId, ...rest },
          v: CONTRACT_VERSION,
        }
        expect(codeOf(await cloud.send('oVictim', event))).toBe('BAD_INPUT')
      }
    }
  })

  test.each([
    { after: { $gt: 0 } },
    { after: -1 },
    { after: 1.5 },
    { before: '1' },
    { limit: 51 },
    { limit: 0 },
    { limit: { $numberLong: '5' } },
    { seq: 1 },
  ])('a pull of %j is refused', async (more) => {
    const event = {
      action: 'consultations.pull',
      input: { conversationId: room.id, ...more },
      v: CONTRACT_VERSION,
    }
    expect(codeOf(await cloud.send('oVictim', event))).toBe('BAD_INPUT')
  })

  test.each(['\u200b\u2060', '\ufe0f', '\u3164', ' \u00ad '])(
    'a message of nothing that is seen (%j) is none',
    async (text) => {
      expect(codeOf(await room.person.send(room.id, text))).toBe('BAD_INPUT')
      expect(codeOf(await room.person.start({ text }))).toBe('BAD_INPUT')
      expect(codeOf(await room.person.start({ otherParty: '\ufe0f\u{e0100}' }))).toBe('BAD_INPUT')
      expect(codeOf(await room.person.send(room.id, `👍🏻${text}`))).toBe('OK')
    },
  )

  test.each(['1~x$', 'a~b', '1', '1~', '99999999999999999~x'])('a cursor %s is refused', async (cursor) => {
    expect(codeOf(await room.person.mine({ cursor }))).toBe('BAD_INPUT')
  })

  test('a cursor of another list shows nothing of it', async () => {
    await settle(cloud, 'oCursor')
    const cursor = `9999999999999~${room.id}`
    expect(dataOf(await talker(cloud, 'oCursor').mine({ cursor })).conversations).toEqual([])
  })
})

describe('one account alone', () => {
  test('begins no endless row of conversations; what it began is answered again, and another day is another day', async () => {
    await settle(cloud, 'oFlood')
    const flood = talker(cloud, 'oFlood')
    const requestId = next()
    const { conversationId } = dataOf(await flood.start({ requestId })).conversation
    const made = (await cloud.read('conversations', conversationId))!
    const others = Array.from({ length: 19 }, (_, i) => ({ ...made, _id: `cvflood${i}` }))
    await cloud.seed('conversations', others.slice(1))
    expect(codeOf(await flood.start())).toBe('OK')
    expect(codeOf(await flood.start())).toBe('CONVERSATION_LIMIT')
    expect(codeOf(await flood.start({ requestId }))).toBe('OK')
    await settle(cloud, 'oQuiet')
    expect(codeOf(await talker(cloud, 'oQuiet').start())).toBe('OK')
    cloud.setClock(NOW + 25 * 3_600_000)
    expect(codeOf(await flood.start())).toBe('OK')
    cloud.setClock(NOW)
  })
})

describe('what crosses the door', () => {
  test('names no account, and the other party only to the adviser', async () => {
    const [mine, theirs] = [await room.person.room(room.id), await room.adviser.room(room.id)]
    for (const answer of [mine, theirs])
      expect(JSON.stringify(answer).replace('p_oVictim', '')).not.toMatch(
        /oVictim|oSampleAdviser|fileId|Sealed/,
      )
    expect(JSON.stringify(mine)).not.toContain('对方示例')
    expect(theirs.conversation.otherParty).toBe('对方示例')
    expect(JSON.stringify(dataOf(await room.person.mine()))).not.toContain('对方示例')
  })

  test('nothing anybody wrote stands readable in the store or in the log', async () => {
    await room.person.say(room.id, RISKY)
    for (const name of ['messages', 'conversations', 'notices', 'signals', 'audit'] as const) {
      expect(JSON.stringify(await cloud.all(name))).not.toMatch(/只有律师可以看|对方示例|违规示例/)
    }
    expect(cloud.logs()).not.toMatch(/只有律师可以看|对方示例|违规示例|oVictim/)
  })
})
