import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { CONTRACT_VERSION, type Envelope } from '../../src/contracts/envelope'
import type { ActionName, Answer, Sent } from '../../src/contracts/registry'

const ROOT = resolve(__dirname, '../..')
const KILLS = 20
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

/** The gateway as `npm start` runs it, in one process, so that -9 hits it and not a wrapper. */
class Running {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  static start(folder: string): Promise<Running> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'gateway/commands/start.ts', '--no-build'], {
      cwd: ROOT,
      env: { ...process.env, DATA_FOLDER: folder, PORT: '0', LOG: 'off', WORKERS: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    return new Promise((ready, fail) => {
      child.stderr.on('data', (chunk) => (said += String(chunk)))
      child.once('exit', (code) => fail(new Error(`ended with ${code}: ${said}`)))
      child.stdout.on('data', (chunk) => {
        said += String(chunk)
        const url = /ready in/.test(said) ? /http:\/\/localhost:\d+/.exec(said)?.[0] : undefined
        if (url) ready(new Running(url, child))
      })
    })
  }

  kill(): Promise<void> {
    const gone = new Promise<void>((done) => this.child.once('exit', () => done()))
    this.child.kill('SIGKILL')
    return gone
  }

  async enter(person: string): Promise<string> {
    const response = await fetch(`${this.url}/session/dev`, {
      method: 'POST',
      body: JSON.stringify({ person }),
    })
    return ((await response.json()) as { token: string }).token
  }

  async call<K extends ActionName>(token: string, action: K, input: Sent<K>): Promise<Envelope<Answer<K>>> {
    const response = await fetch(`${this.url}/api`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ action, input, v: CONTRACT_VERSION }),
    })
    return (await response.json()) as Envelope<Answer<K>>
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
  let killed: Promise<void> | null = null
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
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('loses nothing it acknowledged, and opens again by itself', async () => {
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
  }, 240_000)

  it('would be caught: a store that answers before it writes loses what it acknowledged', () => {
    const careless = { acknowledged: 7, stored: 5 }
    expect(isKept(careless.stored, careless.acknowledged)).toBe(false)
  })
})
