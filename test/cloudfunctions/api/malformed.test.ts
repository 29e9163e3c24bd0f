import { safeParse, unknown } from 'valibot'
import { handle } from '@kit/handler'
import { CONTRACTS } from '../../faults/malformed-judge'
import { playMalformed, type Serve } from '../../faults/malformed-play'
import { validInput } from '../../faults/malformed-seeds'
import { Chance } from '../../support/chance'
import { codeOf, doorWith } from './surroundings'

const SEED = 20261123
const ROUNDS = 10_000

describe('malformed input at the door', () => {
  test.each(CONTRACTS.map((contract) => [contract.name, contract] as const))(
    '%s: the inputs that are hurt were good before',
    (_name, contract) => {
      const chance = new Chance(SEED)
      for (let n = 0; n < 20; n += 1) {
        expect(safeParse(contract.input, validInput(contract, chance)).success).toBe(true)
      }
    },
  )

  test(`${ROUNDS} to every action in turn (seed ${SEED}): each refused with a sentence, none reaches a handler`, async () => {
    const { wrong, refused, codes, harmless } = await playMalformed(SEED, ROUNDS)
    expect(wrong).toEqual([])
    expect([...refused.keys()].sort()).toEqual(CONTRACTS.map(({ name }) => name).sort())
    expect(Math.min(...refused.values())).toBeGreaterThan(100)
    expect([...codes.keys()].sort()).toEqual(['BAD_INPUT', 'TOO_LARGE'])
    expect(harmless).toBeGreaterThan(0)
  })

  test('control: a handler that takes what comes is caught', async () => {
    const trusting: Serve = (contract, reached) =>
      handle({ ...contract, input: unknown() }, async (input) => reached(input))
    const { wrong } = await playMalformed(SEED, 500, trusting)
    expect(wrong.join()).toContain('its handler was reached')
  })

  test.each([
    ['no action', {}],
    ['an action of another kind', { action: 7, input: {}, v: 1 }],
    ['a name every object has', { action: 'toString', input: {}, v: 1 }],
    ['no version', { action: 'accounts.me', input: {} }],
    ['a version that is no number', { action: 'accounts.me', input: {}, v: '1' }],
    ['half a version', { action: 'accounts.me', input: {}, v: 1.5 }],
    ['no version at all', { action: 'accounts.me', input: {}, v: Number.NaN }],
    ['nothing', null],
    ['words', 'accounts.me'],
    ['a list', ['accounts.me', {}, 1]],
  ])('%s is refused', async (_what, event) => {
    const { door } = doorWith({})
    expect(['BAD_INPUT', 'UNKNOWN_ACTION', 'UPGRADE_REQUIRED']).toContain(codeOf(await door(event)))
  })
})
