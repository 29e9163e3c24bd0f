import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killLeftOvers, Running } from '../support/running'

/** `npm run faults` asks for the long form. */
const KILLS = process.env['FAULTS'] === 'long' ? 200 : 10
const SEED = 20261123
const PERSONS = ['villager', 'relative', 'adviser', 'clerk']

/** Small and repeatable (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** One person who writes numbers, one after another. `acknowledged` was answered; one more may be under way. */
interface Writer {
  readonly token: string
  readonly personId: string
  acknowledged: number
}

const nameOf = (n: number) => `示例第${n}号`
const numberIn = (name: string) => Number(/第(\d+)号/.exec(name)?.[1] ?? 0)

/** What is stored must be the last acknowledged number, or the one under way when it was killed. */
const isKept = (stored: number, acknowledged: number) =>
  stored === acknowledged || stored === acknowledged + 1

async function storedNumber(gateway: Running, writer: Writer): Promise<number> {
  const me = await gateway.call(writer.token, 'accounts.me', {})
  if (!me.ok) throw new Error(me.error.code)
  return numberIn(me.data.persons.find(({ personId }) => personId === writer.personId)?.name ?? '')
}

/** Writes until the line is cut. */
async function writeOn(gateway: Running, writer: Writer, onAcknowledged: () => void): Promise<void> {
  for (let n = writer.acknowledged + 1; ; n += 1) {
    const answer = await gateway
      .call(writer.token, 'accounts.updatePerson', { personId: writer.personId, name: nameOf(n) })
      .catch(() => null)
    if (!answer?.ok) return
    writer.acknowledged = n
    onAcknowledged()
  }
}

async function writersOf(gateway: Running): Promise<Writer[]> {
  return Promise.all(
    PERSONS.map(async (person) => {
      const token = await gateway.enter(person)
      const me = await gateway.call(token, 'accounts.enter', {})
      if (!me.ok) throw new Error(me.error.code)
      return { token, personId: me.data.persons[0]?.personId ?? '', acknowledged: 0 }
    }),
  )
}

/** All write; after so many answers the process is killed, the others' writes being under way. */
async function writeUntilKilled(gateway: Running, writers: readonly Writer[], after: number): Promise<void> {
  let answers = 0
  let killed: Promise<unknown> | null = null
  const count = () => {
    answers += 1
    if (answers === after) killed = gateway.kill()
  }
  await Promise.all(writers.map((writer) => writeOn(gateway, writer, count)))
  await killed
  expect(answers).toBeGreaterThanOrEqual(after)
}

describe(`the gateway killed with -9 in the middle of writes, ${KILLS} times (seed ${SEED})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'kill9-'))
  afterAll(async () => {
    await killLeftOvers()
    rmSync(folder, { recursive: true, force: true })
  })

  it(
    'loses nothing it acknowledged, and opens again by itself',
    async () => {
      const random = randomOf(SEED)
      let gateway = await Running.start(folder)
      const writers = await writersOf(gateway)
      for (let kill = 0; kill < KILLS; kill += 1) {
        await writeUntilKilled(gateway, writers, 5 + Math.floor(random() * 30))
        gateway = await Running.start(folder)
        for (const writer of writers) {
          const stored = await storedNumber(gateway, writer)
          expect([kill, writer.acknowledged, stored, isKept(stored, writer.acknowledged)]).toEqual([
            kill,
            writer.acknowledged,
            stored,
            true,
          ])
          writer.acknowledged = stored
        }
      }
      await gateway.kill()
      const written = writers.reduce((sum, { acknowledged }) => sum + acknowledged, 0)
      expect(written).toBeGreaterThan(KILLS * 5)
    },
    KILLS * 15_000,
  )

  it('would be caught: a store that answers before it writes loses what it acknowledged', () => {
    const careless = { acknowledged: 7, stored: 5 }
    expect(isKept(careless.stored, careless.acknowledged)).toBe(false)
  })
})
