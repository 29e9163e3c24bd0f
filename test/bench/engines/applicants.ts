import fc from 'fast-check'
import type { Facts } from '@/core/eligibility/facts'

export const LINE_FEN = 3_840_000

/**
 * One person as each engine likes it best, with sums made for all: `facts` for ours; `plain` for the others, with both sides of
 * each comparison multiplied out beforehand, so that they compare whole numbers and nothing is charged to them for arithmetic.
 */
export interface Applicant {
  readonly facts: Facts
  readonly plain: Readonly<Record<string, unknown>>
}

const fen = fc.integer({ min: 0, max: 900_000 })
const amounts = fc.array(fen, { minLength: 1, maxLength: 4 })
const one = <T>(...all: T[]) => fc.constantFrom(...all)

const applicant = fc
  .record({
    matter: one('wages', 'injury', 'support', 'hero', 'other'),
    migrant: one('yes', 'no'),
    aid: fc.oneof(
      { weight: 3, arbitrary: fc.constant<string[]>([]) },
      fc.subarray(['dibao', 'destitute', 'honoured']),
    ),
    person: one('minor', 'elder', 'none', 'none'),
    fixed: one('yes', 'no'),
    members: fc.integer({ min: 1, max: 8 }),
    income: amounts,
    spending: amounts,
    savings: fc.array(fc.integer({ min: 0, max: 20_000_000 }), { maxLength: 2 }),
    cause: fc.subarray(['illness', 'injury', 'school', 'emergency']),
    homes: fc.integer({ min: 0, max: 3 }),
    largest: fc.integer({ min: 0, max: 24_000 }),
    vehicles: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ income, spending, savings, ...answers }): Applicant => {
    const a = (each: number, per: 'month' | 'year') => [{ fen: each, per }]
    const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0)
    const { members } = answers
    return {
      facts: {
        ...answers,
        income: a(sum(income), 'month'),
        spending: a(sum(spending), 'month'),
        savings: a(sum(savings), 'year'),
      },
      plain: {
        ...answers,
        income: sum(income) * 12,
        twiceIncome: sum(income) * 24,
        spending: sum(spending) * 12,
        savings: sum(savings),
        lineOfAll: LINE_FEN * members,
      },
    }
  })

export const applicants = (seed: number, many: number): readonly Applicant[] =>
  fc.sample(applicant, { seed, numRuns: many })
