import type { Facts } from '@/core/eligibility/facts'
import { owedWages } from '../../core/eligibility/support/household'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codeOf, dataOf, enter, NOW } from '../accounts/people'
import { figure, handOf, HE } from './bureau'

const answered = (fen: number, place = '440883') => owedWages(fen / 100, { place })

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ sample: true })
  cloud.setClock(NOW)
})
afterAll(() => cloud.stop())

let requests = 0
const keep = (facts: Facts | string, requestId = `keep-request-${(requests += 1)}`) =>
  cloud.call(null, 'eligibility.keepCheck', {
    requestId,
    facts: typeof facts === 'string' ? facts : JSON.stringify(facts),
  })

describe('a check kept without identity', () => {
  it('holds no more than coarse answers, the county and the month', async () => {
    const own = { relation: 'self', wages: [{ fen: 163_217, per: 'month' as const }], name: '林示例' }
    dataOf(
      await keep(
        { ...answered(0), household: [own], note: '我叫林示例', village: '440883107206' },
        'keep-coarse-1',
      ),
    )
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    const [kept] = await cloud.all('kept_checks')
    expect(Object.keys(kept!).sort()).toEqual(['_id', 'county', 'facts', 'lawVersion', 'month', 'schema'])
    expect(kept).toMatchObject({ county: '440883', month: '2026-11' })
    expect(JSON.stringify(kept)).not.toMatch(/林示例|440883107206|163217|keep-coarse/)
    expect(JSON.parse(String(kept!['facts']))).toMatchObject({
      household: [{ relation: 'self', wages: [{ fen: 160_000, per: 'month' }] }],
    })
  })

  it('is kept once, however often the same request comes', async () => {
    dataOf(await keep(answered(0), 'keep-coarse-1'))
    expect(await cloud.all('kept_checks')).toHaveLength(1)
  })

  it.each(['{', '[]', 'null', '{}', '{"place":"440883"}', '{"note":"words"}'])(
    'nothing worth keeping is refused: %s',
    async (text) => expect(codeOf(await keep(text))).toBe('BAD_INPUT'),
  )

  it('nothing of it is written to a log', () => {
    expect(cloud.logs()).not.toMatch(/林示例|163217/)
  })
})

describe('eligibility.lawEffect', () => {
  let draftId: string

  const effect = (openid: string | null = HE, date?: string) =>
    cloud.call(openid, 'eligibility.lawEffect', date === undefined ? { draftId } : { draftId, date })

  beforeAll(async () => {
    const kept = Array.from({ length: 60 }, (_, at) => ({
      _id: `k-seeded-${at}`,
      facts: JSON.stringify(answered(at * 5000, at % 3 === 0 ? '440882' : '440883')),
      county: at % 3 === 0 ? '440882' : '440883',
      month: '2026-10',
      lawVersion: 'x',
    }))
    await cloud.seed('kept_checks', kept)
    const saved = dataOf(await handOf(cloud, HE).save(figure('2027', '2027-01-01', { value: 7_000_000 })))
    draftId = saved.draftId
  })

  it('tells the bureau what the draft would change on its first day: people made up, and checks kept', async () => {
    const told = dataOf(await effect())
    expect(cloud.requests()).toBeLessThanOrEqual(5)
    expect(told.date).toBe('2027-01-01')
    expect(told.synthetic.people).toBe(3000)
    expect(told.synthetic.gained).toBeGreaterThan(50)
    expect(told.synthetic.lost).toBe(0)
    expect(told.keptChecks.people).toBe(60)
    expect(told.keptChecks.gained).toBeGreaterThan(5)
    expect(told.examples.length).toBeGreaterThan(0)
    expect(told.synthetic.byCounty.map(({ title }) => title)).toContain('吴川市')
    const { kept, gained, lost, over, unknown, people } = told.synthetic
    expect(kept + gained + lost + over + unknown).toBe(people)
    for (const table of [told.synthetic, told.keptChecks]) {
      for (const cell of [...table.byCounty, ...table.byMatter, ...table.byGroup])
        for (const count of [cell.people, cell.gained, cell.lost, cell.unknown])
          expect(count === null || count === 0 || count >= 10).toBe(true)
    }
  })

  it('one more check kept changes no number that is told', async () => {
    const before = dataOf(await effect()).keptChecks
    await cloud.seed('kept_checks', [
      {
        _id: 'k-one-more',
        facts: JSON.stringify(answered(400_000)),
        county: '440883',
        month: '2026-10',
        lawVersion: 'x',
      },
    ])
    expect(dataOf(await effect()).keptChecks).toEqual(before)
  })

  it('counts the newest of its own area, however many newer ones other areas have', async () => {
    const before = dataOf(await effect()).keptChecks
    const newer = Array.from({ length: 1000 }, (_, at) => ({
      _id: `k-elsewhere-${at}`,
      facts: JSON.stringify(answered(at * 300, '440983')),
      county: '440983',
      month: '2026-11',
      lawVersion: 'x',
    }))
    await cloud.seed('kept_checks', newer)
    expect(dataOf(await effect()).keptChecks).toEqual(before)
  })

  it('says the same of the same draft each time', async () => {
    expect(dataOf(await effect())).toEqual(dataOf(await effect()))
  })

  it('of a day before the draft begins: nothing changes', async () => {
    expect(dataOf(await effect(HE, '2026-12-01')).synthetic).toMatchObject({ gained: 0, lost: 0 })
  })

  it('is for the bureau of the area', async () => {
    await enter(cloud, 'o-nobody')
    expect(codeOf(await effect('o-nobody'))).toBe('FORBIDDEN')
    expect(codeOf(await effect(null))).toBe('NOT_SIGNED_IN')
  })

  it('a text that cannot be read, or does not compile, has no effect to tell; none at all is not found', async () => {
    const hand = handOf(cloud, HE)
    draftId = dataOf(await hand.save('{')).draftId
    expect(codeOf(await effect())).toBe('CONFLICT')
    draftId = 'l-nowhere'
    expect(codeOf(await effect())).toBe('NOT_FOUND')
  })
})

describe('what is kept goes after 24 months', () => {
  const month = (text: string) => ({
    _id: `k-${text}`,
    facts: '{}',
    county: null,
    month: text,
    lawVersion: 'x',
  })

  it('and not before, in slices', async () => {
    const old = Array.from({ length: 30 }, (_, at) => ({ ...month('2024-10'), _id: `k-old-${at}` }))
    await cloud.seed('kept_checks', [...old, month('2023-01'), month('2024-11'), month('2026-01')])
    expect(await cloud.runJob('drop-kept-checks')).toEqual({ done: 31 })
    expect(await cloud.runJob('drop-kept-checks')).toEqual({ done: 0 })
    const left = (await cloud.all('kept_checks')).map((one) => String(one['month']))
    expect(left.every((one) => one >= '2024-11')).toBe(true)
    expect(left).toContain('2024-11')
  })
})
