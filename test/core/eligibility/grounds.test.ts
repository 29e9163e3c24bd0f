import { bind } from '@/core/eligibility/bind'
import { decide } from '@/core/eligibility/evaluate'
import type { Facts } from '@/core/eligibility/facts'
import { groundsOf } from '@/core/eligibility/grounds'
import { selectStandard } from '@/core/eligibility/library'
import { leversOf } from '@/core/eligibility/levers'
import { questionsUnder, isNotKnown, liveFacts } from '@/core/eligibility/reach'
import { family, homes } from './support/household'
import { dayOne, TODAY, withSample } from './support/data'

const place = { area: '440882', date: TODAY }

function boundOf(library = withSample()) {
  return bind(selectStandard(library, place)!, library.parameters, place)
}

const bound = boundOf()
const nameOf = (slot: number) => bound.standard.slots[slot]?.name
const names = (slots: Iterable<number>) => Array.from(slots, nameOf).sort()

const elder: Facts = { matter: 'elder-support', abused: 'no', aid: [], person: [] }
const known: Facts = { ...elder, household: family(2000, 0), homes: [] }

describe('grounds', () => {
  const standards = decide(bound, known).standards

  it('a met list rests on one met test: the one with the fewest doubts', () => {
    const facts = { ...known, matter: 'unpaid-wages', migrant: 'yes', aid: ['dibao'] }
    const { lists } = decide(bound, facts)
    expect(groundsOf(lists.exempt, standards)).toHaveLength(1)
  })

  it('of two ways to be met, exempt is firmer than means on a 示例 figure', () => {
    const decision = decide(bound, { ...known, aid: ['dibao'] })
    expect(decision.by).toBe('exempt')
    expect(decision.uncertain).toEqual([])
  })

  it('a failed list rests on every test of it', () => {
    const { lists } = decide(bound, known)
    expect(groundsOf(lists.noTest, standards)).toHaveLength(4)
  })

  it('an incomplete list is a doubt only where it failed', () => {
    const over = decide(bound, { ...known, household: family(9000, 0), cause: [] })
    const lists = over.uncertain.filter(({ kind }) => kind === 'list').map(({ id }) => id)
    expect(lists).toEqual(['noTest', 'exempt'])
  })

  it('a test that is incomplete is a doubt only where it is met', () => {
    const big = decide(bound, { ...known, homes: homes(300, 300, 300) })
    expect(big.outcome).toBe('over')
    expect(big.uncertain.map(({ id }) => id)).not.toContain('gd-assets')
    expect(decide(bound, known).uncertain.map(({ id }) => id)).toContain('gd-assets')
  })

  it('a rule whose text is missing is no doubt of those it does not touch', () => {
    expect(decide(bound, known).uncertain.map(({ id }) => id)).not.toContain('law-24-other')
  })
})

describe('what is missing', () => {
  it('names questions answered 不清楚 that would help', () => {
    const { missing } = decide(bound, { ...known, household: 'unknown', cause: [] })
    expect(missing).toEqual([{ kind: 'fact', id: 'household', title: 'household' }])
  })

  it('does not name questions that would not', () => {
    const without = boundOf(dayOne())
    const { missing } = decide(without, { ...known, household: 'unknown', cause: 'unknown' })
    expect(missing.map(({ kind }) => kind)).toEqual(['parameter'])
  })
})

describe('live questions', () => {
  const live = (facts: Facts, from = bound, free?: typeof isNotKnown) =>
    names(liveFacts(from, from.run(facts), from.standard.eligible, free))

  it('at the start: everything', () => expect(live({}).length).toBe(13))

  it('with a matter: no kinds of other matters', () => {
    expect(live({ matter: 'traffic' })).not.toContain('otherKind')
    expect(live({ matter: 'traffic' })).toContain('injured')
  })

  it('over both lines: only what exempts', () => {
    const rich: Facts = { matter: 'elder-support', abused: 'no', household: family(90_000) }
    expect(live(rich)).toEqual(['aid', 'fixedIncome', 'person'])
    expect(live({ ...rich, aid: [], person: ['elder'] })).toEqual(['fixedIncome'])
    expect(live({ ...rich, aid: [], person: [] })).toEqual([])
  })

  it('不清楚 is not asked again, but counts as open when asked what would help', () => {
    const facts: Facts = { ...elder, aid: 'unknown', household: family(90_000) }
    expect(live(facts)).toEqual([])
    expect(live(facts, bound, isNotKnown)).toContain('aid')
  })

  it('without the figure: nothing about money', () => {
    expect(live(elder, boundOf(dayOne()))).toEqual([])
  })

  it('certain: nothing', () => expect(live(known)).toEqual([]))
})

describe('the shape of the standard', () => {
  it('the exempt groups are asked by these', () => {
    const { exempt } = bound.standard.lists
    expect(names(questionsUnder(bound, exempt.node))).toEqual([
      'aid',
      'fixedIncome',
      'matter',
      'migrant',
      'otherKind',
      'person',
    ])
  })
})

describe('levers', () => {
  it('none where the outcome is positive', () => expect(leversOf(bound, known)).toEqual([]))

  it('the greatest income that would do, to the fen, and one fen more would not', () => {
    const facts: Facts = { ...known, household: family(9000, 0), cause: [] }
    const lever = leversOf(bound, facts)[0]!
    expect(lever).toEqual({
      kind: 'amount',
      fact: 'household',
      unit: 'person',
      fen: 319_999,
      towards: 'likely',
    })
    const at = (fen: number) => decide(bound, { ...facts, household: family(0, fen / 100) }).outcome
    expect([at(319_999), at(320_000)]).toEqual(['likely', 'over'])
  })

  it('one amount not known, beside known ones', () => {
    const facts: Facts = { ...known, household: family(1160, 640, 'unknown', 0), cause: [] }
    expect(leversOf(bound, facts)[0]).toEqual({
      kind: 'row',
      fact: 'household',
      field: 'wages',
      item: 3,
      unit: 'person',
      fen: 459_999,
      towards: 'likely',
    })
  })

  it('answers that would carry it, as codes', () => {
    const facts: Facts = { ...known, household: family(9000, 0), cause: [] }
    const aid = leversOf(bound, facts).find(({ fact }) => fact === 'aid')
    expect(aid).toMatchObject({
      kind: 'options',
      options: ['dibao', 'destitute', 'other-aid', 'judicial-aid', 'honoured'],
    })
  })

  it('nothing without the figure: no money would be enough to know', () => {
    const kinds = leversOf(boundOf(dayOne()), { ...known, cause: [] }).map(({ kind }) => kind)
    expect(kinds).not.toContain('amount')
  })
})
