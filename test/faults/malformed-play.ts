import type { Action } from '@/contracts/action'
import type { ErrorCode } from '@/contracts/errors'
import { handle, type Handler } from '@kit/handler'
import { Chance } from '../support/chance'
import { doorWith } from '../cloudfunctions/api/surroundings'
import { CONTRACTS, REFUSALS, isMalformed, untamed } from './malformed-judge'
import { mutantOf } from './malformed-mutants'
import { validInput } from './malformed-seeds'

export interface Played {
  /** Malformed inputs that were refused as they should, by action. */
  readonly refused: ReadonlyMap<string, number>
  readonly codes: ReadonlyMap<ErrorCode, number>
  /** Mutants that are no mistake: they reached the handler. */
  readonly harmless: number
  /** Everything that must not be, in words; at most ten. */
  readonly wrong: readonly string[]
}

/** Handlers that only note what reached them. */
export type Serve = (contract: Action, reached: (input: unknown) => void) => Handler

/** The real way into a handler. */
export const parsing: Serve = (contract, reached) =>
  handle(contract, async (input) => {
    reached(input)
    throw new Error('stop here')
  })

const SEEDS = 40

/** Plays `rounds` malformed inputs against the door, each action in turn; mutants that are none are played besides. */
export async function playMalformed(seed: number, rounds: number, serve: Serve = parsing): Promise<Played> {
  const chance = new Chance(seed)
  const refused = new Map<string, number>()
  const codes = new Map<ErrorCode, number>()
  const wrong: string[] = []
  const reached: unknown[] = []
  const routes = Object.fromEntries(
    CONTRACTS.map((one) => [one.name, serve(one, (input) => reached.push(input))]),
  )
  const { door, lines, state } = doorWith(routes)
  const inputs = CONTRACTS.map((one) => Array.from({ length: SEEDS }, () => validInput(one, chance)))
  const note = (contract: Action, what: string) =>
    wrong.length < 10 && wrong.push(`${contract.name}: ${what}`)
  let harmless = 0
  for (let round = 0, turn = 0; round < rounds; turn += 1) {
    const contract = CONTRACTS[turn % CONTRACTS.length]!
    const input = mutantOf(chance.pick(inputs[turn % CONTRACTS.length]!), chance)
    const malformed = isMalformed(contract, input)
    reached.length = 0
    lines.length = 0
    state.elapsed += 60_000
    state.accountReads = 0
    const envelope = await door({ action: contract.name, input, v: 1 })
    if (!malformed) {
      harmless += 1
      const wild = untamed(reached[0])
      if (wild !== null) note(contract, `took ${wild}`)
      continue
    }
    round += 1
    const code = envelope.ok ? 'OK' : envelope.error.code
    if (envelope.ok || !REFUSALS.includes(envelope.error.code)) note(contract, `answered ${code}`)
    else codes.set(envelope.error.code, (codes.get(envelope.error.code) ?? 0) + 1)
    if (reached.length > 0) note(contract, 'its handler was reached')
    if (state.accountReads > 0) note(contract, 'an account was read')
    refused.set(contract.name, (refused.get(contract.name) ?? 0) + 1)
  }
  if (Object.keys(Object.prototype).length > 0) wrong.push('Object.prototype was changed')
  return { refused, codes, harmless, wrong }
}
