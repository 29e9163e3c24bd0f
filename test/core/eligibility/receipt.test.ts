import type { Decision, UsedParameter } from '@/core/eligibility/decision'
import { handlingArea, type Facts } from '@/core/eligibility/facts'
import { isMadeFrom, makeReceipt } from '@/core/eligibility/receipt'
import { readReceipt } from '@/core/eligibility/receipt-code'
import { decided } from './support/shown'

const decision = decided({ hardship: { all: [] } }, {})

/** The text that is hashed. */
function hashed(facts: Facts): string {
  const texts: string[] = []
  makeReceipt(decision, facts, (text) => {
    texts.push(text)
    return 'a'.repeat(64)
  })
  expect(texts).toHaveLength(1)
  return texts[0]!
}

const month = (fen: number) => ({ fen, per: 'month' as const })

describe('the answers are hashed in one order', () => {
  it.each<[string, Facts, string]>([
    ['of the questions', { b: 'x', a: 2 }, '{"a":2,"b":"x"}'],
    ['of what was ticked', { tools: ['saw', 'axe', 'rake'] }, '{"tools":["axe","rake","saw"]}'],
    ['not answered is not there', { a: undefined, b: [] }, '{"b":[]}'],
    [
      'of amounts',
      { pay: ['unknown', month(3), month(20)] },
      '{"pay":["unknown",{"fen":20,"per":"month"},{"fen":3,"per":"month"}]}',
    ],
    [
      'of members, and of what each of them has',
      { family: [{ pay: [month(2), month(1)], kin: 'self' }, { kin: 'child' }] },
      '{"family":[{"kin":"child"},{"kin":"self","pay":[{"fen":1,"per":"month"},{"fen":2,"per":"month"}]}]}',
    ],
  ])('%s', (_name, facts, text) => expect(hashed(facts)).toBe(text))

  it('however they were entered; other answers are another text', () => {
    const one = { family: [{ kin: 'child' }, { kin: 'self' }, { kin: 'other' }], tools: ['b', 'a'] }
    const other = { tools: ['a', 'b'], family: [{ kin: 'other' }, { kin: 'child' }, { kin: 'self' }] }
    expect(hashed(other)).toBe(hashed(one))
    expect(hashed({ ...one, tools: ['a'] })).not.toBe(hashed(one))
    expect(hashed({ ...one, family: [{ kin: 'child' }, { kin: 'child' }, { kin: 'other' }] })).not.toBe(
      hashed(one),
    )
  })

  it('an answer that is no answer does no harm', () =>
    expect(hashed(JSON.parse('{"a":null,"b":[null,{"c":null}],"d":true}'))).toBe(
      '{"a":null,"b":[null,{"c":null}],"d":true}',
    ))
})

describe('a receipt', () => {
  const figure: UsedParameter = {
    id: 'parameter:x',
    indicator: 'x',
    title: '数',
    area: '440800',
    period: null,
    status: 'verified',
    value: 5,
    sample: false,
    source: null,
  }
  const told: Decision = {
    ...decision,
    standards: decision.standards.map((one) => ({ ...one, id: 'standard:a', revision: 3 })),
    parameters: [figure, { ...figure, id: null, indicator: 'y', status: 'missing', value: null }],
  }

  it('names what was used, and holds half of the hash', () =>
    expect(makeReceipt(told, {}, () => '0123456789abcdef'.repeat(4))).toEqual({
      schema: 1,
      date: '2026-11-23',
      area: '440882',
      standards: ['standard:a@3'],
      parameters: [
        { id: 'parameter:x', value: 5, status: 'verified' },
        { id: 'y', value: null, status: 'missing' },
      ],
      inputs: '0123456789abcdef'.repeat(2),
      outcome: decision.outcome,
    }))

  it('is held against the answers by every digit it has', () => {
    const hash = (text: string) => (text === '{"a":["x","y"]}' ? 'b'.repeat(64) : 'c'.repeat(64))
    const receipt = makeReceipt(told, { a: ['y', 'x'] }, hash)
    expect(isMadeFrom(receipt, { a: ['x', 'y'] }, hash)).toBe(true)
    expect(isMadeFrom(receipt, { a: ['x'] }, hash)).toBe(false)
    expect(isMadeFrom({ ...receipt, inputs: 'b'.repeat(64) }, { a: ['x', 'y'] }, hash)).toBe(true)
    expect(isMadeFrom({ ...receipt, inputs: `${'b'.repeat(63)}c` }, { a: ['x', 'y'] }, hash)).toBe(false)
  })
})

it('the place that handles the matter is six digits, nothing else', () => {
  const places = ['440882', '4408820', '44088', 'a440882', 'unknown', '', ['440882'], 440882, undefined]
  expect(places.map((place) => handlingArea({ place }))).toEqual([
    '440882',
    ...Array.from({ length: 8 }, () => null),
  ])
})

/** The check digits as they are described: every sign weighs 31 times its follower, in whole numbers of any size. */
function checked(line: string): string {
  const sum = [...line].reduce((all, sign) => all * 31n + BigInt(sign.charCodeAt(0)), 0n)
  return `${line}*${String(sum % 999_983n).padStart(6, '0')}`
}

describe('a line is read only where every part is whole', () => {
  const HASH = 'a1b2c3d4'.repeat(4)
  const line = (
    parts: Partial<Record<'head' | 'area' | 'inputs' | 'standards' | 'figures', string>> = {},
  ) => {
    const {
      head = 'FY2',
      area = '440882',
      inputs = HASH,
      standards = 'a@1',
      figures = 'x=5!verified',
    } = parts
    return checked([head, '2026-11-23', area, 'over', inputs, standards, figures].join('*'))
  }

  it.each(['verified', 'provisional', 'incomplete', 'missing'])('with a figure that is %s', (status) =>
    expect(readReceipt(line({ figures: `x=5!${status}` }))?.parameters).toEqual([
      { id: 'x', value: 5, status },
    ]),
  )

  it('as the one it is', () => {
    expect(readReceipt(line())).toMatchObject({ area: '440882', inputs: HASH, standards: ['a@1'] })
    expect(readReceipt(line({ area: '-' }))?.area).toBeNull()
    expect(readReceipt(line({ inputs: HASH + HASH }))?.inputs).toBe(HASH + HASH)
    expect(readReceipt(line({ standards: 'a@1,b@123456789' }))?.standards).toEqual(['a@1', 'b@123456789'])
    expect(readReceipt(line({ figures: '' }))?.parameters).toEqual([])
    expect(readReceipt(line({ figures: 'x=-!missing,y=0!verified' }))?.parameters).toEqual([
      { id: 'x', value: null, status: 'missing' },
      { id: 'y', value: 0, status: 'verified' },
    ])
  })

  it.each<[string, Parameters<typeof line>[0]]>([
    ['an area with more before it', { area: 'x440882' }],
    ['an area with more after it', { area: '4408820' }],
    ['no area', { area: '' }],
    ['a hash with more before it', { inputs: `x${HASH}` }],
    ['a hash with more after it', { inputs: `${HASH}x` }],
    ['a hash of three halves', { inputs: HASH + HASH + HASH }],
    ['no hash', { inputs: '' }],
    ['no standard', { standards: '' }],
    ['one standard of two', { standards: 'a@1,b' }],
    ['a standard with more before it', { standards: '=a@1' }],
    ['a standard with more after it', { standards: 'a@1!' }],
    ['a revision too long', { standards: 'a@1234567890' }],
    ['a figure with more before it', { figures: '!x=5!verified' }],
    ['a figure with more after it', { figures: 'x=5!verified5' }],
    ['a figure of no status', { figures: 'x=5!certain' }],
    ['one figure of two', { figures: 'x=5!verified,y' }],
    ['another head', { head: 'FY3' }],
    ['the head of lines without check digits', { head: 'FY1' }],
  ])('not with %s', (_name, parts) => expect(readReceipt(line(parts))).toBeNull())

  it('not with a part too many or too few, though its check digits fit', () => {
    const whole = line().split('*').slice(0, -1)
    expect(readReceipt(checked(whole.join('*')))).not.toBeNull()
    expect(readReceipt(checked(whole.slice(0, -1).join('*')))).toBeNull()
    expect(readReceipt(checked([...whole, 'more'].join('*')))).toBeNull()
    expect(readReceipt(['FY1', ...whole.slice(1)].join('*'))).not.toBeNull()
    expect(readReceipt(['FY1', ...whole.slice(1, -1)].join('*'))).toBeNull()
  })
})
