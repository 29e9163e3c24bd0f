import type { TestCloud } from '../../support/cloud'
import {
  CLERK,
  NOW,
  RISKY,
  asking,
  codeOf,
  dataOf,
  employ,
  openVillage,
  storedEntries,
  talker,
} from './village'

const MINUTE = 60_000

let cloud: TestCloud
const clerk = () => talker(cloud, CLERK)
const standIn = () => cloud.gateway.standIn!
const recheck = () => cloud.runJob('recheck-content')

beforeAll(async () => {
  cloud = await openVillage()
})
afterAll(() => cloud.stop())
beforeEach(() => {
  cloud.setClock(NOW)
  standIn().setChecks({ text: 'words', image: 'pass' })
})

/** A conversation whose third entry is held. */
async function heldRoom(openid: string) {
  const room = await asking(cloud, openid)
  await room.person.say(room.id, `${RISKY}的话`)
  const [, , message] = await storedEntries(cloud, room.id)
  return { ...room, messageId: message!._id }
}

const auditOf = async (act: string) => (await cloud.all('audit')).filter((entry) => entry.act === act)

describe('a message the check takes for risky', () => {
  test('is held: its sender sees it, the other side sees that something is held, without a word', async () => {
    const { person, adviser, id } = await heldRoom('oHeld1')
    expect(await person.entry(id, 3)).toMatchObject({ state: 'HELD', text: `${RISKY}的话` })
    expect(await adviser.entry(id, 3)).toMatchObject({ state: 'HELD', text: null })
    expect((await person.room(id)).conversation.preview).toBe(`${RISKY}的话`)
    const { conversation } = await adviser.room(id)
    expect([conversation.preview, conversation.unread]).toEqual([null, 1])
  })

  test('stands in the list of its town for its clerk, by who and when; the body leaves a trace', async () => {
    const { messageId } = await heldRoom('oHeld2')
    const listed = dataOf(await clerk().held()).messages.find((m) => m.messageId === messageId)
    expect(listed).toMatchObject({
      kind: 'text',
      side: 'person',
      personName: '林示例',
      suspicion: '疑似时政内容',
    })
    expect(JSON.stringify(listed)).not.toContain(RISKY)
    const before = (await auditOf('consultation.held.read')).length
    expect(dataOf(await clerk().openHeld(messageId))).toEqual({ text: `${RISKY}的话`, imageUrl: null })
    const entries = await auditOf('consultation.held.read')
    expect(entries).toHaveLength(before + 1)
    expect(entries.at(-1)).toMatchObject({ actor: CLERK, subject: 'person:p_oHeld2' })
  })

  test('released, it is there for the other side, told by an entry; the first word stands', async () => {
    const { person, adviser, id, messageId } = await heldRoom('oHeld3')
    expect(dataOf(await clerk().judge(messageId, 'release'))).toEqual({ state: 'SHOWN' })
    expect(dataOf(await clerk().judge(messageId, 'reject'))).toEqual({ state: 'SHOWN' })
    const told = dataOf(await adviser.pull(id, { after: 3 }))
    expect(told.entries).toMatchObject([{ seq: 4, kind: 'release', target: 3, side: 'service', mine: false }])
    expect(told.changed).toMatchObject([{ seq: 3, state: 'SHOWN', text: `${RISKY}的话` }])
    expect((await adviser.room(id)).conversation.unread).toBe(2)
    expect((await person.room(id)).entries).toHaveLength(4)
    expect(codeOf(await clerk().openHeld(messageId))).toBe('NOT_FOUND')
  })

  test('rejected, it stays away for good', async () => {
    const { person, adviser, id, messageId } = await heldRoom('oHeld4')
    expect(dataOf(await clerk().judge(messageId, 'reject'))).toEqual({ state: 'REJECTED' })
    expect(dataOf(await clerk().judge(messageId, 'release'))).toEqual({ state: 'REJECTED' })
    expect(await adviser.entry(id, 3)).toMatchObject({ state: 'REJECTED', text: null })
    expect(await person.entry(id, 3)).toMatchObject({ state: 'REJECTED', text: `${RISKY}的话` })
    expect(codeOf(await person.recall(id, 3, 4))).toBe('TOO_LATE')
  })

  test('taken back while it is held, no clerk sees or frees it', async () => {
    const { adviser, person, id, messageId } = await heldRoom('oHeld5')
    await person.recall(id, 3, 3)
    expect(codeOf(await clerk().openHeld(messageId))).toBe('NOT_FOUND')
    expect(dataOf(await clerk().judge(messageId, 'release'))).toEqual({ state: 'RECALLED' })
    expect(await adviser.entry(id, 3)).toMatchObject({ state: 'RECALLED', text: null })
  })

  test('is not lost when it is the very first one', async () => {
    const { adviser, id, room } = await asking(cloud, 'oHeld6', { text: RISKY })
    expect(room.entries[1]).toMatchObject({ state: 'HELD', text: RISKY })
    expect(room.conversation.waitingSince).toBeNull()
    expect((await adviser.room(id)).entries[1]).toMatchObject({ state: 'HELD', text: null })
  })

  test("is nobody's but its town's: not another town's, not the adviser's, not a villager's", async () => {
    const { person, adviser, messageId } = await heldRoom('oHeld7')
    const other = talker(cloud, await employ(cloud, 'oOtherClerk', 'clerk', '440811173'))
    const village = talker(cloud, await employ(cloud, 'oVillageClerk', 'clerk', '440883107001'))
    for (const nobody of [other, village, person, adviser]) {
      expect(codeOf(await nobody.openHeld(messageId))).toBe('FORBIDDEN')
      expect(codeOf(await nobody.judge(messageId, 'release'))).toBe('FORBIDDEN')
      expect(codeOf(await nobody.held())).toBe('FORBIDDEN')
    }
    const county = talker(cloud, await employ(cloud, 'oCounty', 'clerk', '440883'))
    const found = dataOf(await county.held('440883', { limit: 50 })).messages
    expect(found.map((m) => m.messageId)).toContain(messageId)
    expect(dataOf(await other.held('440811173')).messages).toEqual([])
  })

  test('the list goes page by page, the oldest first; a village of the town shows its own', async () => {
    const all = dataOf(await clerk().held(undefined, { limit: 50 })).messages.map((m) => m.messageId)
    const paged: string[] = []
    let cursor: string | undefined
    do {
      const page = dataOf(await clerk().held(undefined, { limit: 1, ...(cursor ? { cursor } : {}) }))
      paged.push(...page.messages.map((m) => m.messageId))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(paged).toEqual(all)
    expect(dataOf(await clerk().held('440883107206', { limit: 50 })).messages).toHaveLength(all.length)
    expect(dataOf(await clerk().held('440883107001')).messages).toEqual([])
  })
})

describe('what was never held is between two people', () => {
  test('no clerk opens or judges it', async () => {
    const { id } = await asking(cloud, 'oClean1')
    const [card, text] = await storedEntries(cloud, id)
    for (const { _id } of [card!, text!]) expect(codeOf(await clerk().openHeld(_id))).toBe('NOT_FOUND')
    expect(dataOf(await clerk().judge(text!._id, 'reject'))).toEqual({ state: 'SHOWN' })
    expect(codeOf(await clerk().pull(id))).toBe('FORBIDDEN')
  })

  test('staff are exempt from the check', async () => {
    const { adviser, id } = await asking(cloud, 'oClean2')
    await adviser.say(id, `${RISKY}，这是证据里的原话`)
    expect((await storedEntries(cloud, id))[2]).toMatchObject({ state: 'SHOWN', recheckAt: null })
  })
})

describe('a check that does not answer', () => {
  test('delivers the words, and is made again: at 10, 60 and 360 minutes', async () => {
    const { person, adviser, id } = await asking(cloud, 'oSilent1')
    standIn().setChecks({ text: 'error', image: 'pass' })
    await person.say(id, RISKY)
    expect(await adviser.entry(id, 3)).toMatchObject({ state: 'SHOWN', text: RISKY })
    let at = NOW
    for (const minutes of [10, 60, 360]) {
      expect((await storedEntries(cloud, id))[2]!.recheckAt).toBe(at + minutes * MINUTE)
      cloud.setClock(at + minutes * MINUTE - 1)
      expect(await recheck()).toEqual({ done: 0 })
      at += minutes * MINUTE
      cloud.setClock(at)
      expect(await recheck()).toEqual({ done: 1 })
    }
    expect((await storedEntries(cloud, id))[2]).toMatchObject({ recheckAt: null, state: 'SHOWN' })
  })

  test('found risky later, it is held from then on, by an entry of the service', async () => {
    const { person, adviser, id } = await asking(cloud, 'oSilent2')
    standIn().setChecks({ text: 'error', image: 'pass' })
    await person.say(id, RISKY)
    standIn().setChecks({ text: 'words', image: 'pass' })
    cloud.setClock(NOW + 10 * MINUTE)
    expect(await recheck()).toEqual({ done: 1 })
    expect(await recheck()).toEqual({ done: 0 })
    const { entries, conversation } = await adviser.room(id)
    expect(entries[2]).toMatchObject({ state: 'HELD', text: null })
    expect(entries[3]).toMatchObject({ kind: 'hold', target: 3, side: 'service' })
    expect(conversation.preview).toBeNull()
    expect(dataOf(await clerk().held(undefined, { limit: 50 })).messages.at(-1)!.suspicion).toBe(
      '疑似时政内容',
    )
  })

  test('found clean later, nothing is told', async () => {
    const { person, id } = await asking(cloud, 'oSilent3')
    standIn().setChecks({ text: 'error', image: 'pass' })
    await person.say(id, '清白的话')
    standIn().setChecks({ text: 'words', image: 'pass' })
    cloud.setClock(NOW + 10 * MINUTE)
    expect(await recheck()).toEqual({ done: 1 })
    expect((await storedEntries(cloud, id)).map(({ recheckAt }) => recheckAt)).toEqual([null, null, null])
  })
})
