import { verifyChain, type AuditEntry, type AuditHead } from '@/core/accounts/audit-chain'
import { auditHash } from '@kit/crypto'
import type { TestCloud } from '../../support/cloud'
import { localText } from '@/features/publishing/model/successor'
import { codeOf, NOW, dataOf } from '../accounts/people'
import { CITY, HE, figure, standard, startBureau, type BureauHand } from './bureau'

const DAY = 86_400_000

let cloud: TestCloud
let he: BureauHand
let liang: BureauHand

beforeAll(async () => {
  ;({ cloud, he, liang } = await startBureau())
})
afterAll(() => cloud.stop())

const stateOf = async (draftId: string) =>
  dataOf(await he.list({ limit: 50 })).rows.find((row) => row.draftId === draftId)?.state
const enter = () => cloud.runJob('enter-law')

describe('the law of an area in a list', () => {
  test('holds what came with the program once the timer saw it, and nothing twice', async () => {
    expect(dataOf(await he.list()).rows).toEqual([])
    const { done } = (await enter()) as { done: number }
    expect(done).toBe((await cloud.all('standards')).length + (await cloud.all('parameters')).length)
    expect(await enter()).toEqual({ done: 0 })
    const { rows } = dataOf(await he.list())
    expect(cloud.requests()).toBeLessThanOrEqual(4)
    expect(rows.map(({ kind, areaCode }) => `${kind} ${areaCode}`)).toContain(`parameter ${CITY}`)
    expect(rows.every(({ mayApprove }) => !mayApprove)).toBe(true)
    const shown = dataOf(await he.show(rows[0]!.draftId))
    expect(shown.history).toMatchObject([{ act: 'loaded', by: '程序' }])
  })

  test('what came with the program is not withdrawn, and it is said why', async () => {
    const [row] = dataOf(await he.list({ state: 'IN_FORCE' })).rows
    const answer = dataOf(await he.withdraw(row!))
    expect(answer).toMatchObject({
      state: 'IN_FORCE',
      issues: [{ sentence: expect.stringContaining('随程序来') }],
    })
  })

  test('a text that came anew with the program is shown anew', async () => {
    const id = 'parameter:440800-urban-home-area'
    const { _id, ...document } = (await cloud.read('parameters', id))!
    await cloud.seed('parameters', [{ ...document, _id: id, revision: 7, title: '新的名称' }])
    expect(await enter()).toEqual({ done: 1 })
    const row = dataOf(await he.list({ limit: 50 })).rows.find(({ documentId }) => documentId === _id)
    expect(row?.title).toBe('新的名称')
  })

  test('comes a page at a time, by kind and state, the last changed first', async () => {
    for (const n of [1, 2, 3]) {
      cloud.setClock(NOW + n)
      dataOf(await he.save(standard(`page-${n}`, '2027-01-01')))
    }
    const first = dataOf(await he.list({ kind: 'standard', limit: 2 }))
    expect(first.rows.map(({ documentId }) => documentId)).toEqual(['standard:page-3', 'standard:page-2'])
    const rest = dataOf(await he.list({ kind: 'standard', limit: 2, cursor: first.next! }))
    expect(rest.rows.map(({ documentId }) => documentId)).toEqual(['standard:page-1'])
    expect(rest.next).toBeNull()
    const drafts = dataOf(await he.list({ state: 'DRAFT' }))
    expect(drafts.rows).toHaveLength(3)
    expect(dataOf(await he.list({ state: 'DRAFT', kind: 'parameter' })).rows).toEqual([])
  })

  test('says who may approve: whoever neither wrote nor checked', async () => {
    const { draftId } = await he.checked(standard('mine', '2027-05-01'))
    const seenBy = async (hand: BureauHand) =>
      dataOf(await hand.list({ limit: 50 })).rows.find((row) => row.draftId === draftId)?.mayApprove
    expect(await seenBy(he)).toBe(false)
    expect(await seenBy(liang)).toBe(true)
  })
})

describe('the law of the areas around', () => {
  const around = (hand: BureauHand, more: object = {}) => hand.list({ around: true, limit: 50, ...more })
  const draftOf = (area: string, state: string, name: string) => ({
    _id: `l-${name}`,
    kind: 'standard',
    areaCode: area,
    documentId: `standard:${name}`,
    title: name,
    number: '',
    from: '2027-01-01',
    to: null,
    text: JSON.stringify(standard(name, '2027-01-01', { area })),
    state,
    rev: 1,
    changedAt: NOW,
    createdBy: 'o-province',
    writers: ['o-province'],
    checkedBy: null,
    approvedBy: null,
    supersedes: null,
    cut: null,
    issues: [],
    saves: [],
    history: [{ act: 'saved', by: 'p-province', at: NOW, note: '内部的话' }],
  })

  beforeAll(async () => {
    await cloud.seed('law_drafts', [
      ...['DRAFT', 'CHECKED', 'WITHDRAWN'].map((state) => draftOf('440000', state, `gd-${state}`)),
      draftOf('440000', 'IN_FORCE', 'gd-approved'),
      draftOf('440900', 'IN_FORCE', 'beside'),
      draftOf('440883', 'DRAFT', 'within'),
    ])
  })

  test('is listed for a city: what the province and the nation published, nobody’s drafts, nobody beside', async () => {
    const { rows } = dataOf(await around(he, { kind: 'standard' }))
    expect(cloud.requests()).toBeLessThanOrEqual(4)
    const ids = rows.map(({ documentId }) => documentId)
    expect(ids).toEqual(
      expect.arrayContaining(['standard:gd-2020', 'standard:law-2022', 'standard:gd-approved']),
    )
    expect(new Set(rows.map(({ areaCode }) => areaCode))).toEqual(new Set(['440000', '100000']))
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['IN_FORCE']))
    expect(rows.some(({ mayApprove }) => mayApprove)).toBe(false)
    const own = dataOf(await he.list({ limit: 50 })).rows.map(({ documentId }) => documentId)
    expect(own.filter((id) => ids.includes(id))).toEqual([])
  })

  test('of a state that is nobody else’s to see is empty', async () => {
    for (const state of ['DRAFT', 'CHECKED', 'WITHDRAWN', 'SUPERSEDED'])
      expect(dataOf(await around(he, { state })).rows).toEqual([])
  })

  test('opens to be read, without who did what', async () => {
    const [row] = dataOf(await around(he)).rows.filter(({ documentId }) => documentId === 'standard:gd-2020')
    const shown = dataOf(await he.show(row!.draftId))
    expect(cloud.requests()).toBeLessThanOrEqual(4)
    expect(JSON.parse(shown.text)).toMatchObject({ _id: 'standard:gd-2020' })
    const approved = dataOf(await he.show('l-gd-approved'))
    expect(approved.history).toEqual([])
    expect(JSON.stringify(approved)).not.toContain('内部的话')
  })

  test('drafts of the province, and anything of a city beside, do not open', async () => {
    for (const name of ['gd-DRAFT', 'gd-CHECKED', 'gd-WITHDRAWN', 'beside'])
      expect(codeOf(await he.show(`l-${name}`))).toBe('FORBIDDEN')
    expect(codeOf(await liang.list({ around: true, areaCode: '440900' }))).toBe('FORBIDDEN')
  })

  test('is nobody’s here to act on; a draft inside one’s own area is', async () => {
    for (const name of ['gd-approved', 'gd-DRAFT', 'gd-CHECKED', 'beside']) {
      const at = { draftId: `l-${name}`, rev: 1 }
      for (const act of [he.check, he.approve, he.giveBack, he.withdraw])
        expect(codeOf(await act(at))).toBe('FORBIDDEN')
      expect(codeOf(await cloud.call(HE, 'eligibility.lawEffect', { draftId: at.draftId }))).toBe('FORBIDDEN')
      const document = standard('not-mine', '2027-01-01', { area: '440000' })
      expect(codeOf(await he.save(document, { draft: at, areaCode: '440000' }))).toBe('FORBIDDEN')
    }
    expect(dataOf(await he.show('l-within')).history).toHaveLength(1)
    expect(codeOf(await he.check({ draftId: 'l-within', rev: 1 }))).not.toBe('FORBIDDEN')
  })

  test('a city’s own standard begun from the province’s is found free of errors and ends nothing of the province’s', async () => {
    const [row] = dataOf(await around(he)).rows.filter(({ documentId }) => documentId === 'standard:gd-2020')
    const text = localText(dataOf(await he.show(row!.draftId)).text, CITY, '2027-06-01')
    const own = {
      ...(JSON.parse(text) as object),
      title: '湛江市示例标准',
      number: '示例 1 号',
      source: '示例',
    }
    const approved = dataOf(await liang.approve(await he.checked(own)))
    expect(approved).toMatchObject({ state: 'SCHEDULED', issues: [] })
    expect(await cloud.read('standards', 'standard:gd-2020')).toMatchObject({ to: null })
    dataOf(await he.withdraw(approved))
  })

  test('a row of a figure says its number, unit and how sure it is', async () => {
    const { rows } = dataOf(await he.list({ kind: 'parameter', limit: 50 }))
    const of = (id: string) => rows.find(({ documentId }) => documentId === `parameter:${id}`)
    expect(of('sample-440800-urban-disposable-income')).toMatchObject({
      value: 3_840_000,
      unit: 'fen/year/person',
    })
    expect(of('440800-urban-disposable-income')).toMatchObject({ value: null, status: 'missing' })
  })
})

describe('one piece of law whole', () => {
  test('shows the one before it, how it differs in words, and who did what by name', async () => {
    const checked = await he.checked(figure('2026', '2026-12-01'))
    const shown = dataOf(await liang.show(checked.draftId))
    expect(cloud.requests()).toBeLessThanOrEqual(4)
    expect(shown.row).toMatchObject({ mayApprove: true, state: 'CHECKED', from: '2026-12-01' })
    expect(shown.before?.documentId).toBe('parameter:sample-440800-urban-disposable-income')
    expect(shown.differences.length).toBeGreaterThan(0)
    expect(shown.history).toMatchObject([
      { act: 'saved', by: '何示例' },
      { act: 'checked', by: '何示例' },
    ])
    const returned = dataOf(await liang.giveBack(checked, '来源写清楚'))
    const { history } = dataOf(await he.show(returned.draftId))
    expect(history.at(-1)).toMatchObject({ act: 'returned', by: '梁示例', note: '来源写清楚' })
    expect(JSON.stringify(shown)).not.toContain('oSample')
    dataOf(await he.withdraw(returned))
  })
})

describe('as the days go by', () => {
  test('it enters force, the one before is superseded, each once, also when nobody looked', async () => {
    cloud.setClock(NOW)
    const first = dataOf(await liang.approve(await he.checked(standard('first', '2026-11-23'))))
    const second = dataOf(await liang.approve(await he.checked(standard('second', '2026-12-01'))))
    expect([await stateOf(first.draftId), await stateOf(second.draftId)]).toEqual(['IN_FORCE', 'SCHEDULED'])
    await enter()
    cloud.setClock(NOW + 8 * DAY)
    expect([await stateOf(first.draftId), await stateOf(second.draftId)]).toEqual(['SUPERSEDED', 'IN_FORCE'])
    expect(await enter()).toEqual({ done: 2 })
    expect(await enter()).toEqual({ done: 0 })
    const { history } = dataOf(await he.show(second.draftId))
    expect(history.map(({ act }) => act)).toEqual(['saved', 'checked', 'approved', 'entered'])
    expect(await cloud.read('law_drafts', first.draftId)).toMatchObject({ state: 'SUPERSEDED', rev: 3 })
    expect(dataOf(await he.list({ state: 'SUPERSEDED', kind: 'standard' })).rows).toHaveLength(1)

    const taken = dataOf(await he.withdraw(second))
    expect(taken.state).toBe('WITHDRAWN')
    expect(await stateOf(first.draftId)).toBe('IN_FORCE')
    expect(await enter()).toEqual({ done: 1 })
    expect(await cloud.read('law_drafts', first.draftId)).toMatchObject({ state: 'IN_FORCE' })
    expect(await cloud.read('law_drafts', second.draftId)).toMatchObject({ state: 'WITHDRAWN' })
  })

  test('stopped in the middle it goes on where it was, and moves nothing twice', async () => {
    const before = (await cloud.all('law_drafts')).length
    const many = Array.from({ length: 45 }, (_, n) =>
      figure(`m${n}`, '2030-01-01', { area: `4501${10 + n}` }),
    )
    await cloud.seed('parameters', many)
    const law = await cloud.read('job_runs', 'enter-law')
    await enter()
    const mark = (await cloud.read('job_runs', 'enter-law'))!
    expect(mark.law).not.toBe(law?.law)
    expect((await cloud.all('law_drafts')).length).toBe(before + 45)
    await cloud.seed('job_runs', [
      { ...mark, _id: 'enter-law', done: false, after: 'parameter parameter:m20' },
    ])
    expect(await enter()).toEqual({ done: 0 })
    expect((await cloud.all('law_drafts')).length).toBe(before + 45)
    expect(await cloud.read('job_runs', 'enter-law')).toMatchObject({ done: true })
  })

  test('every step stands in the audit log of the area, and its chain is whole', async () => {
    const entries = (await cloud.all('audit')) as unknown as (AuditEntry & { _id: string })[]
    const heads = (await cloud.all('audit_heads')) as unknown as (AuditHead & { _id: string })[]
    const acts = new Set(entries.map(({ act }) => act))
    for (const act of ['save', 'check', 'return', 'approve', 'withdraw', 'enter', 'supersede'])
      expect(acts).toContain(`law.${act}`)
    process.env['DATA_KEYS'] = cloud.keys.data
    for (const head of heads) {
      const chain = entries.filter((one) => one.chain === head.chain).sort((a, b) => a.seq - b.seq)
      expect(verifyChain(chain, head, (text, like) => auditHash(text, like?.split('.')[0]))).toBeNull()
    }
  })
})
