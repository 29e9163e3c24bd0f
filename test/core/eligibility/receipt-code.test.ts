import fc from 'fast-check'
import { OUTCOMES } from '@/core/eligibility/decision'
import { makeReceipt } from '@/core/eligibility/receipt'
import { isMistyped, readReceipt, writeReceipt } from '@/core/eligibility/receipt-code'
import { runCheck } from '@/core/eligibility/check'
import { TODAY, withSample } from './support/data'

const SEED = 20261123
const hash = () => 'a1b2c3d4'.repeat(8)

const name = fc.stringOf(fc.constantFrom(...'abcdef-:@0123456789'), { minLength: 1, maxLength: 30 })
const receipts = fc.record({
  schema: fc.constant(1 as const),
  date: fc.constantFrom('2026-11-23', '2020-01-01'),
  area: fc.constantFrom(null, '440882', '440000'),
  outcome: fc.constantFrom(...OUTCOMES),
  inputs: fc.constantFrom(32, 64).chain((length) => fc.hexaString({ minLength: length, maxLength: length })),
  standards: fc.array(
    name.map((id) => `${id}@1`),
    { minLength: 1, maxLength: 5 },
  ),
  parameters: fc.array(
    fc.record({
      id: name,
      value: fc.option(fc.nat()),
      status: fc.constantFrom('verified', 'provisional', 'missing'),
    }),
    { maxLength: 5 },
  ),
})

describe('a receipt as one line', () => {
  it(`reads back as what it was (seed ${SEED})`, () => {
    fc.assert(
      fc.property(receipts, (receipt) => expect(readReceipt(writeReceipt(receipt))).toEqual(receipt)),
      { seed: SEED },
    )
  })

  it('forgives the breaks of a line on paper', () => {
    fc.assert(
      fc.property(receipts, fc.nat(200), (receipt, at) => {
        const line = writeReceipt(receipt)
        expect(readReceipt(`${line.slice(0, at)} \n${line.slice(at)}`)).toEqual(receipt)
      }),
      { seed: SEED },
    )
  })

  it.each([
    '',
    'FY1',
    'FY2*2026-11-23*-*over*',
    'https://example.com/',
    `FY1*2026-11-23*-*won*${hash()}*a@1*`,
  ])('is nothing else: %s', (text) => expect([readReceipt(text), isMistyped(text)]).toEqual([null, false]))

  it('a line printed before there were check digits is read still, with its 64 digits', () => {
    const old = `FY1*2026-11-23*440882*likely*${hash()}*standard:gd-2020@3*parameter:x=3840000!provisional`
    expect(readReceipt(old)).toEqual({
      schema: 1,
      date: '2026-11-23',
      area: '440882',
      outcome: 'likely',
      inputs: hash(),
      standards: ['standard:gd-2020@3'],
      parameters: [{ id: 'parameter:x', value: 3_840_000, status: 'provisional' }],
    })
    for (const [right, wrong] of [
      ['11-23', '13-24'],
      ['11-23', '11-31'],
      ['!provisional', '!pro'],
      ['@3', '@'],
      ['=3840000', '=03840000'],
    ] as const)
      expect([wrong, readReceipt(old.replace(right, wrong))]).toEqual([wrong, null])
  })

  it('fits a QR code, and tells nobody’s answers', () => {
    const facts = { matter: 'traffic', injured: 'yes', place: '440882' }
    const { decision } = runCheck(withSample(), facts, { date: TODAY })!
    const line = writeReceipt(makeReceipt(decision, facts, hash))
    expect(line.length).toBeLessThan(600)
    expect(line).not.toMatch(/traffic|injured/)
  })
})

/** Signs people type: what a line is made of, and what stands beside it on the keys. */
const SIGNS = [...'0123456789abcdefghijklmnopqrstuvwxyzABCFY*,=!:@-._#，。'] as const

/** Every line that is one slip away: a sign changed, left out, put in, two changed about, the rest cut off. */
function slipsOf(line: string, sign: string, at: number): string[] {
  const [before, here = '', after] = [line.slice(0, at), line[at], line.slice(at + 1)]
  const slips = [before + sign + after, before + after, before + sign + here + after, before]
  return [...slips, before + after.slice(0, 1) + here + after.slice(1)].filter((one) => one !== line)
}

describe(`a slip of the hand (seed ${SEED})`, () => {
  const lines = [{ place: '440882' }, { matter: 'traffic', injured: 'yes' }, {}].map((facts) =>
    writeReceipt(makeReceipt(runCheck(withSample(), facts, { date: TODAY })!.decision, facts, hash)),
  )
  const slip = fc.record({
    line: fc.constantFrom(...lines),
    sign: fc.constantFrom(...SIGNS),
    at: fc.nat(600),
  })

  /** The slips a reader takes for a result, and of how many hands. */
  const takenBy = (read: (line: string) => unknown) => {
    const taken: string[] = []
    let hands = 0
    fc.assert(
      fc.property(slip, ({ line, sign, at }) => {
        hands += 1
        taken.push(...slipsOf(line, sign, at % line.length).filter((one) => read(one) !== null))
      }),
      { seed: SEED, numRuns: 3000 },
    )
    return { taken, hands }
  }

  it('is never taken for a result, whatever it is and wherever', () => {
    expect(takenBy(readReceipt).taken).toEqual([])
  })

  it('at every single place of a line', () => {
    for (const line of lines)
      for (let at = 0; at < line.length; at++)
        for (const sign of ['0', '1', '9', 'a', '*', ','])
          expect(slipsOf(line, sign, at).filter((one) => readReceipt(one) !== null)).toEqual([])
  })

  it('control: a reader that only looks at the form takes one and more from every hand', () => {
    const formOnly = (line: string) => readReceipt(line.replace('FY2', 'FY1').replace(/\*[^*]*$/, ''))
    expect(lines.map(formOnly)).not.toContain(null)
    const { taken, hands } = takenBy(formOnly)
    expect(taken.length).toBeGreaterThan(hands)
  })

  it('is told apart from what is no line at all', () => {
    const [line = ''] = lines
    expect(isMistyped(line)).toBe(false)
    expect(isMistyped(line.replace('3840000', '3840001'))).toBe(true)
    expect(isMistyped(line.replace(TODAY, '2026-11-24'))).toBe(true)
    expect(isMistyped(line.slice(0, -9))).toBe(false)
    expect(readReceipt(line.slice(0, -9))).toBeNull()
  })
})
