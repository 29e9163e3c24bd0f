import { compile } from '@/core/eligibility/compile/compile'
import type { ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import type { TruthRule } from '@/core/eligibility/rule'
import { evaluate } from '@/core/eligibility/evaluate'

/**
 * 中山 2022: urban disposable income 62,196 元, so half a month's is 2,591.50 元. The statute (粤府令268) says 低于;
 * the city published 2,592 元 and 不超过 (中山市司法局 2023-03-29). One figure, two texts, four people between them.
 */
const base = {
  _id: 'standard:test-zhongshan',
  schema: 1,
  revision: 1,
  title: '测试',
  number: '测试',
  source: '测试',
} as const
const days = { from: '2023-03-10', to: null, status: 'verified' } as const
const perHead = { perMonth: { divide: [{ sum: 'income' }, { fact: 'members' }] } } as const

function standard(rule: TruthRule): StandardDocument {
  return {
    ...base,
    ...days,
    area: '442000',
    facts: [
      { id: 'members', kind: 'count', unit: 'person', least: 1, most: 30 },
      { id: 'income', kind: 'money', most: 1_000_000_000_000 },
    ],
    parameters: [
      {
        id: 'urban-disposable-income',
        title: '城镇居民人均可支配收入',
        unit: 'fen/year/person',
        most: 100_000_000,
      },
    ],
    tests: [{ id: 'income', title: '收入', article: '测试', rule }],
    lists: { scope: { tests: ['always'], complete: true } },
    hardship: { test: 'income' },
  }
}

const always = { id: 'always', title: '任何事', article: '测试', rule: { all: [] } } as const
const parameter: ParameterDocument = {
  ...base,
  _id: 'parameter:test-zhongshan',
  indicator: 'urban-disposable-income',
  area: '442000',
  period: '2022',
  inUse: { from: '2023-01-01', to: null },
  status: 'verified',
  value: 6_219_600,
  unit: 'fen/year/person',
}

const statute: TruthRule = {
  below: [
    perHead,
    {
      multiply: [{ perMonth: { parameter: 'urban-disposable-income', of: 'prefecture' } }, { ratio: [1, 2] }],
    },
  ],
}
const city: TruthRule = { notOver: [perHead, { value: 259_200, unit: 'fen/month/person' }] }

function outcome(rule: TruthRule, fenAMonth: number, members = 1) {
  const document = standard(rule)
  const compiled = compile({ ...document, tests: [...(document.tests ?? []), always] })
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  const facts = { members, income: [{ fen: fenAMonth * members, per: 'month' as const }] }
  return evaluate(compiled.value, [parameter], facts, { area: '442000', date: '2023-06-01' }).outcome
}

describe('中山: no rounded line is ever compared', () => {
  it.each([
    [2591.49, 'likely', 'likely'],
    [2591.5, 'over', 'likely'],
    [2592.0, 'over', 'likely'],
    [2592.01, 'over', 'over'],
  ])('%d 元 a month: by the statute %s, by the city %s', (yuan, byStatute, byCity) => {
    const fen = Math.round(yuan * 100)
    expect(outcome(statute, fen)).toBe(byStatute)
    expect(outcome(city, fen)).toBe(byCity)
    expect(outcome(statute, fen, 7)).toBe(byStatute)
    expect(outcome(city, fen, 7)).toBe(byCity)
  })

  it('control: a rounded line gets one of the four wrong', () => {
    const rounded = (fen: number) => fen / 100 < Math.round(62_196 / 12 / 2)
    expect([259149, 259150, 259200, 259201].map(rounded)).toEqual([true, true, false, false])
    expect([259149, 259150, 259200, 259201].map((fen) => outcome(statute, fen) === 'likely')).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('control: averages in floating point let somebody through who stands exactly on the line', () => {
    const floating = (each: number, members: number, lineAYear: number) => {
      let sum = 0
      for (let at = 0; at < members; at++) sum += each
      return sum / members < (lineAYear / 12) * 0.5
    }
    let wrong = 0
    for (let members = 1; members <= 30; members++) {
      for (let fen = 100_010; fen < 110_000; fen += 10)
        if (floating(fen / 100, members, (fen * 24) / 100)) wrong++
    }
    expect(wrong).toBeGreaterThan(0)
    for (let members = 1; members <= 30; members++) expect(outcome(statute, 259_150, members)).toBe('over')
  })
})
