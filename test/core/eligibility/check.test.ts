import { runCheck } from '@/core/eligibility/check'
import { compile } from '@/core/eligibility/compile/compile'
import type { FactDocument, StandardDocument } from '@/core/eligibility/document'
import type { Facts } from '@/core/eligibility/facts'
import { questionOf } from '@/core/eligibility/interview'
import { documentsFor, loadLibrary, selectStandard } from '@/core/eligibility/library'
import type { TruthRule } from '@/core/eligibility/rule'
import { document } from './support/a-standard'

const DAY = '2026-11-23'
const choice = (id: string) => ({ id, kind: 'choice', options: ['yes', 'no'] }) as const
const is = (id: string): TruthRule => ({ is: id, in: ['yes'] })
const count: FactDocument = { id: 'cows', kind: 'count', unit: 'item', least: 0, most: 9 }
const fewCows: TruthRule = { below: [{ fact: 'cows' }, { value: 3, unit: 'item' }] }

/** A nation's law of one matter; it has no means test of its own. */
const nation = document({
  _id: 'standard:nation',
  area: '100000',
  facts: [choice('wages')],
  parameters: [],
  tests: [{ id: 'wages', title: '欠工钱', article: '第一条', rule: is('wages') }],
  lists: { scope: { complete: false, tests: ['wages'], note: '还有别的' } },
})
const local = (id: string, more: Partial<StandardDocument> = {}) =>
  document({
    _id: `standard:${id}`,
    area: '440800',
    facts: [count],
    parameters: [],
    hardship: fewCows,
    ...more,
  })
const exempt = {
  facts: [choice('dibao'), count],
  tests: [{ id: 'dibao', title: '低保', article: '第二条', rule: is('dibao') }],
  lists: { exempt: { complete: true, tests: ['dibao'] } },
}

function libraryOf(...standards: StandardDocument[]) {
  const library = loadLibrary({ standards, parameters: [] })
  expect(library.refused).toEqual([])
  return library
}
const check = (facts: Facts, ...standards: StandardDocument[]) =>
  runCheck(libraryOf(nation, ...standards), facts, { date: DAY })!
/** The next question, how many were answered, how many may still come. */
const at = (facts: Facts, ...standards: StandardDocument[]) => {
  const { question, progress } = check(facts, ...standards)
  return [question?.id ?? null, progress.done, progress.left]
}
const here = { wages: 'yes', place: '440882' }

describe('a check goes question by question', () => {
  it('the matter, the place, then what the law of that place asks; never more is left than can still come', () => {
    const law = local('city', exempt)
    expect(at({}, law)).toEqual(['wages', 0, 2])
    expect(at({ wages: 'yes' }, law)).toEqual(['place', 1, 1])
    expect(at(here, law)).toEqual(['dibao', 2, 2])
    expect(at({ ...here, dibao: 'no' }, law)).toEqual(['cows', 3, 1])
    expect(at({ ...here, dibao: 'no', cows: 2 }, law)).toEqual([null, 4, 0])
    expect(at({ ...here, dibao: 'yes' }, law)).toEqual([null, 3, 0])
    expect(at({ wages: 'no' }, law)).toEqual([null, 1, 0])
  })

  it('what the law of the place asks comes straight after the place', () => {
    expect(at(here, local('city'))).toEqual(['cows', 2, 1])
    expect(at({ ...here, place: '110101' }, local('city'))).toEqual([null, 2, 0])
    expect(check({ ...here, cows: 1 }, local('city')).path.map(({ id }) => id)).toEqual([
      'wages',
      'place',
      'cows',
    ])
  })

  it('an answer that does not fit is asked for again; 不清楚 is not', () => {
    expect(at({ ...here, cows: 10 }, local('city'))[0]).toBe('cows')
    expect(at({ ...here, cows: 'unknown' }, local('city'))).toEqual([null, 3, 0])
  })

  it('what would change the outcome is told at the end, not while questions remain', () => {
    const law = local('city', { hardship: { any: [is('dibao'), fewCows] }, facts: [choice('dibao'), count] })
    const over = { ...here, dibao: 'no', cows: 5 }
    expect(check(over, law).levers).toContainEqual({
      kind: 'options',
      fact: 'dibao',
      options: ['yes'],
      towards: 'likely',
    })
    expect(check({ ...here, dibao: 'no' }, law)).toMatchObject({
      levers: [],
      decision: { outcome: 'unknown' },
    })
  })

  it('is none where there is no law of the nation for that day', () => {
    const library = libraryOf({ ...nation, from: '2027-01-01' }, local('city'))
    expect(runCheck(library, here, { date: DAY })).toBeNull()
    expect(runCheck(libraryOf(), {}, { date: DAY })).toBeNull()
  })
})

describe('what was worked out is remembered', () => {
  it('for each answers their question, and the same again from memory', () => {
    const library = libraryOf(nation, local('city'))
    for (let turn = 0; turn < 2; turn++) {
      expect(runCheck(library, { wages: 'no' }, { date: DAY })!.question).toBeNull()
      expect(runCheck(library, { wages: 'yes' }, { date: DAY })!.question?.id).toBe('place')
      expect(library.asked.size).toBe(3)
    }
    library.asked.forEach((_id, key) => library.asked.set(key, null))
    expect(runCheck(library, {}, { date: DAY })!.question).toBeNull()
  })

  it('of no more than 500: then it begins anew', () => {
    const library = libraryOf(nation)
    for (let at = 0; at < 499; at++) library.asked.set(`${at}`, null)
    runCheck(library, {}, { date: DAY })
    expect(library.asked.size).toBe(500)
    runCheck(library, { wages: 'no' }, { date: DAY })
    expect(library.asked.size).toBe(1)
  })
})

describe('the law of a place and day', () => {
  const deciding = (date: string, ...standards: StandardDocument[]) =>
    documentsFor([nation, ...standards], '440882', date).map(({ _id }) => _id)

  it('is the one that began last, in whatever order they are stored', () => {
    const [old, young] = [local('old'), local('young', { from: '2024-01-01' })]
    for (const both of [
      [old, young],
      [young, old],
    ]) {
      expect(deciding(DAY, ...both)).toEqual(['standard:nation', 'standard:young'])
      expect(deciding('2023-12-31', ...both)).toEqual(['standard:nation', 'standard:old'])
    }
  })

  it('is never a trial of the format', () => {
    expect(deciding(DAY, local('trial', { example: true, ...exempt }))).toEqual(['standard:nation'])
    expect(deciding(DAY, local('old'), local('trial', { example: true, from: '2024-01-01' }))).toEqual([
      'standard:nation',
      'standard:old',
    ])
  })

  it('has lists from one and the means test from another, each once, the means test last', () => {
    const lists = { ...local('lists', exempt), hardship: undefined } as StandardDocument
    const young = local('young', { from: '2024-01-01' })
    expect(deciding(DAY, lists, young)).toEqual(['standard:nation', 'standard:lists', 'standard:young'])
    const both = local('both', exempt)
    const county = {
      ...local('county', { ...exempt, area: '440882' }),
      hardship: undefined,
    } as StandardDocument
    expect(deciding(DAY, both, county)).toEqual(['standard:nation', 'standard:county', 'standard:both'])
  })

  it('where what is most local is wrong: the rest, with no means test at all', () => {
    const wrong = local('wrong', { area: '440882', hardship: { test: 'nowhere' } })
    expect(check({ ...here, cows: 1 }, local('city'), wrong).decision).toMatchObject({
      outcome: 'unknown',
      hardship: null,
      missing: [{ kind: 'standard', id: '440882' }],
    })
    expect(check({ ...here, cows: 1 }, local('city')).decision.outcome).toBe('likely')
    const broken = { ...nation, lists: { scope: { complete: true, tests: ['nowhere'] } } }
    expect(selectStandard(libraryOf(broken), { area: null, date: DAY })).toBeNull()
  })

  it('is compiled once, and anew when one of its documents has changed', () => {
    const [library, place] = [libraryOf(nation, local('city')), { area: '440882', date: DAY }]
    const first = selectStandard(library, place)
    expect(selectStandard(library, { ...place, area: '440800' })).toBe(first)
    expect(Array.from(library.compiled.keys())).toEqual(['standard:nation@1 standard:city@1'])
    const next = { ...library, standards: [nation, local('city', { revision: 2 })] }
    expect(selectStandard(next, place)).not.toBe(first)
  })
})

describe('what is said of an outcome', () => {
  const firm = (id: string, rule: TruthRule) => ({ id, title: id, article: '第一条', rule })

  it('not listed leans on the lists alone, not on a means test that failed as well', () => {
    const { decision } = check({ wages: 'no', place: '440882', cows: 5 }, local('city'))
    expect(decision.outcome).toBe('not-listed')
    expect(decision.uncertain.map(({ kind, id, note }) => [kind, id, note])).toEqual([
      ['list', 'noTest', null],
      ['list', 'scope', '还有别的'],
    ])
  })

  it('by how much a limit is passed is told where the outcome is over, and only there', () => {
    const law = local('city', exempt)
    expect(check({ ...here, dibao: 'no', cows: 5 }, law).decision.overBy).toEqual({
      test: '',
      by: { n: 2, d: 1 },
      unit: 'item',
    })
    expect(check({ ...here, dibao: 'yes', cows: 5 }, law).decision).not.toHaveProperty('overBy')
    expect(check({ ...here, cows: 5 }, law).decision).not.toHaveProperty('overBy')
  })

  it('of the first limit that made it fail, not of one whose test is still open', () => {
    const rooms: FactDocument = { id: 'rooms', kind: 'count', unit: 'item', least: 0, most: 9 }
    const few: TruthRule = { below: [{ fact: 'rooms' }, { value: 1, unit: 'item' }] }
    const law = local('city', {
      facts: [count, rooms, choice('ill')],
      tests: [firm('cows', { any: [fewCows, is('ill')] }), firm('rooms', few)],
      hardship: { all: [{ test: 'cows' }, { test: 'rooms' }] },
    })
    const over = (facts: Facts) => check({ ...here, ...facts }, law).decision.overBy
    expect(over({ cows: 5, rooms: 3 })).toEqual({ test: 'rooms', by: { n: 2, d: 1 }, unit: 'item' })
    expect(over({ cows: 5, rooms: 3, ill: 'no' })).toEqual({ test: 'cows', by: { n: 2, d: 1 }, unit: 'item' })
  })
})

describe('a question nobody has words for', () => {
  const people: FactDocument = {
    id: 'people',
    kind: 'list',
    unit: 'person',
    least: 0,
    most: 3,
    fields: [choice('kin')],
  }
  const compiled = compile(document({ facts: [choice('odd'), people] }))
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))

  it('is asked by its id, its options by their codes', () => {
    expect(questionOf(compiled.value, 'odd')).toMatchObject({
      heading: 'odd',
      why: '',
      short: 'odd',
      unit: '',
      item: '',
      options: [
        { code: 'yes', label: 'yes' },
        { code: 'no', label: 'no' },
      ],
    })
    expect(questionOf(compiled.value, 'people')?.fields.map(({ id, heading }) => [id, heading])).toEqual([
      ['kin', 'kin'],
    ])
  })
})
