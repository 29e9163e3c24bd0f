import { Engine, type ConditionProperties, type NestedCondition, type RuleResult } from 'json-rules-engine'
import type { Outcome } from '@/core/eligibility/decision'
import type { Applicant } from './applicants'

const is = (fact: string, operator: string, value: unknown): ConditionProperties => ({
  fact,
  operator,
  value,
})
const than = (fact: string, operator: string, other: string) => is(fact, operator, { fact: other })
const hasAny = (fact: string, ...codes: string[]): NestedCondition => ({
  any: codes.map((code) => is(fact, 'contains', code)),
})

const hardship: NestedCondition = {
  all: [
    {
      any: [
        than('twiceIncome', 'lessThan', 'lineOfAll'),
        {
          all: [
            hasAny('cause', 'illness', 'injury', 'school'),
            than('spending', 'greaterThan', 'income'),
            than('income', 'lessThan', 'lineOfAll'),
          ],
        },
      ],
    },
    is('homes', 'lessThan', 2),
    { any: [is('homes', 'lessThan', 1), is('largest', 'lessThan', 14_400)] },
    is('vehicles', 'lessThanInclusive', 1),
    than('savings', 'lessThanInclusive', 'lineOfAll'),
  ],
}

const exempt: NestedCondition = {
  any: [
    hasAny('aid', 'dibao', 'destitute'),
    { all: [is('migrant', 'equal', 'yes'), is('matter', 'in', ['wages', 'injury'])] },
    { all: [is('person', 'in', ['minor', 'elder']), is('fixed', 'equal', 'no')] },
  ],
}

const hero = is('matter', 'equal', 'hero')
const listed = is('matter', 'in', ['wages', 'injury', 'support'])

export interface Evaluated {
  readonly outcome: Outcome
  /** What the engine explains by: each condition with its fact's value and result. */
  readonly trace: unknown
}

/**
 * As its documentation has it: one engine, made once, the decision as one rule, plain facts, operators of its own. The outcome is
 * read off the conditions it returns, which are also its trace: it has no cheaper way to run without.
 */
export function jsonRulesEngine(): (person: Applicant) => Promise<Evaluated> {
  const engine = new Engine([
    {
      conditions: { any: [hero, { all: [listed, { any: [exempt, hardship] }] }] },
      event: { type: 'eligible' },
    },
  ])
  return async ({ plain }) => {
    const { results, failureResults } = await engine.run({ ...plain })
    const trace = results[0] ?? failureResults[0]
    return { outcome: outcomeOf(plain['matter'], trace), trace }
  }
}

function outcomeOf(matter: unknown, trace: RuleResult | undefined): Outcome {
  if (matter === 'hero') return 'no-test'
  if (matter === 'other') return 'not-listed'
  return trace?.result === true ? 'likely' : 'over'
}
