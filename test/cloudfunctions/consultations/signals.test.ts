import type { TestCloud } from '../../support/cloud'
import { ADVISER, RISKY, CLERK, asking, dataOf, openVillage, settle, storedEntries, talker } from './village'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openVillage()
})
afterAll(() => cloud.stop())

const revs = async (...openids: string[]) =>
  Promise.all(openids.map(async (openid) => Number((await cloud.read('signals', openid))?.rev ?? 0)))

/** How much the signals of these accounts rose meanwhile. */
async function raised(openids: string[], work: () => Promise<unknown>): Promise<number[]> {
  const before = await revs(...openids)
  await work()
  return (await revs(...openids)).map((rev, i) => rev - before[i]!)
}

describe('a hint that something happened', () => {
  test('goes to the others of the conversation, never to who did it', async () => {
    const { person, adviser, id } = await asking(cloud, 'oHint1')
    const both = ['oHint1', ADVISER]
    expect(await raised(both, () => person.say(id, '在吗'))).toEqual([0, 1])
    expect(await raised(both, () => adviser.say(id, '在'))).toEqual([1, 0])
    expect(await raised(both, () => person.recall(id, 3, 4))).toEqual([0, 1])
    expect(await raised(both, () => adviser.close(id))).toEqual([1, 0])
  })

  test('a question begun is one for the adviser', async () => {
    await settle(cloud, 'oHint2')
    expect(await raised(['oHint2', ADVISER], () => talker(cloud, 'oHint2').start())).toEqual([0, 1])
  })

  test('nothing is hinted at twice for one send, nor by looking', async () => {
    const { person, adviser, id } = await asking(cloud, 'oHint3')
    const requestId = 'request-hint-3'
    const twice = async () => {
      dataOf(await person.send(id, '一次', { requestId }))
      dataOf(await person.send(id, '一次', { requestId }))
    }
    expect(await raised([ADVISER], twice)).toEqual([1])
    const look = async () => [
      await adviser.room(id),
      await adviser.read(id, 3),
      await adviser.queue('WAITING'),
    ]
    expect(await raised(['oHint3', ADVISER], look)).toEqual([0, 0])
  })

  test("a clerk's word is one for both", async () => {
    const { person, id } = await asking(cloud, 'oHint4')
    await person.say(id, RISKY)
    const messageId = (await storedEntries(cloud, id)).at(-1)!._id
    const judge = () => talker(cloud, CLERK).judge(messageId, 'release')
    expect(await raised(['oHint4', ADVISER], judge)).toEqual([1, 1])
    expect(await raised(['oHint4', ADVISER], judge)).toEqual([0, 0])
  })

  test('who writes or reads for the person hears from then on', async () => {
    const elder = await settle(cloud, 'oHint5', { agreed: ['contact', 'sensitive', 'acting'] })
    await settle(cloud, 'oHint6', { actsFor: [elder] })
    const { conversation } = dataOf(await talker(cloud, 'oHint5').start())
    const id = conversation.conversationId
    const adviser = talker(cloud, ADVISER)
    expect(await raised(['oHint5', 'oHint6'], () => adviser.say(id, '您好'))).toEqual([1, 0])
    await talker(cloud, 'oHint6').read(id, 3)
    expect(await raised(['oHint5', 'oHint6'], () => adviser.say(id, '请讲'))).toEqual([1, 1])
  })
})
