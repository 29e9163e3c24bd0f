import type { ParameterDocument, StandardDocument } from '@/core/eligibility/document'
import { changeOf, effectOf, type Effect } from '@/core/eligibility/effect/effect'
import { isPositive, judgeOf } from '@/core/eligibility/effect/judge'
import { lawWith, lawWithout, type LawDocuments, type Piece } from '@/core/eligibility/effect/law-with'
import { previewOf } from '@/core/eligibility/effect/preview'
import { OUTCOMES } from '@/core/eligibility/decision'
import type { Facts } from '@/core/eligibility/facts'
import { runCheck } from '@/core/eligibility/check'
import { loadLibrary } from '@/core/eligibility/library'
import { renderDecision } from '@/core/eligibility/render/result-view'
import { TODAY, withSample } from '../support/data'

const SEED = 20261123
const NEXT_YEAR = '2027-01-01'
const law: LawDocuments = withSample()
const figure = law.parameters.find(
  ({ indicator, sample, area, inUse }) =>
    indicator === 'urban-disposable-income' && sample === true && area === '440800' && inUse.to === null,
)!
const guangdong = law.standards.find(({ _id }) => _id === 'standard:gd-2020')!

/** The figure of next year: so many times as much. */
const raised = (times: number): Piece => ({
  document: {
    ...figure,
    _id: 'parameter:440800-sample-next',
    value: figure.value! * times,
    inUse: { from: NEXT_YEAR, to: null },
  } satisfies ParameterDocument,
  cut: null,
})
/** The standard again, under another id, from next year on. */
const renewed = (change: Partial<StandardDocument> = {}): Piece => ({
  document: { ...guangdong, _id: 'standard:gd-next', from: NEXT_YEAR, supersedes: guangdong._id, ...change },
  cut: null,
})
const wanted = { date: null, seed: SEED, size: 1500, kept: [] as readonly Facts[] }
const preview = (piece: Piece, more: Partial<typeof wanted> = {}) =>
  previewOf(law, piece, { ...wanted, ...more })!

const sum = ({ kept, gained, lost, over, unknown }: Effect) => kept + gained + lost + over + unknown

describe('what a draft would change', () => {
  it('an identical draft changes nobody', () => {
    const { synthetic, examples, date } = preview(renewed())
    expect(date).toBe(NEXT_YEAR)
    expect(synthetic).toMatchObject({ people: 1500, gained: 0, lost: 0 })
    expect(examples).toEqual([])
  })

  it('a higher figure lets people in and shuts nobody out; a lower one the other way round', () => {
    const up = preview(raised(2)).synthetic
    const down = preview(raised(0.5)).synthetic
    expect(up.gained).toBeGreaterThan(50)
    expect(up.lost).toBe(0)
    expect(down.lost).toBeGreaterThan(50)
    expect(down.gained).toBe(0)
  })

  it.each([0.5, 0.9, 1, 1.1, 2, 4])('everybody is counted once, whatever the figure: × %s', (times) => {
    const { synthetic } = preview(raised(times))
    expect(sum(synthetic)).toBe(synthetic.people)
    expect(synthetic.people).toBe(1500)
  })

  it('the more the figure rises, the more people are in', () => {
    const gained = [1, 1.2, 1.5, 2, 3].map((times) => preview(raised(times)).synthetic.gained)
    expect([...gained].sort((a, b) => a - b)).toEqual(gained)
    expect(gained[0]).toBe(0)
  })

  it('a missing figure makes unknown, never a no', () => {
    const { document } = raised(1)
    const missing = { ...document, value: null, status: 'missing' } as ParameterDocument
    const ended = law.parameters.map((one) =>
      one.indicator === figure.indicator ? { ...one, inUse: { ...one.inUse, to: '2026-12-31' } } : one,
    )
    const result = previewOf({ ...law, parameters: ended }, { document: missing, cut: null }, wanted)!
    expect(result.synthetic).toMatchObject({ lost: 0, gained: 0 })
    expect(result.synthetic.unknown).toBeGreaterThan(100)
  })

  it('the cells of a table that are all shown add up to all', () => {
    const { synthetic } = preview(raised(2), { size: 4000 })
    for (const cells of [synthetic.byCounty, synthetic.byMatter, synthetic.byGroup]) {
      expect(cells.length).toBeGreaterThan(2)
      for (const column of ['people', 'gained'] as const) {
        const counts = cells.map((cell) => cell[column])
        const shown = counts.reduce<number>((all, count) => all + (count ?? 0), 0)
        if (counts.includes(null)) expect(shown).toBeLessThanOrEqual(synthetic[column])
        else expect(shown).toBe(synthetic[column])
      }
    }
  })

  it('counties, matters and groups of Article 42 are named in words', () => {
    const { byCounty, byMatter, byGroup } = preview(raised(2)).synthetic
    for (const { title } of [...byCounty, ...byMatter, ...byGroup]) expect(title).toMatch(/\p{Script=Han}/u)
    expect(byCounty.map(({ title }) => title)).toContain('吴川市')
    expect(byGroup.map(({ key }) => key)).toEqual(expect.arrayContaining(['none', 'law-42-2']))
  })

  it('the same seed gives the same answer, another one other people', () => {
    expect(preview(raised(2))).toEqual(preview(raised(2)))
    expect(preview(raised(2), { seed: 1 }).synthetic).not.toEqual(preview(raised(2)).synthetic)
  })

  it('before its first day it changes nothing', () => {
    expect(preview(raised(2), { date: TODAY } as never).synthetic).toMatchObject({ gained: 0, lost: 0 })
  })

  it('tells a few people whose outcome changes, of different matters, from the decision’s own words', () => {
    const { examples } = preview(raised(2))
    expect(examples.length).toBeGreaterThan(2)
    expect(examples.length).toBeLessThanOrEqual(6)
    for (const { who, before, whyBefore, after, whyAfter } of examples) {
      expect(who).toMatch(/^[^，]+，.*一家 \d+ 口人$/)
      expect(before).not.toBe(after)
      for (const why of [whyBefore, whyAfter]) expect(why.length).toBeGreaterThan(0)
      expect([...whyBefore, ...whyAfter].join()).not.toMatch(/undefined|NaN|null/)
    }
    expect(new Set(examples.map(({ who }) => who.split('，')[1])).size).toBeGreaterThan(1)
  })

  it.each([
    ['all of it known', [], /^收入超过标准 [\d,.]+ 元/],
    ['more than is known of it', 'unknown', /^收入超过标准$/],
  ] as const)(
    'who earns too much, %s, is told of income, as the first line does',
    (_name, business, words) => {
      const wages = [{ fen: 900_000, per: 'month' as const }]
      const household = [{ relation: 'self', wages, business, property: [], transfers: [] }]
      const facts = { matter: 'unpaid-wages', place: '440883', migrant: 'no', aid: [], person: [], household }
      const { decision } = runCheck(loadLibrary(law), facts, { date: TODAY })!
      const { headline, cards } = renderDecision(decision)
      expect(decision.outcome).toBe('over')
      expect(headline).toMatch(words)
      expect(cards[0]?.title).toContain('收入')
    },
  )

  it('says nothing of a draft that does not compile', () => {
    const broken = renewed({ hardship: { test: 'nowhere' } })
    expect(previewOf(law, broken, wanted)).toBeNull()
  })

  it('one already approved is held against the law it ended, and gives the same', () => {
    const piece = raised(2)
    const approved = lawWith(law, piece)
    const cut = { id: figure._id, to: figure.inUse.to }
    expect(previewOf(approved, { ...piece, cut }, wanted)!.synthetic).toEqual(preview(piece).synthetic)
  })
})

describe('kept checks', () => {
  const people = (() => {
    const none = { business: [], property: [], transfers: [] }
    const answered: Facts = {
      matter: 'unpaid-wages',
      place: '440883',
      migrant: 'no',
      aid: [],
      person: [],
      cause: [],
      homes: [],
    }
    const judge = judgeOf(loadLibrary(law), TODAY)
    const found: Facts[] = []
    for (let fen = 0; fen < 400_000; fen += 10_000)
      found.push({
        ...answered,
        household: [{ relation: 'self', ...none, wages: [{ fen, per: 'month' as const }] }],
      })
    return { found, judge }
  })()

  it('are those of the draft’s own area, tried on both laws', () => {
    const elsewhere = people.found.map((facts) => ({ ...facts, place: '110000' }))
    const { keptChecks } = preview(raised(2), { kept: [...people.found, ...elsewhere] })
    expect(people.found).toHaveLength(40)
    expect(keptChecks.people).toBe(40)
    expect(preview(raised(2), { kept: people.found }).keptChecks).toEqual(keptChecks)
    expect(keptChecks.gained).toBeGreaterThan(0)
  })

  it('of fewer than ten nothing is told', () => {
    const { keptChecks } = preview(raised(2), { kept: people.found.slice(0, 9) })
    expect(keptChecks).toEqual({
      people: 0,
      kept: null,
      gained: null,
      lost: null,
      over: null,
      unknown: null,
      byCounty: [],
      byMatter: [],
      byGroup: [],
    })
  })

  it('two drafts that part one person from the others say the same; exact counts would tell of them', () => {
    const kept = [...people.found, ...people.found]
    const exactly = (piece: Piece) => {
      const [before, after] = [lawWithout(law, piece), lawWith(law, piece)].map((one) =>
        judgeOf(loadLibrary(one), NEXT_YEAR),
      )
      return effectOf(before!, after!, kept, { place: String, matter: String })
    }
    const steps = [1, 1.05, 1.12, 1.18].map((times) => raised(times))
    const exact = steps.map((piece) => exactly(piece).gained)
    expect(new Set(exact).size).toBeGreaterThan(2)
    expect(exact.every((count) => count < 10)).toBe(true)
    const told = steps.map((piece) => preview(piece, { kept }).keptChecks)
    for (const one of told) expect(one).toMatchObject({ people: 80, gained: null, lost: null })
  })

  it('are told to the nearest ten, made-up people exactly', () => {
    const kept = Array.from({ length: 67 }, (_, at) => people.found[at % 40]!)
    const { keptChecks, synthetic } = preview(raised(2), { kept, size: 1503 })
    expect(synthetic.people).toBe(1503)
    expect(sum(synthetic)).toBe(1503)
    expect(keptChecks.people).toBe(70)
    const { byCounty, byMatter, byGroup, ...totals } = keptChecks
    const cells = [...byCounty, ...byMatter, ...byGroup].flatMap(({ people: all, gained, lost, unknown }) => [
      all,
      gained,
      lost,
      unknown,
    ])
    for (const count of [...Object.values(totals), ...cells])
      if (count !== null) expect([count % 10, count >= 10]).toEqual([0, true])
  })

  it('are judged as the phone judges them', () => {
    const library = loadLibrary(law)
    for (const facts of people.found)
      expect(people.judge.outcome(facts)).toBe(runCheck(library, facts, { date: TODAY })!.decision.outcome)
  })
})

describe('the law around a draft', () => {
  it('a draft ends what it takes the place of the day before, and only that', () => {
    const { document } = renewed()
    const { standards, parameters } = lawWith(law, renewed())
    expect(standards.find(({ _id }) => _id === guangdong._id)?.to).toBe('2026-12-31')
    expect(standards.filter(({ to }) => to !== null).map(({ _id }) => _id)).toEqual([guangdong._id])
    expect(standards).toContainEqual(document)
    expect(parameters).toEqual(law.parameters)
  })

  it('without what is not in it, the law is as it is', () => {
    expect(lawWithout(law, renewed())).toEqual({ standards: law.standards, parameters: law.parameters })
    expect(
      lawWithout(lawWith(law, renewed()), { ...renewed(), cut: { id: guangdong._id, to: null } }),
    ).toEqual({
      standards: law.standards,
      parameters: law.parameters,
    })
  })
})

describe('a change', () => {
  const pairs = OUTCOMES.flatMap((before) => OUTCOMES.map((after) => [before, after] as const))
  it.each(pairs)('%s → %s is one of five', (before, after) => {
    const change = changeOf(before, after)
    if (after === 'unknown') expect(change).toBe('unknown')
    else
      expect(change).toBe(
        isPositive(after) ? (isPositive(before) ? 'kept' : 'gained') : isPositive(before) ? 'lost' : 'over',
      )
  })

  it('nobody counted gives nothing', () => {
    const judge = judgeOf(loadLibrary(law), TODAY)
    expect(effectOf(judge, judge, [], { place: String, matter: String }).people).toBe(0)
  })
})
