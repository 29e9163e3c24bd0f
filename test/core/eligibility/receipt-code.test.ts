import fc from 'fast-check'
import { OUTCOMES } from '@/core/eligibility/decision'
import { makeReceipt } from '@/core/eligibility/receipt'
import { readReceipt, writeReceipt } from '@/core/eligibility/receipt-code'
import { runCheck } from '@/core/eligibility/check'
import { TODAY, withSample } from './support/data'

const SEED = 20261123
const hash = () => 'a'.repeat(64)

const name = fc.stringOf(fc.constantFrom(...'abcdef-:@0123456789'), { minLength: 1, maxLength: 30 })
const receipts = fc.record({
  schema: fc.constant(1 as const),
  date: fc.constantFrom('2026-11-23', '2020-01-01'),
  area: fc.constantFrom(null, '440882', '440000'),
  outcome: fc.constantFrom(...OUTCOMES),
  inputs: fc.hexaString({ minLength: 64, maxLength: 64 }),
  standards: fc.array(name, { maxLength: 5 }),
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

  it.each(['', 'FY1', 'FY2*2026-11-23*-*over*', 'https://example.com/', `FY1*2026-11-23*-*won*${hash()}**`])(
    'is nothing else: %s',
    (text) => expect(readReceipt(text)).toBeNull(),
  )

  it('loses no character without being noticed', () => {
    const { decision } = runCheck(withSample(), {}, { date: TODAY })!
    const line = writeReceipt(makeReceipt(decision, {}, hash))
    const whole = JSON.stringify(readReceipt(line))
    for (let at = 0; at < line.length; at++) {
      const cut = readReceipt(line.slice(0, at) + line.slice(at + 1))
      expect(JSON.stringify(cut)).not.toBe(whole)
    }
  })

  it('fits a QR code, and tells nobody’s answers', () => {
    const facts = { matter: 'traffic', injured: 'yes', place: '440882' }
    const { decision } = runCheck(withSample(), facts, { date: TODAY })!
    const line = writeReceipt(makeReceipt(decision, facts, hash))
    expect(line.length).toBeLessThan(600)
    expect(line).not.toMatch(/traffic|injured/)
  })
})
