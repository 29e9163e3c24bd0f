import type { StandardDocument } from '@/core/eligibility/document'
import { judgeOf } from '@/core/eligibility/effect/judge'
import { lawWith } from '@/core/eligibility/effect/law-with'
import { decide } from '@/core/eligibility/evaluate'
import type { Facts } from '@/core/eligibility/facts'
import { loadLibrary } from '@/core/eligibility/library'
import { makeReceipt } from '@/core/eligibility/receipt'
import { parameterOf, standardOf, type Archive } from '@/core/eligibility/verify/archive'
import { receiptOf, recompute } from '@/core/eligibility/verify/recompute'
import { isSameLaw } from '@/core/eligibility/verify/same-law'
import { population } from '@/core/eligibility/effect/population'
import { TODAY, withSample } from '../support/data'

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
      expect(recompute(archive(), receipt, facts)).toEqual({ outcome: receipt.outcome, lacking: [] })
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
      expect(recompute(now, receipt, facts)).toEqual({ outcome: receipt.outcome, lacking: [] })
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
    })
    expect(recompute(archive(), { ...receipt, standards: [] }, facts!).outcome).toBeNull()
  })

  it('a figure that was known to be missing then is missing still', () => {
    const [facts] = people
    const receipt = {
      ...receiptFor(facts!),
      parameters: [{ id: 'urban-disposable-income', value: null, status: 'missing' }],
    }
    expect(recompute(archive(), receipt, facts!).lacking).toEqual([])
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
