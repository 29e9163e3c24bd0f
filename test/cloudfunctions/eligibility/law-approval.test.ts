import { readDraftText } from '@/core/eligibility/publish/draft'
import { nextOf } from '@/core/eligibility/publish/issues'
import { planApproval } from '@/core/eligibility/publish/series'
import type { LawDocument } from '@kit/eligibility/law-repository'
import { published as publishedDays } from '@kit/eligibility/publish'
import { chainHash, verifyAudit } from '../../../gateway/commands/audit'
import type { TestCloud } from '../../support/cloud'
import { dataOf, seedStaff } from '../accounts/people'
import {
  CITY,
  actsOn,
  figure,
  handOf,
  rivalLists,
  sentences,
  standard,
  startBureau,
  type BureauHand,
} from './bureau'

let cloud: TestCloud
let he: BureauHand
let liang: BureauHand

beforeAll(async () => {
  ;({ cloud, he, liang } = await startBureau())
})
afterAll(() => cloud.stop())

const published = (id: string) => cloud.read(id.startsWith('s') ? 'standards' : 'parameters', id)

describe('what fitted the law when it was checked, and no longer does as it is approved', () => {
  /** What only looking at the days would say: nothing shares a day with it, so it may. */
  const daysAlone = async (document: object) => {
    const { document: read } = readDraftText('standard', JSON.stringify(document))
    const there = (await cloud.all('standards')) as unknown as LawDocument[]
    return planApproval(publishedDays('standard', there), nextOf(read!), '2026-11-23').ok
  }

  test('another one asks a question of the same name: it stays checked, says why, and nothing is published', async () => {
    const means = await he.checked(standard('means', '2027-01-01'))
    const clash = await he.checked(rivalLists('clash', '2027-01-01'))
    const stood = dataOf(await liang.approve(means))
    expect(stood.state).toBe('SCHEDULED')
    const refused = dataOf(await liang.approve(clash))
    expect(refused).toMatchObject({ state: 'CHECKED', rev: clash.rev })
    expect(sentences(refused)).toContain('写了两次，而且不一样：“cityMembers”')
    expect(await published('standard:clash')).toBeNull()
    // Control: both series are free on those days; approval that looks at the days alone would publish it.
    expect(await daysAlone(rivalLists('clash', '2027-01-01'))).toBe(true)
    dataOf(await he.withdraw(stood))
    const later = dataOf(await liang.approve(clash))
    expect(later.state).toBe('SCHEDULED')
    dataOf(await he.withdraw(later))
  })

  test('the only standard that used a figure was taken back: the figure stays checked', async () => {
    const parameters = [{ id: 'city-line', unit: 'fen/year/person', most: 9_000_000, title: '示例线' }]
    const uses = dataOf(await liang.approve(await he.checked(standard('uses', '2027-01-01', { parameters }))))
    const line = await he.checked(figure('line', '2027-01-01', { indicator: 'city-line' }))
    dataOf(await he.withdraw(uses))
    const refused = dataOf(await liang.approve(line))
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    expect(refused).toMatchObject({ state: 'CHECKED', rev: line.rev })
    expect(sentences(refused)).toContain('没有一份标准用到')
    expect(await published('parameter:line')).toBeNull()
    dataOf(await he.withdraw(line))
  })
})

describe('an id', () => {
  const FAR = '440900'
  const mine = standard(`${CITY}-2027`, '2027-01-01')

  test('that names an area is that area’s: drafts of others, however many, do not keep it from it', async () => {
    await seedStaff(cloud, 'o-squatter', { role: 'bureau', areaCode: FAR })
    const squatter = handOf(cloud, 'o-squatter')
    const theirs = dataOf(await squatter.save({ ...mine, area: FAR }, { areaCode: FAR }))
    for (let n = 0; n < 12; n += 1) dataOf(await squatter.save({ ...mine, area: FAR }, { areaCode: FAR }))
    const checked = await he.checked(mine)
    expect(sentences(dataOf(await squatter.check(theirs)))).toContain('编号里的地方代码是别处的')
    expect(dataOf(await liang.approve(checked)).state).toBe('SCHEDULED')
    // Control: whoever asks only whether another row has the id is kept from it.
    const rows = (await cloud.all('law_drafts')).filter(({ documentId }) => documentId === mine._id)
    expect(rows.some(({ _id, state }) => _id !== checked.draftId && state !== 'WITHDRAWN')).toBe(true)
    dataOf(await he.withdraw({ ...checked, rev: checked.rev + 1 }))
  })

  test('once published and taken back stays used, in the area itself too', async () => {
    const again = dataOf(await he.save(mine))
    expect(sentences(again)).toContain('同一个编号')
    dataOf(await he.withdraw(again))
  })

  test('that names none is whose draft had it first', async () => {
    const first = dataOf(
      await handOf(cloud, 'o-squatter').save(standard('free', '2027-01-01'), { areaCode: FAR }),
    )
    expect(first.state).toBe('DRAFT')
    const second = dataOf(await he.save(standard('free', '2027-01-01')))
    expect(sentences(second)).toContain('同一个编号')
    dataOf(await he.withdraw(second))
  })
})

describe('every act on a piece of law is in its own chain of the audit log', () => {
  const broken = async () => (await verifyAudit(cloud.gateway.records, chainHash(cloud.keys.data))).broken

  test('whose head is in its row; an entry that is gone is found', async () => {
    const withdrawn = dataOf(await he.withdraw(await he.checked(standard('chained', '2027-02-01'))))
    expect(await actsOn(cloud, withdrawn.draftId)).toEqual(['law.save', 'law.check', 'law.withdraw'])
    expect(await broken()).toEqual([])
    const chain = `l${CITY}_${withdrawn.draftId}`
    await cloud.store.documents.remove('audit', { chain, seq: 3 }, false)
    expect(await broken()).toEqual([{ chain, fault: { kind: 'head', seq: 2 } }])
  })
})
