import { bind } from '@/core/eligibility/bind'
import { compile } from '@/core/eligibility/compile/compile'
import type { Outcome } from '@/core/eligibility/decision'
import { decider } from '@/core/eligibility/evaluate'
import type { ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'
import type { Applicant } from './applicants'

const perHead = (fact: string): NumberRule => ({ divide: [{ sum: fact }, { fact: 'members' }] })
const line: NumberRule = { parameter: 'line', of: 'prefecture' }
const homes = (value: number): readonly [NumberRule, NumberRule] => [
  { fact: 'homes' },
  { value, unit: 'home' },
]

const income: TruthRule = { below: [perHead('income'), { multiply: [line, { ratio: [1, 2] }] }] }
const expenditure: TruthRule = {
  all: [
    { has: 'cause', any: ['illness', 'injury', 'school'] },
    { above: [perHead('spending'), perHead('income')] },
    { below: [perHead('income'), line] },
  ],
}
const assets: TruthRule = {
  all: [
    { not: { atLeast: homes(2) } },
    {
      not: {
        all: [{ atLeast: homes(1) }, { atLeast: [{ fact: 'largest' }, { value: 144, unit: 'squareMetre' }] }],
      },
    },
    { notOver: [{ fact: 'vehicles' }, { value: 1, unit: '1' }] },
    { notOver: [{ divide: [{ sum: 'savings' }, { fact: 'members' }] }, line] },
  ],
}

const test = (id: string, rule: TruthRule) => ({ id, title: id, article: '示例', rule })

/** The decision of fifteen conditions that all three engines make: a shortened Guangdong standard, without lists. */
const STANDARD: StandardDocument = {
  _id: 'standard:bench',
  schema: 1,
  revision: 1,
  title: '示例',
  number: '示例',
  area: '440000',
  from: '2020-01-01',
  to: null,
  status: 'verified',
  source: '示例',
  facts: [
    { id: 'matter', kind: 'choice', options: ['wages', 'injury', 'support', 'hero', 'other'] },
    { id: 'migrant', kind: 'choice', options: ['yes', 'no'] },
    { id: 'aid', kind: 'multi', options: ['dibao', 'destitute', 'honoured'] },
    { id: 'person', kind: 'choice', options: ['minor', 'elder', 'none'] },
    { id: 'fixed', kind: 'choice', options: ['yes', 'no'] },
    { id: 'members', kind: 'count', unit: 'person', least: 1, most: 30 },
    { id: 'income', kind: 'money', most: 1e11 },
    { id: 'spending', kind: 'money', most: 1e11 },
    { id: 'savings', kind: 'money', most: 1e11 },
    { id: 'cause', kind: 'multi', options: ['illness', 'injury', 'school', 'emergency'] },
    { id: 'homes', kind: 'count', unit: 'home', least: 0, most: 9 },
    { id: 'largest', kind: 'count', unit: 'squareMetre', least: 0, most: 5000, scale: 100 },
    { id: 'vehicles', kind: 'count', unit: '1', least: 0, most: 9 },
  ],
  parameters: [{ id: 'line', title: '示例', unit: 'fen/year/person', most: 1e8 }],
  tests: [
    test('hero', { is: 'matter', in: ['hero'] }),
    test('listed', { is: 'matter', in: ['wages', 'injury', 'support'] }),
    test('aided', { has: 'aid', any: ['dibao', 'destitute'] }),
    test('migrant', {
      all: [
        { is: 'migrant', in: ['yes'] },
        { is: 'matter', in: ['wages', 'injury'] },
      ],
    }),
    test('frail', {
      all: [
        { is: 'person', in: ['minor', 'elder'] },
        { is: 'fixed', in: ['no'] },
      ],
    }),
    test('income', income),
    test('expenditure', expenditure),
    test('assets', assets),
  ],
  lists: {
    noTest: { tests: ['hero'], complete: true },
    scope: { tests: ['listed'], complete: true },
    exempt: { tests: ['aided', 'migrant', 'frail'], complete: true },
  },
  hardship: { all: [{ any: [{ test: 'income' }, { test: 'expenditure' }] }, { test: 'assets' }] },
}

const figure = (value: number): ParameterDocument => ({
  _id: 'parameter:bench',
  schema: 1,
  revision: 1,
  indicator: 'line',
  area: '440800',
  title: '示例',
  period: null,
  inUse: { from: '2020-01-01', to: null },
  status: 'verified',
  value,
  unit: 'fen/year/person',
  source: '示例',
})

export interface Ours {
  readonly outcome: (person: Applicant) => Outcome
  /** With the value of every condition and every number: the trace as codes and numbers. */
  readonly traced: (person: Applicant) => unknown
}

/** Compiled and bound once. Judges answers as the phone holds them: amounts with their periods, not sums. */
export function ourEngine(lineFen: number): Ours {
  const compiled = compile(STANDARD)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  const judge = decider(bind(compiled.value, [figure(lineFen)], { area: '440802', date: '2026-11-23' }))
  return { outcome: ({ facts }) => judge(facts).outcome, traced: ({ facts }) => judge(facts) }
}
