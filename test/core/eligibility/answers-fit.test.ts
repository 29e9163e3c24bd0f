import { bind } from '@/core/eligibility/bind'
import { checkAnswer, findIssue } from '@/core/eligibility/check-answer'
import { compile } from '@/core/eligibility/compile/compile'
import { DECLINED, KNOWN, OPEN } from '@/core/eligibility/compile/frame'
import type { FactDocument } from '@/core/eligibility/document'
import type { Answer } from '@/core/eligibility/facts'
import { questionOf } from '@/core/eligibility/interview'
import { document } from './support/a-standard'

const TODAY = '2026-11-23'
const words = (short: string, unit?: string) => ({ heading: short, why: short, short, unit })

const facts: FactDocument[] = [
  { id: 'work', kind: 'choice', options: ['farm', 'shop'] },
  { id: 'tools', kind: 'multi', options: ['saw', 'axe'] },
  { id: 'people', kind: 'count', unit: 'person', least: 1, most: 3000, words: words('人数', '口人') },
  {
    id: 'room',
    kind: 'count',
    unit: 'squareMetre',
    least: 10,
    most: 20,
    scale: 100,
    words: words('面积', '平方米'),
  },
  { id: 'pay', kind: 'money', most: 120_000, window: 6 },
  { id: 'wages', kind: 'money', most: 62_400, weeks: [52, 1] },
  { id: 'born', kind: 'date', earliest: '1900-01-01' },
  { id: 'hired', kind: 'date', earliest: '2020-01-01', latest: '2025-12-31' },
  { id: 'home', kind: 'place' },
  {
    id: 'cows',
    kind: 'list',
    unit: 'item',
    least: 1,
    most: 2,
    first: { colour: 'red' },
    fields: [
      { id: 'colour', kind: 'choice', options: ['red', 'white'] },
      { id: 'age', kind: 'count', unit: 'year', least: 0, most: 20 },
    ],
    words: { ...words('牛'), item: '牛', fields: { colour: words('毛色'), age: words('年纪', '岁') } },
  },
]
const compiled = compile(document({ facts, parameters: [] }))
if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
const standard = compiled.value
const bound = bind(standard, [], { area: '440882', date: TODAY })

/** What the engine takes it for. */
const state = (id: string, answer: unknown) =>
  bound.run({ [id]: answer as Answer }).frame.state[standard.facts.get(id)!.slot]
const question = (id: string) => questionOf(standard, id, TODAY)!
const said = (id: string, answer: unknown) => checkAnswer(question(id), answer as Answer)
const pay = (fen: number, per = 'month') => [{ fen, per }]

const NUMBER = '请填数字'
const MONEY = '请填数字，没有就填 0'
const DAY = '请填日子，比如 2000-01-31'
const TICK = '请重新选一下'
const ONE = '请选一个'
const WHERE = '请选地方'
const TOO_MUCH = '数太大了，请看一下有没有多写 0'

describe('an answer fits its question, or it is said why not; the engine takes just those that fit', () => {
  it.each<[string, unknown, string | null]>([
    ['work', 'shop', null],
    ['work', 'sea', ONE],
    ['work', '', ONE],
    ['work', 1, ONE],
    ['work', ['farm'], ONE],
    ['tools', [], null],
    ['tools', ['axe', 'saw'], null],
    ['tools', ['axe', 'spade'], TICK],
    ['tools', [1], TICK],
    ['tools', 'axe', TICK],
    ['people', 1, null],
    ['people', 3000, null],
    ['people', 0, '最少 1 口人'],
    ['people', 3001, '最多 3,000 口人，请看一下有没有多填'],
    ['people', 1.5, NUMBER],
    ['people', '2', NUMBER],
    ['room', 1000, null],
    ['room', 2000, null],
    ['room', 1999, null],
    ['room', 999, '最少 10 平方米'],
    ['room', 2001, '最多 20 平方米，请看一下有没有多填'],
    ['pay', [], null],
    ['pay', pay(10_000), null],
    ['pay', pay(10_001), TOO_MUCH],
    ['pay', pay(60_000, 'window'), null],
    ['pay', pay(60_001, 'window'), TOO_MUCH],
    ['pay', pay(120_000, 'year'), null],
    ['pay', [...pay(5000), ...pay(5000)], null],
    ['pay', [...pay(5000), ...pay(5001)], TOO_MUCH],
    ['pay', pay(1, 'week'), '请换一种算法，比如按月'],
    ['pay', pay(-1), MONEY],
    ['pay', pay(0.5), MONEY],
    ['pay', pay(1, 'moon'), MONEY],
    ['pay', [{ per: 'month' }], MONEY],
    ['pay', [{ fen: 1 }], MONEY],
    ['pay', ['some'], MONEY],
    ['pay', [null], MONEY],
    ['pay', 5, MONEY],
    ['wages', pay(1200, 'week'), null],
    ['wages', pay(1201, 'week'), TOO_MUCH],
    ['wages', pay(2400, 'fortnight'), null],
    ['wages', pay(1, 'window'), '请换一种算法，比如按月'],
    ['born', '1900-01-01', null],
    ['born', TODAY, null],
    ['born', '1899-12-31', '太早了，请看一下有没有填错'],
    ['born', '2026-11-24', '这个日子还没有到，请看一下有没有填错'],
    ['born', '2025-02-29', DAY],
    ['born', '2024-02-29', null],
    ['born', '20240101', DAY],
    ['born', 20240101, DAY],
    ['hired', '2025-12-31', null],
    ['hired', '2026-01-01', '这个日子还没有到，请看一下有没有填错'],
    ['hired', '2020-01-01', null],
    ['hired', '2019-12-31', '太早了，请看一下有没有填错'],
    ['home', '440882', null],
    ['home', '44088', WHERE],
    ['home', '4408820', WHERE],
    ['home', 'a440882', WHERE],
    ['home', 440882, WHERE],
    ['cows', [{ age: 3 }], null],
    ['cows', [{ age: 0 }, { colour: 'white', age: 20 }], null],
    ['cows', [{ colour: 'white', age: 'unknown' }], null],
    ['cows', [], '最少 1 个牛'],
    ['cows', [{ age: 1 }, { age: 2 }, { age: 3 }], '最多 2 个牛'],
    ['cows', 'red', '请一个一个填上，或者选不清楚'],
  ])('%s: %j is %s', (id, answer, sentence) => {
    expect(said(id, answer)).toBe(sentence)
    expect(state(id, answer)).toBe(sentence === null ? KNOWN : OPEN)
  })

  it.each(facts.map(({ id }) => id))('%s: 不清楚 always fits, and is no value', (id) => {
    expect(said(id, 'unknown')).toBeNull()
    expect(state(id, 'unknown')).toBe(DECLINED)
  })

  it.each([
    ['work', '请选一个，或者选不清楚'],
    ['tools', '请选一个，或者选不清楚'],
    ['people', '请填一个数，或者选不清楚'],
    ['pay', '请填一个数，或者选不清楚'],
    ['born', '请填日子，或者选不清楚'],
    ['cows', '请一个一个填上，或者选不清楚'],
  ])('%s: not answered is asked for', (id, sentence) => {
    expect(said(id, undefined)).toBe(sentence)
    expect(state(id, undefined)).toBe(OPEN)
  })

  it('of amounts one of which is not known, the others count, as far as they can', () => {
    expect([said('pay', [...pay(10_000), 'unknown']), state('pay', [...pay(10_000), 'unknown'])]).toEqual([
      null,
      DECLINED,
    ])
    expect(said('pay', [...pay(10_001), 'unknown'])).toBe(TOO_MUCH)
  })
})

describe('of a list the item and the field are named', () => {
  it.each<[unknown, string, object]>([
    [[{}], '第 1 个牛，年纪：请填一个数，或者选不清楚', { item: 0, field: 'age' }],
    [[{ age: 1 }, { age: 1 }], '第 2 个牛，毛色：请选一个，或者选不清楚', { item: 1, field: 'colour' }],
    [[{ age: 21 }], '第 1 个牛，年纪：最多 20 岁，请看一下有没有多填', { item: 0, field: 'age' }],
    [[{ age: 1 }, { colour: 'white', age: -1 }], '第 2 个牛，年纪：最少 0 岁', { item: 1, field: 'age' }],
    [[{ age: 1 }, null], '第 2 个牛，毛色：请选一个，或者选不清楚', { item: 1, field: 'colour' }],
    [[{ age: 1 }, ['white', 1]], '第 2 个牛，毛色：请选一个，或者选不清楚', { item: 1, field: 'colour' }],
    [[{ colour: 'green', age: 1 }], '第 1 个牛，毛色：请选一个', { item: 0, field: 'colour' }],
  ])('%j', (answer, sentence, place) => {
    expect(said('cows', answer)).toBe(sentence)
    expect(findIssue(question('cows'), answer)).toMatchObject(place)
  })

  it('a list of what are no items is not answered at all', () => {
    for (const answer of [[1], [null], [[]], [{ age: 1 }, 'red']]) expect(state('cows', answer)).toBe(OPEN)
  })

  it('a list in a list is nothing anybody can answer', () => {
    const nested = { ...question('cows'), fields: [question('cows')] }
    expect(checkAnswer(nested, [{ cows: [] }])).toBe('第 1 个牛，牛：请重新填一下')
  })
})
