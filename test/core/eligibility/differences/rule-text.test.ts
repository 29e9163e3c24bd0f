import type { StandardDocument } from '@/core/eligibility/document'
import { ruleText } from '@/core/eligibility/differences/rule-text'
import { termsOf } from '@/core/eligibility/differences/terms'
import type { NumberRule, TruthRule } from '@/core/eligibility/rule'

const document: StandardDocument = {
  _id: 'standard:words',
  schema: 1,
  revision: 1,
  title: '示例办法',
  number: '示例 1 号',
  area: '440000',
  from: '2026-01-01',
  to: null,
  status: 'verified',
  source: '示例',
  facts: [
    {
      id: 'household',
      kind: 'list',
      unit: 'person',
      least: 1,
      most: 30,
      words: { heading: '家里有哪些人？', why: '', short: '家里人', item: '位', fields: {} },
      fields: [
        { id: 'wages', kind: 'money', most: 1e12, words: { heading: '', why: '', short: '工资' } },
        { id: 'born', kind: 'date', earliest: '1900-01-01', words: { heading: '', why: '', short: '生日' } },
      ],
    },
    {
      id: 'aid',
      kind: 'multi',
      options: ['dibao'],
      words: { heading: '', why: '', short: '救助', options: { dibao: { label: '领低保' } } },
    },
    {
      id: 'kind',
      kind: 'choice',
      options: ['farm', 'town'],
      words: { heading: '', why: '', short: '户口', options: { farm: { label: '农村' } } },
    },
    { id: 'members', kind: 'count', unit: 'person', least: 1, most: 30 },
    { id: 'income', kind: 'money', most: 1e12 },
    { id: 'moved', kind: 'place', words: { heading: '', why: '', short: '住的地方' } },
  ],
  parameters: [{ id: 'minimum', title: '低保标准', unit: 'fen/month/person', most: 1e8 }],
  figures: [{ id: 'line', title: '标准线', rule: { value: 1, unit: '1' } }],
  tests: [{ id: 'poor', title: '收入低', article: '第一条', rule: { all: [] } }],
  places: [{ code: '440800', name: '湛江市' }],
}
const say = (rule: NumberRule | TruthRule) => ruleText(rule, termsOf(document))

const yuan = (value: number): NumberRule => ({ value: value * 100, unit: 'fen/month/person' })
const size: NumberRule = { count: 'household' }
const poor: TruthRule = { test: 'poor' }
const farm: TruthRule = { is: 'kind', in: ['farm'] }

describe('every number is read as one sentence', () => {
  const numbers: readonly (readonly [NumberRule, string])[] = [
    [{ fact: 'members' }, '家里几口人'],
    [{ sum: 'household.wages' }, '一年的工资合计'],
    [{ parameter: 'minimum', of: 'county' }, '全县（市、区）的低保标准'],
    [{ parameter: 'minimum', of: 'province', at: 'moved' }, '按“住的地方”的全省的低保标准'],
    [yuan(1240), '每人每月 1,240 元'],
    [{ value: 144, unit: 'squareMetre' }, '144 平方米'],
    [{ value: 3, unit: '1' }, '3'],
    [{ ratio: [1, 2] }, '50%'],
    [{ ratio: [5, 4] }, '125%'],
    [{ ratio: [1, 3] }, '1/3'],
    [{ figure: 'line' }, '“标准线”'],
    [{ add: [{ figure: 'line' }, yuan(1)] }, '“标准线” + 每人每月 1 元'],
    [
      { subtract: [{ figure: 'line' }, { add: [yuan(1), yuan(2)] }] },
      '“标准线” − （每人每月 1 元 + 每人每月 2 元）',
    ],
    [{ multiply: [{ figure: 'line' }, { ratio: [3, 2] }] }, '“标准线” × 150%'],
    [{ divide: [{ sum: 'income' }, size] }, '一年的家里的收入合计 ÷ 家里人的数目'],
    [{ perMonth: { sum: 'household.wages' } }, '一年的工资合计 ÷ 12 个月'],
    [{ perYear: yuan(5) }, '每人每月 5 元 × 12 个月'],
    [{ greater: [yuan(0), { figure: 'line' }] }, '【每人每月 0 元】和【“标准线”】中最大的'],
    [{ lesser: [yuan(9), { figure: 'line' }] }, '【每人每月 9 元】和【“标准线”】中最小的'],
    [{ round: { figure: 'line' }, to: 100, way: 'up' }, '“标准线”（向上取到 100 的整倍数）'],
    [{ round: { figure: 'line' }, to: 100, way: 'down' }, '“标准线”（向下取到 100 的整倍数）'],
    [{ round: { figure: 'line' }, to: 100, way: 'half-up' }, '“标准线”（四舍五入到 100 的整倍数）'],
    [
      { choose: [{ if: farm, then: yuan(1) }], else: yuan(2) },
      '（户口是“农村”的，按每人每月 1 元；都不是的，按每人每月 2 元）',
    ],
    [
      { table: size, rows: [yuan(1), yuan(2)], further: yuan(3) },
      '（按家里人的数目查表：1 → 每人每月 1 元；2 → 每人每月 2 元；再多的，每多 1 加 每人每月 3 元）',
    ],
    [
      {
        bands: { figure: 'line' },
        rows: [
          { upTo: yuan(1), then: yuan(2) },
          { under: yuan(3), then: yuan(4) },
        ],
        above: yuan(5),
      },
      '（按“标准线”分段：不超过 每人每月 1 元的，每人每月 2 元；低于 每人每月 3 元的，每人每月 4 元；再高的，每人每月 5 元）',
    ],
    [{ each: 'household', total: { sum: 'household.wages' } }, '家里人逐位算【一年的工资合计】再加起来'],
    [
      { each: 'household', where: farm, total: { sum: 'household.wages' } },
      '家里人逐位算（只算户口是“农村”的）【一年的工资合计】再加起来',
    ],
    [size, '家里人的数目'],
    [{ count: 'household', where: farm }, '家里人的数目（只算户口是“农村”的）'],
    [{ since: 'household.born', in: 'year' }, '从生日到办事那天的整年数'],
    [{ since: 'household.born', in: 'month' }, '从生日到办事那天的整月数'],
    [
      { since: 'household.born', in: 'day', dayAfter: true },
      '从生日到办事那天的天数（满的那天过后的第二天才算满）',
    ],
    [
      {
        dated: [
          { from: '2026-01-01', to: '2026-06-30', value: 100 },
          { from: '2026-07-01', to: null, value: 200 },
        ],
        unit: 'fen',
      },
      '按日期：2026-01-01 起到 2026-06-30是 1 元，2026-07-01 起是 2 元',
    ],
  ]
  it.each(numbers)('%j', (rule, text) => expect(say(rule)).toBe(text))
})

describe('every condition is read as one sentence', () => {
  const line: NumberRule = { figure: 'line' }
  const conditions: readonly (readonly [TruthRule, string])[] = [
    [{ all: [poor, farm] }, '“收入低” 并且 户口是“农村”'],
    [{ any: [poor, farm] }, '“收入低” 或者 户口是“农村”'],
    [{ all: [poor, { any: [farm, poor] }] }, '“收入低” 并且 （户口是“农村” 或者 “收入低”）'],
    [{ all: [] }, '没有别的条件'],
    [{ any: [] }, '没有一项算符合'],
    [{ not: poor }, '不是（“收入低”）'],
    [
      { if: farm, then: poor, else: { not: poor } },
      '（户口是“农村”的，要看：“收入低”；不是的，要看：不是（“收入低”））',
    ],
    [{ is: 'kind', in: ['farm', 'town'] }, '户口是“农村”或“town”'],
    [{ has: 'aid', any: ['dibao'] }, '救助里有“领低保”'],
    [{ within: 'moved', areas: ['440800', '110000'] }, '住的地方在湛江市、110000'],
    [{ some: 'household', where: poor }, '家里人里至少有一位：（“收入低”）'],
    [{ every: 'household', where: poor }, '家里人里每一位都：（“收入低”）'],
    [{ below: [line, yuan(1)] }, '“标准线” 低于 每人每月 1 元'],
    [{ notOver: [line, yuan(1)] }, '“标准线” 不超过 每人每月 1 元'],
    [{ above: [line, yuan(1)] }, '“标准线” 高于 每人每月 1 元'],
    [{ atLeast: [line, yuan(1)] }, '“标准线” 不低于 每人每月 1 元'],
    [{ unwritten: 'assets' }, '另有规定，条文还没有收进来（assets）'],
  ]
  it.each(conditions)('%j', (rule, text) => expect(say(rule)).toBe(text))

  it('no two of them read the same', () => {
    const texts = conditions.map(([, text]) => text)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('what nobody defined is called by its id, and never as if it were in order', () => {
    const doubt = '（这一份里没有写明是什么）'
    expect(say({ test: 'nowhere' })).toBe(`“nowhere${doubt}”`)
    expect(say({ sum: 'household.wagez' })).toBe(`一年的household.wagez${doubt}合计`)
    expect(say({ below: [{ fact: 'x.y' }, { figure: 'z' }] })).toBe(`x.y${doubt} 低于 “z${doubt}”`)
    expect(say({ sum: 'household.wages' })).toBe('一年的工资合计')
    expect(say(JSON.parse('{"newer":1}'))).toBe('（读不懂的算法）')
  })
})
