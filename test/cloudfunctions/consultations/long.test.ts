import { performance } from 'node:perf_hooks'
import type { TestCloud } from '../../support/cloud'
import { asking, dataOf, openVillage, personOf, type Talker } from './village'

const LONG = 10_000
const SHORT = 50
const ROUNDS = 60

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openVillage()
})
afterAll(() => cloud.stop())

/** A conversation grown to so many entries, written past the door. */
async function grown(openid: string, size: number) {
  const { person, id } = await asking(cloud, openid)
  const conversation = { ...(await cloud.read('conversations', id))!, _id: id }
  const rest = {
    conversationId: id,
    personId: personOf(openid),
    areaCode: '440883107206',
    townCode: '440883107',
  }
  const bare = {
    requestId: null,
    payloadHash: null,
    bodySealed: null,
    image: null,
    about: null,
    target: null,
  }
  const checks = { recheckAt: null, rechecks: 0, suspicion: null, judged: false, doomed: null }
  const entries = Array.from({ length: size - 2 }, (_, i) => ({
    _id: `seed-${openid}-${i}`,
    ...rest,
    ...bare,
    ...checks,
    seq: i + 3,
    side: i % 2 ? 'person' : 'adviser',
    accountId: openid,
    by: '示例',
    kind: 'text',
    state: 'SHOWN',
    at: i,
  }))
  for (let from = 0; from < entries.length; from += 1000) {
    await cloud.seed('messages', entries.slice(from, from + 1000))
  }
  await cloud.seed('conversations', [{ ...conversation, seq: size }])
  return { person, id }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!

const WAYS: readonly [string, (person: Talker, id: string, size: number) => Promise<unknown>][] = [
  ['opened at its end', async (person, id) => dataOf(await person.pull(id))],
  ['read up in its middle', async (person, id, size) => dataOf(await person.pull(id, { before: size / 2 }))],
  ['asked for what is new', async (person, id, size) => dataOf(await person.pull(id, { after: size - 5 }))],
  ['taken back from far behind', (person, id, size) => person.recall(id, size + 9, size - 5)],
]

test(`a conversation of ${LONG} messages is opened as fast as one of ${SHORT}`, async () => {
  const long = await grown('oLong', LONG)
  const short = await grown('oShort', SHORT)
  expect(dataOf(await long.person.pull(long.id)).entries.at(-1)!.seq).toBe(LONG)
  for (const [way, look] of WAYS) {
    const times = { long: [] as number[], short: [] as number[] }
    for (let i = 0; i < ROUNDS; i += 1) {
      times.long.push(await timed(() => look(long.person, long.id, LONG)))
      const requests = cloud.requests()
      times.short.push(await timed(() => look(short.person, short.id, SHORT)))
      expect(cloud.requests()).toBe(requests)
    }
    const ratio = median(times.long) / median(times.short)
    console.log(
      `${way}: p50 ${median(times.long).toFixed(1)} ms of ${LONG}, ${ratio.toFixed(2)} × that of ${SHORT}`,
    )
    expect(ratio).toBeLessThanOrEqual(1.5)
  }
})
