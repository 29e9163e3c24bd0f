import type { CollectionName } from '../../../config/collections'
import type { Answer } from '../../../src/contracts/registry'
import {
  VILLAGE,
  asking,
  dataOf,
  employ,
  next,
  openVillage,
  settle,
} from '../../cloudfunctions/consultations/village'
import type { TestCloud, TestDocument } from '../../support/cloud'
import { httpPhone, type HintLine, type HttpPhone } from '../../support/http-phone'

const LONG = process.env.FAULTS === 'long'
const ADVISERS = 10
const EACH = 50
const ROUNDS = LONG ? 4 : 1

type Entry = Answer<'consultations.pull'>['entries'][number]

/** One side of one conversation on one phone: what it has, and how to get what it lacks. */
interface Reader {
  readonly id: string
  readonly phone: HttpPhone
  readonly line: HintLine
  entries: Entry[]
  hints: number
}

interface Talk {
  readonly id: string
  readonly person: Reader
  readonly adviser: HttpPhone
}

const lastOf = ({ entries }: Reader) => entries.at(-1)?.seq ?? 0

async function pull(reader: Reader): Promise<void> {
  const { id: conversationId, phone } = reader
  const after = lastOf(reader)
  const { entries } = dataOf(await phone.call('consultations.pull', { conversationId, after }))
  const fresh = entries.filter(({ seq }) => seq > lastOf(reader))
  reader.entries = [...reader.entries, ...fresh]
}

/** Pulls at each hint until the gateway closes the line. */
function listen(reader: Reader): void {
  void reader.line.hinted().then(async () => {
    reader.hints += 1
    await pull(reader).catch(() => undefined)
    listen(reader)
  })
}

/** What is wrong with what a phone shows: a hole, one twice, or less than was said. */
function wrongWith({ entries }: Reader, said: readonly string[]): string[] {
  const holes = entries.flatMap(({ seq }, i) => (seq === i + 1 ? [] : [`place ${i + 1} is ${seq}`]))
  const shown = entries.flatMap(({ text }) => (text === null ? [] : [text]))
  const lost = said.filter((text) => shown.filter((one) => one === text).length !== 1)
  return [...holes, ...lost.map((text) => `"${text}" is not there once`)]
}

/** Everybody's documents, written at once: one by one would take longer than what is tested. */
function batch(cloud: TestCloud) {
  const kept = new Map<CollectionName, TestDocument[]>()
  return {
    async seed<T extends TestDocument>(collection: CollectionName, documents: readonly T[]) {
      kept.set(collection, [...(kept.get(collection) ?? []), ...documents])
    },
    async write() {
      for (const [collection, documents] of kept) await cloud.seed(collection, documents)
    },
  }
}

/** Conversations like one that was begun for real, each of a person of their own and one of ten advisers. */
async function openTalks(cloud: TestCloud): Promise<Talk[]> {
  const { id: first } = await asking(cloud, 'oFirst')
  const conversation = await cloud.read('conversations', first)
  const messages = (await cloud.all('messages')).filter(({ conversationId }) => conversationId === first)
  const all = batch(cloud)
  const talks = Array.from({ length: ADVISERS * EACH }, async (_, n): Promise<Talk> => {
    const adviserId = `adviser_${n % ADVISERS}`
    const adviser = `oAdviser${n % ADVISERS}`
    if (n < ADVISERS) await employ(all, adviser, 'adviser', VILLAGE, adviserId)
    const openid = `oPerson${n}`
    const personId = await settle(all, openid)
    const id = `talk-${n}`
    const watchers = { person: [openid], adviser: [adviser] }
    const more = { personId, accountId: openid, adviserId, watchers }
    await all.seed('conversations', [{ ...conversation, ...more, _id: id }])
    const own = { conversationId: id, personId, accountId: openid, bodySealed: null }
    const copies = messages.map((m) => ({ ...m, ...own, _id: `${id}-${String(m.seq)}` }))
    await all.seed('messages', copies)
    const phone = httpPhone(cloud, openid)
    const person = { id, phone, line: await phone.watch(), entries: [], hints: 0 }
    return { id, adviser: httpPhone(cloud, adviser), person }
  })
  const opened = await Promise.all(talks)
  await all.write()
  return opened
}

const wordsOf = (id: string) => Array.from({ length: ROUNDS }, (_, round) => `第${round + 1}次答复，${id}`)

/** One conversation's advice, one after another; all conversations at once. */
async function advise({ id: conversationId, adviser }: Talk): Promise<void> {
  for (const text of wordsOf(conversationId)) {
    const body = { kind: 'text', text } as const
    dataOf(
      await adviser.call('consultations.send', { requestId: next(), conversationId, after: 10_000, body }),
    )
  }
}

describe(`${ADVISERS * EACH} conversations at once on one gateway`, () => {
  let cloud: TestCloud
  let talks: Talk[] = []

  beforeAll(async () => {
    cloud = await openVillage()
    talks = await openTalks(cloud)
  })
  afterAll(() => cloud.stop())

  it('nobody lacks a word: by hints as they come, and by asking once more', async () => {
    for (const { person } of talks) listen(person)
    await Promise.all(talks.map(advise))
    const hinted = talks.filter(({ person }) => person.hints > 0).length
    const lacking = talks.filter(({ id, person }) => wrongWith(person, wordsOf(id)).length > 0)
    await Promise.all(lacking.map(({ person }) => pull(person)))
    expect(talks.flatMap(({ id, person }) => wrongWith(person, wordsOf(id)))).toEqual([])
    console.info(`${hinted} of ${talks.length} phones were hinted at before all was said`)
    expect(hinted).toBeGreaterThan(0)
  })

  it('would be caught: a phone that trusts hints alone lacks what it was not told of', async () => {
    const [{ id, person }] = talks as [Talk]
    const deaf: Reader = { ...person, entries: person.entries.slice(0, -1) }
    expect(wrongWith(deaf, wordsOf(id))).toHaveLength(1)
    const stuttering: Reader = { ...person, entries: [...person.entries, ...person.entries.slice(-1)] }
    expect(wrongWith(stuttering, wordsOf(id)).length).toBeGreaterThan(0)
  })
})
