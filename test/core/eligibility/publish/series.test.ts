import type { ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import {
  beforeOf,
  planApproval,
  planWithdrawal,
  publishedOf,
  seriesOf,
  type Next,
  type Published,
} from '@/core/eligibility/publish/series'

const TODAY = '2026-11-23'
const MEANS = ['means 440800']

const there = (id: string, from: string, to: string | null = null, series = MEANS): Published => ({
  id,
  revision: 1,
  from,
  to,
  series,
})
const next = (id: string, from: string, rest: Partial<Next> = {}): Next => ({
  id,
  from,
  to: null,
  series: MEANS,
  supersedes: null,
  ...rest,
})
const refusal = (published: readonly Published[], one: Next) => {
  const plan = planApproval(published, one, TODAY)
  return plan.ok ? null : plan.error
}

describe('approving', () => {
  it('ends the one before it the day before, under its next revision', () => {
    const plan = planApproval([there('a', '2020-01-01')], next('b', '2027-01-01'), TODAY)
    expect(plan).toMatchObject({
      ok: true,
      value: { before: { id: 'a' }, ends: { id: 'a', revision: 2, to: '2026-12-31', had: null } },
    })
  })

  it('may begin today, and never on a day that is over', () => {
    expect(refusal([], next('b', TODAY))).toBeNull()
    expect(refusal([], next('b', '2026-11-22'))).toEqual({ kind: 'past-day', today: TODAY })
  })

  it('leaves the end alone of one that is over by then', () => {
    const plan = planApproval([there('a', '2020-01-01', '2026-12-31')], next('b', '2027-01-01'), TODAY)
    expect(plan).toMatchObject({ ok: true, value: { before: { id: 'a' }, ends: null } })
  })

  it('cuts short one that would have lasted longer, and knows how long', () => {
    const plan = planApproval([there('a', '2020-01-01', '2029-12-31')], next('b', '2027-01-01'), TODAY)
    expect(plan).toMatchObject({ value: { ends: { to: '2026-12-31', had: '2029-12-31' } } })
  })

  it.each([
    ['on the same day', '2027-01-01'],
    ['later', '2027-06-01'],
  ])('is refused while another one begins %s', (_when, from) => {
    const law = [there('a', '2020-01-01', '2026-12-31'), there('c', from)]
    expect(refusal(law, next('b', '2027-01-01'))).toEqual({ kind: 'later-one', id: 'c', from })
  })

  it('is refused under an id that was published, also of another series', () => {
    expect(refusal([there('b', '2020-01-01', null, ['lists 440800'])], next('b', '2027-01-01'))).toEqual({
      kind: 'id-taken',
    })
  })

  it('is refused where it would end two at once', () => {
    const law = [there('a', '2020-01-01'), there('l', '2021-01-01', null, ['lists 440800'])]
    const both = next('b', '2027-01-01', { series: [...MEANS, 'lists 440800'] })
    expect(refusal(law, both)).toEqual({ kind: 'two-before', ids: ['a', 'l'] })
  })

  it('touches no other series, but the one it says it takes the place of', () => {
    const law = [there('l', '2020-01-01', null, ['lists 440800'])]
    expect(planApproval(law, next('b', '2027-01-01'), TODAY)).toMatchObject({ value: { ends: null } })
    const said = next('b', '2027-01-01', { supersedes: 'l' })
    expect(planApproval(law, said, TODAY)).toMatchObject({ value: { ends: { id: 'l' } } })
  })
})

describe('taking back', () => {
  it('gives the one before it the end it had', () => {
    const law = [{ ...there('a', '2020-01-01', '2026-12-31'), revision: 2 }, there('b', '2027-01-01')]
    expect(planWithdrawal(law, 'b', { id: 'a', to: null })).toEqual({
      ok: true,
      value: { restores: { id: 'a', revision: 3, to: null } },
    })
  })

  it('of the first one restores nothing', () => {
    expect(planWithdrawal([there('a', '2027-01-01')], 'a', null)).toEqual({
      ok: true,
      value: { restores: null },
    })
  })

  it('is refused while a later one stands', () => {
    const law = [there('a', '2020-01-01', '2026-12-31'), there('b', '2027-01-01')]
    expect(planWithdrawal(law, 'a', null)).toMatchObject({ error: { kind: 'later-one', id: 'b' } })
  })
})

describe('a series', () => {
  const standard = { _id: 's', revision: 1, area: '440800', from: '2026-01-01', to: null }
  const figure = {
    _id: 'p',
    area: '440800',
    indicator: 'x',
    value: 1,
    inUse: { from: '2026-01-01', to: null },
  }

  it('is the means test of an area, its lists, or one figure of it; made-up figures are apart', () => {
    const of = (rest: object) => seriesOf({ ...standard, ...rest } as unknown as StandardDocument)
    const ofFigure = (rest: object) => seriesOf({ ...figure, ...rest } as unknown as ParameterDocument)
    expect(of({ hardship: {}, lists: {} })).toEqual(['means 440800', 'lists 440800'])
    expect(of({ hardship: {} })).toEqual(['means 440800'])
    expect(of({ lists: {}, example: true })).toEqual([])
    expect(ofFigure({})).toEqual(['figure 440800 x real'])
    expect(ofFigure({ sample: true })).toEqual(['figure 440800 x sample'])
    expect(ofFigure({ value: null })).toEqual([])
  })

  it('has the days of its documents', () => {
    expect(publishedOf({ ...figure, revision: 3 } as unknown as ParameterDocument)).toMatchObject({
      id: 'p',
      revision: 3,
      from: '2026-01-01',
      to: null,
    })
  })

  it('is followed from the last one that began before', () => {
    const law = [there('b', '2027-01-01'), there('a', '2020-01-01', '2026-12-31')]
    expect(beforeOf(law, next('c', '2028-01-01'))?.id).toBe('b')
    expect(beforeOf(law, next('b', '2027-01-01'))?.id).toBe('a')
    expect(beforeOf(law, next('x', '2019-01-01'))).toBeNull()
  })
})
