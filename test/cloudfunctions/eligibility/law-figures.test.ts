import type { TestCloud } from '../../support/cloud'
import { dataOf } from '../accounts/people'
import { figure, sentences, standard, startBureau, type BureauHand } from './bureau'

let cloud: TestCloud
let he: BureauHand
let liang: BureauHand

beforeAll(async () => {
  ;({ cloud, he, liang } = await startBureau())
})
afterAll(() => cloud.stop())

const wage = { id: 'city-wage', title: '示例最低工资', unit: 'fen/month/person', most: 1e7 }
const needing = (name: string, from: string) =>
  standard(name, from, {
    facts: [],
    parameters: [wage],
    hardship: {
      notOver: [
        { parameter: 'city-wage', of: 'prefecture' },
        { value: 1, unit: 'fen/month/person' },
      ],
    },
  })
const wages = figure('city-wage-2027', '2026-12-01', {
  indicator: 'city-wage',
  unit: 'fen/month/person',
  value: 188_000,
})

describe('a standard comes before its figures', () => {
  test('it passes the check and says which are lacking; its figure is refused until it is published, then taken', async () => {
    const saved = dataOf(await he.save(needing('first', '2027-01-01')))
    const checked = dataOf(await he.check(saved))
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    expect(checked.state).toBe('CHECKED')
    expect(sentences(checked)).toContain('这些基数还没有数：示例最低工资')
    expect(dataOf(await liang.show(checked.draftId)).issues).toHaveLength(1)

    const early = dataOf(await he.save(wages))
    const refused = dataOf(await he.check(early))
    expect(refused.state).toBe('DRAFT')
    expect(sentences(refused)).toContain('没有一份标准用到“city-wage”')

    expect(dataOf(await liang.approve(checked)).state).toBe('SCHEDULED')
    const taken = dataOf(await he.check(early))
    expect(taken).toMatchObject({ state: 'CHECKED', issues: [] })
    expect(dataOf(await liang.approve(taken)).state).toBe('SCHEDULED')

    const next = dataOf(await he.check(dataOf(await he.save(needing('second', '2027-06-01')))))
    expect(next).toMatchObject({ state: 'CHECKED', issues: [] })
  })

  test('what did not hold it up is no fault of the draft it becomes again', async () => {
    const other = { ...wage, id: 'other-wage' }
    const hardship = {
      notOver: [
        { parameter: 'other-wage', of: 'prefecture' },
        { value: 1, unit: 'fen/month/person' },
      ],
    }
    const text = standard('third', '2027-09-01', { facts: [], parameters: [other], hardship })
    const checked = dataOf(await he.check(dataOf(await he.save(text))))
    expect(checked.issues).toHaveLength(1)
    const returned = dataOf(await liang.giveBack(checked))
    expect(returned).toMatchObject({ state: 'DRAFT', issues: [] })
  })
})
