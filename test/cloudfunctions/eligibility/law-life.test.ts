import type { TestCloud } from '../../support/cloud'
import { NOW, codeOf, dataOf, seedStaff } from '../accounts/people'
import {
  CITY,
  actsOn,
  figure,
  handOf,
  request,
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
beforeEach(() => cloud.setClock(NOW))
afterAll(() => cloud.stop())

const row = (draftId: string) => cloud.read('law_drafts', draftId)
const published = (id: string) => cloud.read(id.startsWith('s') ? 'standards' : 'parameters', id)
const acts = (draftId: string) => actsOn(cloud, draftId)

describe('a standard', () => {
  test('is drafted, checked, approved by another, waits for its day, and is taken back', async () => {
    const saved = dataOf(await he.save(standard('life', '2027-01-01')))
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    expect(saved).toMatchObject({ rev: 1, state: 'DRAFT', issues: [] })
    const checked = dataOf(await he.check(saved))
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    expect(checked).toMatchObject({ rev: 2, state: 'CHECKED', issues: [] })
    expect(await published('standard:life')).toBeNull()

    expect(codeOf(await he.approve(checked))).toBe('SECOND_PERSON')
    const approved = dataOf(await liang.approve(checked))
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    expect(approved).toMatchObject({ rev: 3, state: 'SCHEDULED', issues: [] })
    expect(await published('standard:life')).toMatchObject({ revision: 1, from: '2027-01-01', to: null })

    expect(codeOf(await liang.withdraw(approved))).toBe('SECOND_PERSON')
    const withdrawn = dataOf(await he.withdraw(approved, '数字抄错了'))
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    expect(withdrawn).toMatchObject({ rev: 4, state: 'WITHDRAWN' })
    expect(await published('standard:life')).toBeNull()
    expect(String((await row(saved.draftId))?.text)).toContain('standard:life')
    expect(await acts(saved.draftId)).toEqual(['law.save', 'law.check', 'law.approve', 'law.withdraw'])
  })

  test('asked for twice by the same hand, each step is done once', async () => {
    const text = standard('twice', '2027-02-01')
    const requestId = request()
    const saved = dataOf(await he.save(text, { requestId }))
    expect(dataOf(await he.save(text, { requestId }))).toEqual(saved)
    expect(codeOf(await he.save('{}', { requestId }))).toBe('REQUEST_ID_REUSED')
    const checked = dataOf(await he.check(saved))
    expect(dataOf(await he.check(saved))).toEqual(checked)
    const returned = dataOf(await liang.giveBack(checked))
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    expect(dataOf(await liang.giveBack(checked))).toEqual(returned)
    const again = dataOf(await he.check(returned))
    const approved = dataOf(await liang.approve(again))
    expect(dataOf(await liang.approve(again))).toEqual(approved)
    const withdrawn = dataOf(await he.withdraw(approved))
    expect(dataOf(await he.withdraw(approved))).toEqual(withdrawn)
    expect(await acts(saved.draftId)).toEqual([
      'law.save',
      'law.check',
      'law.return',
      'law.check',
      'law.approve',
      'law.withdraw',
    ])
  })

  test('changed after its check is a draft again; who only touched it may not approve it either', async () => {
    const checked = await he.checked(standard('touched', '2027-02-01'))
    const changed = dataOf(await liang.save(standard('touched', '2027-02-02'), { draft: checked }))
    expect(changed).toMatchObject({ state: 'DRAFT', rev: 3 })
    expect(codeOf(await liang.approve(changed))).toBe('CONFLICT')
    const again = dataOf(await he.check(changed))
    expect(codeOf(await liang.approve(again))).toBe('SECOND_PERSON')
    expect(dataOf(await he.withdraw(again))).toMatchObject({ state: 'WITHDRAWN' })
    expect(cloud.requests()).toBeLessThanOrEqual(10)
  })

  test('a change on an older revision is a conflict, and nothing anybody typed is lost', async () => {
    const saved = dataOf(await he.save(standard('conflict', '2027-02-01')))
    const other = dataOf(await liang.save(standard('conflict', '2027-03-01'), { draft: saved }))
    expect(codeOf(await he.save(standard('conflict', '2027-04-01'), { draft: saved }))).toBe('CONFLICT')
    expect(codeOf(await he.check(saved))).toBe('CONFLICT')
    expect(codeOf(await he.withdraw(saved))).toBe('CONFLICT')
    expect(await row(saved.draftId)).toMatchObject({ rev: other.rev, from: '2027-03-01' })
    expect(codeOf(await he.save('{}', { draft: other, areaCode: '440883' }))).toBe('CONFLICT')
    dataOf(await he.withdraw(other))
  })

  test('takes the place of the one before it, and gives it its days back when it is taken back', async () => {
    const first = dataOf(await liang.approve(await he.checked(standard('one', '2026-11-23'))))
    expect(first.state).toBe('IN_FORCE')
    const second = dataOf(await liang.approve(await he.checked(standard('two', '2027-01-01'))))
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    expect(await published('standard:one')).toMatchObject({ revision: 2, to: '2026-12-31' })
    expect(sentences(dataOf(await he.withdraw(first)))).toContain('要先把它撤下')
    dataOf(await he.withdraw(second))
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    expect(await published('standard:one')).toMatchObject({ revision: 3, to: null })
    dataOf(await he.withdraw(first))
    expect(await published('standard:one')).toBeNull()
  })

  test('that was fine when it was checked and no longer is stays checked, and says why', async () => {
    const late = await he.checked(standard('late', '2026-11-24'))
    const rival = await he.checked(standard('rival', '2026-12-01'))
    const stood = dataOf(await liang.approve(await he.checked(standard('stood', '2026-12-15'))))
    const refused = dataOf(await liang.approve(rival))
    expect(refused).toMatchObject({ state: 'CHECKED', rev: rival.rev })
    expect(sentences(refused)).toContain('已经有一份从 2026-12-15 起的')
    dataOf(await he.withdraw(stood))
    cloud.setClock(NOW + 3 * 86_400_000)
    expect(sentences(dataOf(await liang.approve(late)))).toContain('不能追溯')
    expect(await published('standard:late')).toBeNull()
  })
})

describe('what is wrong is told by a sentence, and kept as it was typed', () => {
  test.each([
    ['no JSON', '{"_id": ', '这不是一份完整的 JSON'],
    ['another area', standard('w1', '2027-01-01', { area: '440000' }), '地方代码要一样'],
    ['a day that is over', standard('w2', '2026-11-22'), '不能追溯'],
    ['a trial of the format', standard('w3', '2027-01-01', { example: true }), '格式示例'],
    ['nothing that decides', standard('w4', '2027-01-01', { hardship: undefined }), '不起作用'],
    ['an unknown fact', standard('w5', '2027-01-01', { facts: [] }), '没有叫“cityMembers”的问题'],
    ['another field', standard('w6', '2027-01-01', { extra: 1 }), '不认识'],
    ['the id of another', standard('gd-2020', '2027-01-01'), '这个编号已经用过'],
    ['a character no store keeps', standard('w11', '2027-01-01', { title: '甲\u0000' }), '不能用的符号'],
    ['half a character', standard('w12', '2027-01-01', { source: '甲\ud800' }), '不能用的符号'],
    ['a figure without value', figure('w7', '2027-01-01', { value: null, status: 'missing' }), '没有数字'],
    ['a figure nobody uses', figure('w8', '2027-01-01', { indicator: 'nobody' }), '没有一份标准用到'],
    ['a figure in another unit', figure('w9', '2027-01-01', { unit: 'fen/month/person' }), '单位'],
    ['a figure too large', figure('w10', '2027-01-01', { value: 9e15 }), '上限'],
  ])('%s', async (_what, document, words) => {
    const saved = dataOf(await he.save(document))
    const checked = dataOf(await he.check(saved))
    expect(checked).toMatchObject({ state: 'DRAFT', rev: 1 })
    expect(sentences(checked)).toContain(words)
    const { text } = dataOf(await he.show(saved.draftId))
    expect(text).toBe(typeof document === 'string' ? document : JSON.stringify(document))
    expect(cloud.requests()).toBeLessThanOrEqual(4)
    dataOf(await he.withdraw(saved))
  })

  test('deep nonsense is refused with a sentence too', async () => {
    const deep = `${'{"not":'.repeat(6_000)}1${'}'.repeat(6_000)}`
    const text = JSON.stringify(standard('deep', '2027-01-01', { hardship: '?' })).replace('"?"', deep)
    const saved = dataOf(await he.save(text))
    expect(saved.issues.length).toBeGreaterThan(0)
    expect(dataOf(await he.check(saved)).state).toBe('DRAFT')
  })

  test('two drafts of one id do not both pass', async () => {
    const first = dataOf(await he.save(standard('same', '2027-01-01')))
    const second = dataOf(await he.save(standard('same', '2027-01-01')))
    expect(sentences(second)).toContain('同一个编号')
    expect(dataOf(await he.check(second)).state).toBe('DRAFT')
    dataOf(await he.withdraw(first))
    const changed = dataOf(await he.save(standard('same', '2027-01-01'), { draft: second }))
    expect(dataOf(await he.check(changed)).state).toBe('CHECKED')
  })
})

describe('a figure', () => {
  test('may be used from today; last year’s stays in use until then', async () => {
    const old = 'parameter:sample-440800-urban-disposable-income'
    const approved = dataOf(await liang.approve(await he.checked(figure('2026', '2026-11-23'))))
    expect(approved.state).toBe('IN_FORCE')
    expect(await published(old)).toMatchObject({ inUse: { to: '2026-11-22' } })
    const next = dataOf(await liang.approve(await he.checked(figure('2027', '2027-04-01'))))
    expect(next.state).toBe('SCHEDULED')
    expect(await published('parameter:2026')).toMatchObject({ inUse: { to: '2027-03-31' }, revision: 2 })
    dataOf(await he.withdraw(next))
    dataOf(await he.withdraw(approved))
    expect(await published(old)).toMatchObject({ inUse: { to: null } })
  })
})

describe('only a bureau, only in its area', () => {
  test('does anything with drafts', async () => {
    await seedStaff(cloud, 'o-far', { role: 'bureau', areaCode: '440900' })
    await seedStaff(cloud, 'o-admin', { role: 'admin', areaCode: CITY })
    await seedStaff(cloud, 'o-near', { role: 'bureau', areaCode: '440000' })
    const near = handOf(cloud, 'o-near')
    const draft = dataOf(await near.save(standard('guarded', '2027-01-01')))
    for (const openid of ['o-far', 'o-admin', 'oSampleClerk', 'oSampleVillager']) {
      const other = handOf(cloud, openid)
      for (const answer of [
        await other.save('{}'),
        await other.save('{}', { draft }),
        await other.check(draft),
        await other.approve(draft),
        await other.giveBack(draft),
        await other.withdraw(draft),
        await other.show(draft.draftId),
        await other.list(),
      ])
        expect(codeOf(answer)).toBe('FORBIDDEN')
    }
    expect(codeOf(await handOf(cloud, 'o-far').save('{}', { draft, areaCode: '440900' }))).toBe('FORBIDDEN')
    expect(await row(draft.draftId)).toMatchObject({ rev: 1, state: 'DRAFT' })
    expect(codeOf(await near.check({ draftId: 'l-nobody', rev: 1 }))).toBe('NOT_FOUND')
    expect(codeOf(await near.show('l-nobody'))).toBe('NOT_FOUND')
    dataOf(await near.withdraw(draft))
  })
})
