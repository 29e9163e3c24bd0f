import { openInProcessCloud, type InProcessCloud } from '../../faults/in-process-cloud'
import type { Isolation } from '../../../gateway/store/types'
import { NOW, codeOf, dataOf, holesIn, next, settle, storedEntries, talker, type Talker } from './village'

const MODES: readonly Isolation[] = ['snapshot', 'serializable']
const SENDERS = 16
const EACH = 6

/** A phone's way: BUSY is sent again with the same request. Answers the place. */
async function persist(send: () => ReturnType<Talker['send']>): Promise<number> {
  for (let asked = 1; ; asked += 1) {
    const answer = await send()
    if (answer.ok) return answer.data.seq
    if (codeOf(answer) !== 'BUSY' || asked >= 20) throw new Error(codeOf(answer))
  }
}

const openids = Array.from({ length: SENDERS }, (_, i) => `oHand${i}`)

describe.each(MODES)('many hands in one conversation, %s isolation', (isolation) => {
  let cloud: InProcessCloud
  let adviser: Talker
  let hands: Talker[]

  beforeAll(async () => {
    cloud = await openInProcessCloud({ isolation })
    cloud.setClock(NOW)
    const card = { name: '示例律师', firm: null, phone: null, languages: [], sample: true }
    await cloud.seed('advisers', [{ _id: 'adviser_a', townCode: '440883107', villages: [], ...card }])
    await cloud.seed('advisers', [{ _id: 'adviser_b', townCode: '440883107', villages: [], ...card }])
    await cloud.seed('adviser_villages', [
      { _id: 'n440883107206', areaCode: '440883107206', adviserId: 'adviser_a' },
      { _id: 'n440883107', areaCode: '440883107', adviserId: 'adviser_b' },
    ])
    const grant = { role: 'adviser', areaCode: '440883107', adviserId: 'adviser_a', from: 0, until: null }
    await cloud.seed('accounts', [{ _id: 'oAdviser', acting: [], staff: [grant], createdAt: 0 }])
    await settle(cloud, 'oOwn')
    for (const openid of openids) await settle(cloud, openid, { actsFor: ['p_oOwn'] })
    adviser = talker(cloud, 'oAdviser')
    hands = openids.map((openid) => talker(cloud, openid))
  })
  afterAll(() => cloud.stop())

  const open = async () => dataOf(await talker(cloud, 'oOwn').start()).conversation.conversationId

  test('every place is given once and none is left out, each sender in their order (C1, C5)', async () => {
    const id = await open()
    const send = (hand: Talker, text: string, requestId = next()) =>
      persist(() => hand.send(id, text, { requestId }))
    const placesOf = async (hand: Talker) => {
      const places: number[] = []
      for (let i = 0; i < EACH; i += 1) places.push(await send(hand, `${hand.openid} ${i}`))
      return places
    }
    const places = await Promise.all(hands.map(placesOf))
    expect(holesIn([1, 2, ...places.flat()])).toEqual([])
    for (const own of places) expect(own).toEqual([...own].sort((a, b) => a - b))
    const stored = await storedEntries(cloud, id)
    expect(holesIn(stored.map(({ seq }) => seq))).toEqual([])
    expect(stored).toHaveLength(2 + SENDERS * EACH)
    expect(await cloud.read('conversations', id)).toMatchObject({ seq: stored.length })
  })

  test('one message sent by sixteen hands of one phone at once stands once (C2)', async () => {
    const id = await open()
    const requestId = next()
    const places = await Promise.all(
      hands.map(() => persist(() => hands[0]!.send(id, '一次', { requestId }))),
    )
    expect(new Set(places)).toEqual(new Set([3]))
    expect(await storedEntries(cloud, id)).toHaveLength(3)
  })

  test('reading while others write never turns a pointer back, and loses no unread', async () => {
    const id = await open()
    let read = 0
    const answering = Promise.all(
      Array.from({ length: 12 }, (_, i) => persist(() => adviser.send(id, `${i}`, { requestId: next() }))),
    )
    for (let i = 0; i < 12; i += 1) {
      const { read: now } = dataOf(await hands[i]!.read(id, 2 + i))
      expect(now.person).toBeGreaterThanOrEqual(read)
      read = now.person
    }
    await answering
    const room = await hands[0]!.room(id)
    const unreadPlaces = room.entries.filter(
      (e) => e.side === 'adviser' && e.seq > room.conversation.read.person,
    )
    expect(room.conversation.unread).toBe(unreadPlaces.length)
  })

  test('closing, writing and taking back at once leave no hole either', async () => {
    const id = await open()
    const target = await persist(() => hands[0]!.send(id, '收回', { requestId: next() }))
    await Promise.all([
      ...hands.slice(1, 8).map((hand) => persist(() => hand.send(id, '在', { requestId: next() }))),
      hands[0]!.recall(id, target, 0),
      adviser.close(id),
      hands[9]!.close(id),
    ])
    const stored = await storedEntries(cloud, id)
    expect(holesIn(stored.map(({ seq }) => seq))).toEqual([])
    expect(await cloud.read('conversations', id)).toMatchObject({ seq: stored.length })
  })

  test('two who name each other at the same moment never get the same adviser', async () => {
    const start = async (openid: string, name: string, otherParty: string) => {
      await settle(cloud, openid, { name })
      const requestId = next()
      for (;;) {
        const answer = await talker(cloud, openid).start({ otherParty, requestId })
        if (answer.ok) return answer.data.conversation.adviser.adviserId
        if (codeOf(answer) !== 'BUSY') return codeOf(answer)
      }
    }
    const pair = async (i: number) =>
      Promise.all([
        start(`oLeft${i}`, `左${i}示例`, `右${i}示例`),
        start(`oRight${i}`, `右${i}示例`, `左${i}示例`),
      ])
    for (const served of await Promise.all(Array.from({ length: 8 }, (_, i) => pair(i)))) {
      expect([...served].sort()).toEqual(['adviser_a', 'adviser_b'])
    }
  })

  test('the naive way, the newest place and one more without a transaction, fails the same check', async () => {
    const { collection } = await import('@kit/database')
    const naive = collection<{ _id: string; schema: number; conversationId: string; seq: number }>('messages')
    const send = async (hand: string, i: number) => {
      const seq = (await naive.count({ conversationId: 'cv-naive' })) + 1
      await naive.insert({
        _id: `naive-${isolation}-${hand}-${i}`,
        schema: 1,
        conversationId: 'cv-naive',
        seq,
      })
    }
    await Promise.all(openids.flatMap((hand) => Array.from({ length: EACH }, (_, i) => send(hand, i))))
    const places = (await storedEntries(cloud, 'cv-naive')).map(({ seq }) => seq)
    expect(holesIn(places)).not.toEqual([])
  })
})
