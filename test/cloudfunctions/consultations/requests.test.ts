import type { TestCloud } from '../../support/cloud'
import { RISKY, asking, CLERK, counted, dataOf, openVillage, storedEntries, talker } from './village'

/** Database requests, begin and commit among them; openapi and files are none. The door's account is one of each. */
const TABLE: Readonly<Record<string, number>> = {
  'start, other party named': 15,
  'start, nobody named': 13,
  'send, person': 8,
  'send, adviser, first of a burst': 9,
  'send, adviser, later': 8,
  'send, with what the phone lacks': 9,
  'send, opening anew': 9,
  'pull, newest': 3,
  'pull, with a target outside': 4,
  'read, person': 4,
  'read, adviser': 3,
  recall: 10,
  close: 7,
  rate: 3,
  mine: 2,
  queue: 3,
  held: 3,
  openHeld: 7,
  judge: 9,
}

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openVillage()
})
afterAll(() => cloud.stop())

test('each action makes the requests its budget allows, and the table says which', async () => {
  const made: Record<string, number> = {}
  const count = async (name: string, work: Promise<{ ok: boolean }>) => {
    expect((await work).ok).toBe(true)
    made[name] = counted(cloud, `consultations.${name.split(',')[0]}`)
  }
  // Both accounts have been hinted at once, the holidays were read: as on any day but the first.
  const { person, adviser, id } = await asking(cloud, 'oCount')
  await adviser.say(id, '您好')
  await person.room(id)
  await adviser.read(id, 3)
  await person.read(id, 3)

  await count('start, other party named', person.start({ otherParty: '对方示例' }))
  await count('start, nobody named', person.start())
  await count('send, adviser, first of a burst', adviser.send(id, '一', { after: 3 }))
  await count('send, adviser, later', adviser.send(id, '二', { after: 4 }))
  await count('send, person', person.send(id, '三', { after: 5 }))
  await count('send, with what the phone lacks', person.send(id, '四', { after: 3 }))
  await count('recall', person.recall(id, 7, 7))
  await count('pull, newest', person.pull(id))
  await count('pull, with a target outside', person.pull(id, { after: 7 }))
  await count('read, person', person.read(id, 8))
  await count('read, adviser', adviser.read(id, 8))
  await count('close', adviser.close(id))
  await count('rate', person.rate(id, 5, '好'))
  await count('send, opening anew', person.send(id, '又来了', { after: 9 }))
  await count('mine', person.mine())
  await count('queue', adviser.queue('WAITING'))
  dataOf(await person.send(id, RISKY))
  const clerk = talker(cloud, CLERK)
  const messageId = (await storedEntries(cloud, id)).at(-1)!._id
  await count('held', clerk.held())
  await count('openHeld', clerk.openHeld(messageId))
  await count('judge', clerk.judge(messageId, 'release'))
  expect(made).toEqual(TABLE)
})
