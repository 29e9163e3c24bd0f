import fc from 'fast-check'
import type { FactDocument } from '@/core/eligibility/document'
import { UNKNOWN, type Answer, type Facts, type Unknown } from '@/core/eligibility/facts'
import { selectStandard } from '@/core/eligibility/library'
import { TODAY, withSample } from './data'

const standard = selectStandard(withSample(), { area: '440882', date: TODAY })!

/** Fixed, and printed by fast-check with a failing example. */
export const SEED = 20261123
export const RUNS = { seed: SEED, numRuns: 250 }

const amount = fc.record({
  fen: fc.oneof(fc.integer({ min: 0, max: 800_000 }), fc.constantFrom(0, 159_999, 160_000, 160_001, 320_000)),
  per: fc.constantFrom('month' as const, 'season' as const, 'halfYear' as const, 'year' as const),
})

/** Any answer that fits the question, 不清楚 among them when `unknown`. */
function answerTo(fact: FactDocument, unknown: boolean): fc.Arbitrary<Answer> {
  const known = knownAnswer(fact, unknown)
  return unknown
    ? fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: fc.constant(UNKNOWN) })
    : known
}

function knownAnswer(fact: FactDocument, unknown: boolean): fc.Arbitrary<Answer> {
  switch (fact.kind) {
    case 'choice':
      return fc.constantFrom(...fact.options)
    case 'multi':
      return fc.oneof(fc.constant([]), fc.subarray([...fact.options]))
    case 'count':
      return fc.integer({ min: fact.least, max: Math.min(fact.most, 6) * (fact.scale === 100 ? 4000 : 1) })
    case 'list':
      return listAnswer(fact, unknown)
    case 'date':
      return fc.integer({ min: 1930, max: 2026 }).map((year) => `${year}-02-28`)
    case 'place':
      return fc.constantFrom('440882', '440300')
    case 'money':
      return fc.array(
        unknown
          ? fc.oneof(
              { weight: 5, arbitrary: amount },
              { weight: 1, arbitrary: fc.constant<Unknown>(UNKNOWN) },
            )
          : amount,
        {
          maxLength: 4,
        },
      )
  }
}

/** As many items as a family may have, each with everything; without some of it, or none at all, when `unknown`. */
function listAnswer(list: Extract<FactDocument, { kind: 'list' }>, unknown: boolean): fc.Arbitrary<Answer> {
  const fields = Object.fromEntries(list.fields.map((field) => [field.id, answerTo(field, unknown)]))
  const item = unknown ? fc.record(fields, { requiredKeys: [] }) : fc.record(fields)
  const items = fc.array(item, { minLength: list.least, maxLength: Math.min(list.most, 5) })
  return items as unknown as fc.Arbitrary<Answer>
}

const facts = Array.from(standard.facts.values()).map(({ document }) => document)

/** People of every kind. `full`: everything answered and known; otherwise questions are left out or answered 不清楚. */
export function people(full: boolean): fc.Arbitrary<Facts> {
  const entries = Object.fromEntries(facts.map((fact) => [fact.id, answerTo(fact, !full)]))
  const place = fc.constantFrom('440882', '440800', '440300', '450100')
  return full
    ? fc.record({ ...entries, place })
    : fc.record({ ...entries, place: fc.oneof(place, fc.constant(UNKNOWN)) }, { requiredKeys: [] })
}
