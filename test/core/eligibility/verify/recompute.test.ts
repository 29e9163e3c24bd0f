import { createHash } from 'node:crypto'
import type { StandardDocument } from '@/core/eligibility/document'
import { bind } from '@/core/eligibility/bind'
import { compile } from '@/core/eligibility/compile/compile'
import { judgeOf } from '@/core/eligibility/effect/judge'
import { lawWith } from '@/core/eligibility/effect/law-with'
import { decide } from '@/core/eligibility/evaluate'
import type { Facts } from '@/core/eligibility/facts'
import { loadLibrary } from '@/core/eligibility/library'
import { makeReceipt, type Receipt } from '@/core/eligibility/receipt'
import { parameterOf, standardOf, type Archive } from '@/core/eligibility/verify/archive'
import { receiptOf, recompute } from '@/core/eligibility/verify/recompute'
import { isSameLaw } from '@/core/eligibility/verify/same-law'
import { verdictOn } from '@/core/eligibility/verify/verdict'
import { population } from '@/core/eligibility/effect/population'
import { dayOne, TODAY, withSample } from '../support/data'

const hash = (text: string) => String(text.length)
const law = withSample()
const none = new Map<string, number>()
const archive = (rest: Partial<Archive> = {}): Archive => ({ ...law, approved: [], cuts: none, ...rest })
const judge = judgeOf(law, TODAY)
const bound = judge.boundAt('440883')!
const settlements = [{ area: '440883', weight: 1, laws: [bound] }]
const people = population(11, 150, { settlements, date: TODAY })
const receiptFor = (facts: Facts) => makeReceipt(decide(bound, facts), facts, hash)
const guangdong = law.standards.find(({ _id }) => _id === 'standard:gd-2020')!
const named = (revision: number) => `${guangdong._id}@${revision}`

describe('a result recomputed from its receipt', () => {
  it('is what the phone found, for everybody (seed 11)', () => {
    for (const facts of people) {
      const receipt = receiptFor(facts)
      expect(recompute(archive(), receipt, facts)).toEqual({
        outcome: receipt.outcome,
        lacking: [],
        unlike: [],
      })
    }
  })

  it('also after the standard was replaced and the figure changed', () => {
    const next: StandardDocument = {
      ...guangdong,
      _id: 'standard:gd-next',
      from: '2027-01-01',
      supersedes: guangdong._id,
      hardship: { all: [] },
    }
    const replaced = lawWith(law, { document: next, cut: null })
    const ended = replaced.standards.map((one) =>
      one._id === guangdong._id ? { ...one, revision: one.revision + 1 } : one,
    )
    const now = archive({ ...replaced, standards: ended, cuts: new Map([[guangdong._id, 1]]) })
    for (const facts of people.slice(0, 40)) {
      const receipt = receiptFor(facts)
      expect(recompute(now, receipt, facts)).toEqual({
        outcome: receipt.outcome,
        lacking: [],
        unlike: [],
      })
    }
  })

  it('control: judging by the law of today instead finds another result for somebody', () => {
    const today = judgeOf(
      loadLibrary({
        ...law,
        standards: law.standards.map((one) => (one === guangdong ? { ...one, hardship: { any: [] } } : one)),
      }),
      TODAY,
    )
    expect(people.some((facts) => today.outcome(facts) !== receiptFor(facts).outcome)).toBe(true)
  })

  it('names every version that is lacking, and then judges nothing', () => {
    const [facts] = people
    const receipt = receiptFor(facts!)
    const unknown = {
      ...receipt,
      standards: [...receipt.standards, 'standard:nowhere@1'],
      parameters: [{ id: 'parameter:nowhere', value: 5, status: 'verified' }],
    }
    expect(recompute(archive(), unknown, facts!)).toEqual({
      outcome: null,
      lacking: ['standard:nowhere@1', 'parameter:nowhere'],
      unlike: [],
    })
    expect(recompute(archive(), { ...receipt, standards: [] }, facts!).outcome).toBeNull()
  })

  it('a figure that was known to be missing then is missing still', () => {
    const [facts] = people
    const first = dayOne()
    const receipt = receiptOf(first, facts!, TODAY, hash)!
    expect(receipt.parameters.map(({ value }) => value)).toEqual([null, null])
    const same = { outcome: receipt.outcome, lacking: [], unlike: [] }
    expect(recompute(archive(first), receipt, facts!)).toEqual(same)
    expect(recompute(archive({ ...first, parameters: [] }), receipt, facts!).lacking).toEqual([])
  })
})

describe('a line that does not hang together', () => {
  const facts = people[0]!
  const receipt = receiptFor(facts)
  const income = receipt.parameters.find(({ value }) => value !== null)!
  const changed = (part: Partial<Receipt>) => recompute(archive(), { ...receipt, ...part }, facts)

  it.each<[string, Partial<Receipt>, string]>([
    ['another figure', { parameters: [{ ...income, value: 1 }] }, income.id],
    ['another status', { parameters: [{ ...income, status: 'verified' }] }, income.id],
    ['a revision that never was', { standards: [named(99)] }, guangdong._id],
    ['another place', { area: '440882' }, 'place'],
    ['a day before the standard', { date: '2019-12-31' }, guangdong._id],
    ['a place the standard is not for', { area: '110101' }, guangdong._id],
    [
      'a figure cut off',
      { parameters: receipt.parameters.filter((one) => one !== income) },
      'urban-disposable-income',
    ],
    ['a standard cut off', { standards: receipt.standards.slice(0, -1) }, income.id],
  ])('%s: named, judged by nothing, and not called lacking', (_what, part, id) => {
    const { outcome, lacking, unlike } = changed(part)
    expect({ outcome, lacking }).toEqual({ outcome: null, lacking: [] })
    expect(unlike).toContain(id)
  })

  it('control: unchanged it does', () => expect(changed({}).unlike).toEqual([]))

  it('control: judging whatever remains of a line cut short takes it for a whole one', () => {
    const documents = receipt.standards.slice(0, -1).map((version) => standardOf(archive(), version)!)
    const rest = compile(documents)
    const place = { area: receipt.area, date: receipt.date }
    expect(rest.ok && decide(bind(rest.value, [], place), facts).outcome).toEqual(expect.any(String))
  })
})

describe('whose answers', () => {
  const sha = (text: string) => createHash('sha256').update(text).digest('hex')
  const facts = people[0]!
  const receipt = makeReceipt(decide(bound, facts), facts, sha)
  let hashed = ''
  makeReceipt(decide(bound, facts), facts, (text) => (hashed = sha(text)))
  const whole = { ...receipt, inputs: hashed }
  const told = (of: Receipt, given = facts) => verdictOn(archive(), of, given, { date: TODAY, hash: sha })

  it('a receipt holds 128 bits of their hash; one made before, with all 256, holds as well', () => {
    expect(receipt.inputs).toMatch(/^[0-9a-f]{32}$/)
    expect(whole.inputs.slice(0, 32)).toBe(receipt.inputs)
    for (const one of [receipt, whole])
      expect(told(one)).toMatchObject({ sameInputs: true, sameOutcome: true })
  })

  it('every digit it has counts, and of other answers nothing else is said', () => {
    for (const one of [receipt, whole])
      for (let at = 0; at < one.inputs.length; at++) {
        const digit = one.inputs[at] === '0' ? '1' : '0'
        const inputs = one.inputs.slice(0, at) + digit + one.inputs.slice(at + 1)
        expect(told({ ...one, inputs }).sameInputs).toBe(false)
      }
    const none = { sameOutcome: null, outcome: null, lacking: [], unlike: [], today: null }
    expect(told({ ...receipt, standards: [named(99)] }, people[1]!)).toEqual({ sameInputs: false, ...none })
  })
})

describe('versions', () => {
  const cutTwice = archive({
    standards: law.standards.map((one) =>
      one === guangdong ? { ...one, revision: guangdong.revision + 2 } : one,
    ),
    cuts: new Map([[guangdong._id, 2]]),
  })

  it.each([0, 1, 2])(
    'a document ended and restored %i times is the same text under each revision',
    (more) => {
      expect(standardOf(cutTwice, named(guangdong.revision + more))?.hardship).toEqual(guangdong.hardship)
    },
  )

  it.each([-1, 3, 997])('never under another: %i', (more) => {
    expect(standardOf(cutTwice, named(guangdong.revision + more))).toBeNull()
  })

  it('a withdrawn one is found among what was approved, and under no revision it never had', () => {
    const gone = archive({ standards: [], approved: [guangdong] })
    expect(standardOf(gone, named(guangdong.revision))).toEqual(guangdong)
    expect(standardOf(gone, named(guangdong.revision + 1))).toBeNull()
    expect(standardOf(gone, 'nonsense')).toBeNull()
  })

  it('a figure is the one whose value and status the receipt names', () => {
    const figure = law.parameters.find(({ value }) => value !== null)!
    const { _id: id, value, status } = figure
    expect(parameterOf(archive(), { id, value, status })).toEqual(figure)
    expect(parameterOf(archive({ parameters: [], approved: [figure] }), { id, value, status })).toEqual(
      figure,
    )
    expect(parameterOf(archive(), { id, value: value! + 1, status })).toBeNull()
    expect(parameterOf(archive(), { id, value, status: 'verified?' })).toBeNull()
  })
})

describe('the law of today beside it', () => {
  it('is the same law while nothing changed, another one with another figure', () => {
    const [facts] = people
    const receipt = receiptOf(law, facts!, TODAY, hash)!
    expect(receipt).toEqual(receiptFor(facts!))
    expect(isSameLaw(receipt, { ...receipt, date: '2026-11-24' })).toBe(true)
    const [first, ...rest] = receipt.parameters
    expect(isSameLaw(receipt, { ...receipt, parameters: [{ ...first!, value: 1 }, ...rest] })).toBe(false)
    expect(isSameLaw(receipt, { ...receipt, standards: [] })).toBe(false)
  })

  it('is none where the nation has no law', () => {
    expect(receiptOf(law, people[0]!, '2000-01-01', hash)).toBeNull()
  })
})
