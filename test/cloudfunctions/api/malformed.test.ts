import fc from 'fast-check'
import { safeParse } from 'valibot'
import type { Action } from '@/contracts/action'
import { isErrorCode } from '@/contracts/errors'
import { actions } from '@/contracts/registry'
import { handle, type Handler } from '@kit/handler'
import { doorWith } from './surroundings'

const SEED = 20261123
const all: Readonly<Record<string, Action>> = actions
const names = Object.keys(all)

/** Every real contract before a handler that only counts who got through. */
function guarded(reached: unknown[]): Record<string, Handler> {
  const serve = (contract: Action) =>
    handle(contract, async (input) => {
      reached.push([contract.name, input])
      throw new Error('stop here')
    })
  return Object.fromEntries(names.map((name) => [name, serve(all[name]!)]))
}

const nasty = fc.constantFrom(
  ...[
    '$ne',
    '$where',
    '__proto__',
    'constructor',
    '',
    ' ',
    '\u0000',
    '440882',
    '1'.repeat(50),
    '😀'.repeat(40),
  ],
)
const text = fc.oneof(nasty, fc.string(), fc.fullUnicodeString())
const junk = fc.anything({
  key: text,
  values: [text, fc.double(), fc.integer(), fc.boolean(), fc.constant(null)],
  maxDepth: 4,
})
const fieldNames = [
  'personId',
  'requestId',
  'code',
  'name',
  'phone',
  'areaCode',
  'noticeIds',
  'role',
  'limit',
  'consents',
]
const nearly = fc.dictionary(fc.oneof(fc.constantFrom(...fieldNames), text), junk, { maxKeys: 6 })
const event = fc.record({
  action: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: text }),
  input: fc.oneof(nearly, junk),
  v: fc.oneof({ weight: 9, arbitrary: fc.constant<unknown>(1) }, { weight: 1, arbitrary: junk }),
})

describe('malformed input at the door', () => {
  test(`10,000 events (seed ${SEED}): always one envelope, never a handler reached by what its schema refuses`, async () => {
    const reached: unknown[] = []
    const { door, lines, state } = doorWith(guarded(reached))
    await fc.assert(
      fc.asyncProperty(event, async (sent) => {
        state.elapsed += 60_000
        const before = reached.length
        const envelope = await door(sent)
        expect(envelope.at).toBe('2026-11-23T09:30:00.000+08:00')
        if (envelope.ok) throw new Error('no handler here answers')
        expect(isErrorCode(envelope.error.code)).toBe(true)
        expect(JSON.stringify(envelope)).not.toMatch(/stop here|at .*\(.*:\d+/)
        const contract = names.includes(sent.action) ? all[sent.action] : undefined
        const valid = contract !== undefined && safeParse(contract.input, sent.input).success
        if (!valid) expect(reached.length).toBe(before)
        if (envelope.error.code === 'INTERNAL') expect(reached.length).toBe(before + 1)
      }),
      { seed: SEED, numRuns: 10_000 },
    )
    expect(lines).toHaveLength(10_000)
    expect(Object.keys(Object.prototype)).toEqual([])
  }, 120_000)
})
