import { createHash } from 'node:crypto'
import { COLLECTIONS } from '../../config/collections'
import { CONTRACT_VERSION } from '@/contracts/envelope'
import { isErrorCode } from '@/contracts/errors'
import { Chance } from '../support/chance'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { CONTRACTS, isMalformed } from './malformed-judge'
import { hurtText, mutantOf } from './malformed-mutants'
import { playMalformed } from './malformed-play'
import { validInput } from './malformed-seeds'

/** `npm run faults` asks for the long form; FAULTS_SEED plays another seed. */
const LONG = process.env['FAULTS'] === 'long'
const SEED = Number(process.env['FAULTS_SEED'] ?? 20261123)
const AT_THE_DOOR = LONG ? 1_000_000 : 5_000
const BY_HTTP = LONG ? 1_000 : 10
const AT_ONCE = 16
/** An account may not ask for ever: after so many another one asks. */
const CALLS_EACH = 4

test(`${AT_THE_DOOR} malformed inputs at the door, every action in turn (seed ${SEED}): refused, and nothing happens`, async () => {
  const { wrong, refused, codes, harmless } = await playMalformed(SEED, AT_THE_DOOR)
  expect(wrong).toEqual([])
  expect(refused.size).toBe(CONTRACTS.length)
  const told = [...codes].map(([code, times]) => `${times} ${code}`).join(', ')
  console.info(`${refused.size} actions: ${told}; ${harmless} more were no mistake and reached their handler`)
}, 3_600_000)

/** Everything stored, in one hash. */
async function stateOf(cloud: TestCloud): Promise<string> {
  const hash = createHash('sha256')
  for (const { name } of COLLECTIONS) hash.update(`${name}\n${JSON.stringify(await cloud.all(name))}\n`)
  return hash.digest('hex')
}

const readable = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

describe('the same through the gateway', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startTestCloud({ sample: true })
  })
  afterAll(() => cloud.stop())

  const badInput = (text: string): boolean => {
    const body = readable(text)
    const contract = CONTRACTS.find(({ name }) => name === fieldOf(body, 'action'))
    return (
      !contract || fieldOf(body, 'v') !== CONTRACT_VERSION || isMalformed(contract, fieldOf(body, 'input'))
    )
  }

  /** Bodies no contract takes: the input hurt before it became text, or the text on its way. */
  function* bodies(chance: Chance): Generator<string> {
    for (const contract of CONTRACTS) {
      for (let made = 0; made < BY_HTTP;) {
        const input = validInput(contract, chance)
        const hurtBefore = chance.is(0.7)
        const sent = {
          action: contract.name,
          input: hurtBefore ? mutantOf(input, chance, true) : input,
          v: 1,
        }
        const text = hurtBefore ? JSON.stringify(sent) : hurtText(JSON.stringify(sent), chance)
        if (!badInput(text)) continue
        made += 1
        yield text
      }
    }
  }

  let posted = 0
  /** What is wrong with the answer to a body that must be refused; null: nothing. */
  async function mistake(body: string): Promise<string | null> {
    const { token } = cloud.gateway.sessions.open(`o-stranger-${Math.floor(posted / CALLS_EACH)}`)
    posted += 1
    const headers = { authorization: `Bearer ${token}` }
    const response = await fetch(`${cloud.baseUrl}/api`, { method: 'POST', headers, body })
    const answer = readable(await response.text())
    const code = fieldOf(fieldOf(answer, 'error'), 'code')
    const isKind = response.status === 200 && fieldOf(answer, 'ok') === false && isErrorCode(code)
    return isKind && code !== 'INTERNAL' ? null : `${response.status} ${String(code)}: ${body.slice(0, 300)}`
  }

  test(`${BY_HTTP} to each action by HTTP (seed ${SEED}): an envelope each time, no defect, and everything stored is as it was`, async () => {
    const before = await stateOf(cloud)
    const waiting = bodies(new Chance(SEED))
    const mistakes: string[] = []
    const send = async () => {
      for (const body of waiting) {
        const found = await mistake(body)
        if (found !== null) mistakes.push(found)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, send))
    expect(mistakes.slice(0, 10)).toEqual([])
    expect(posted).toBe(CONTRACTS.length * BY_HTTP)
    expect(await stateOf(cloud)).toBe(before)
    expect((await fetch(`${cloud.baseUrl}/health`)).status).toBe(200)
  }, 3_600_000)

  test('control: one good command is seen by the same hash', async () => {
    const before = await stateOf(cloud)
    await cloud.call('o-somebody-new', 'accounts.enter', {})
    expect(await stateOf(cloud)).not.toBe(before)
  })
})
