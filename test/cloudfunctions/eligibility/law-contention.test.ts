import type { Isolation } from '../../../gateway/store/types'
import { openInProcessCloud, type InProcessCloud } from '../../faults/in-process-cloud'
import { NOW, codeOf, dataOf, seedStaff } from '../accounts/people'
import { CITY, handOf, rivalLists, standard, type At, type BureauHand } from './bureau'

const MODES: readonly Isolation[] = ['snapshot', 'serializable']
/** A means test that asks nothing. */
const always = {
  notOver: [
    { value: 1, unit: 'person' },
    { value: 3, unit: 'person' },
  ],
}

const NATION = {
  ...standard('nation', '2022-01-01', { area: '100000', hardship: undefined, facts: undefined }),
  lists: { noTest: { tests: [], complete: false }, scope: { tests: [], complete: false } },
}

interface Document {
  readonly _id: string
  readonly area: string
  readonly from: string
  readonly to: string | null
}

describe.each(MODES)('two hands at once, %s isolation', (isolation) => {
  let cloud: InProcessCloud
  let he: BureauHand
  let liang: BureauHand

  beforeAll(async () => {
    cloud = await openInProcessCloud({ isolation })
    cloud.setClock(NOW)
    for (const openid of ['o-he', 'o-liang'])
      await seedStaff(cloud, openid, { role: 'bureau', areaCode: CITY })
    he = handOf(cloud, 'o-he')
    liang = handOf(cloud, 'o-liang')
  })
  beforeEach(async () => {
    for (const name of ['standards', 'law_drafts', 'audit', 'audit_heads', 'meta'] as const)
      await cloud.store.documents.remove(name, {}, true)
    await cloud.seed('standards', [NATION as never])
  })
  afterAll(() => cloud.stop())

  const law = async () =>
    ((await cloud.all('standards')) as unknown as Document[]).filter(({ area }) => area === CITY)
  /** How many means tests of the city decide on a day. */
  const onDay = async (day: string) =>
    (await law()).filter(({ from, to }) => from <= day && (to === null || day <= to)).length
  const audited = async (act: string) => (await cloud.all('audit')).filter((one) => one.act === act).length
  const states = async () => (await cloud.all('law_drafts')).map(({ state }) => state).sort()
  const both = async (a: Promise<{ ok: boolean }>, b: Promise<{ ok: boolean }>) =>
    (await Promise.all([a, b])) as [never, never]

  test('the same approval twice is one', async () => {
    const checked = await he.checked(standard('a', '2027-01-01'))
    const answers = await both(liang.approve(checked), liang.approve(checked))
    expect(answers.map(codeOf)).toEqual(['OK', 'OK'])
    expect(await audited('law.approve')).toBe(1)
    expect(await onDay('2027-06-01')).toBe(1)
  })

  test('two first standards of an area: one begins, the other is told why not', async () => {
    for (let round = 0; round < 4; round += 1) {
      const a = await he.checked(standard(`a${round}`, '2027-01-01'))
      const b = await he.checked(standard(`b${round}`, '2027-01-01'))
      const answers = (await both(liang.approve(a), liang.approve(b))).map(dataOf) as (At & {
        state: string
      })[]
      expect(answers.map(({ state }) => state).sort()).toEqual(['CHECKED', 'SCHEDULED'])
      expect(await onDay('2027-06-01')).toBe(1)
      const won = answers.find(({ state }) => state === 'SCHEDULED')!
      dataOf(await he.withdraw(won))
    }
  })

  test('two that ask a question of one name, of two series that both have a predecessor: one begins', async () => {
    const quiet = { facts: undefined, hardship: always }
    dataOf(await liang.approve(await he.checked(standard('m', '2026-11-23', quiet))))
    dataOf(await liang.approve(await he.checked(rivalLists('l', '2026-11-23', { facts: undefined }))))
    const means = await he.checked(standard('m2', '2027-01-01'))
    const clash = await he.checked(rivalLists('l2', '2027-01-01'))
    const answers = (await both(liang.approve(means), liang.approve(clash))).map(dataOf) as {
      state: string
    }[]
    expect(answers.map(({ state }) => state).sort()).toEqual(['CHECKED', 'SCHEDULED'])
    expect((await law()).map(({ to }) => to).filter((to) => to === '2026-12-31')).toHaveLength(1)
  })

  test('two successors of one standard: it is ended once, no day has two and none has none', async () => {
    dataOf(await liang.approve(await he.checked(standard('old', '2026-11-23'))))
    const a = await he.checked(standard('a', '2027-01-01'))
    const b = await he.checked(standard('b', '2027-03-01'))
    await both(liang.approve(a), liang.approve(b))
    for (const day of ['2026-12-31', '2027-01-01', '2027-02-28', '2027-03-01', '2028-01-01'])
      expect(await onDay(day)).toBe(1)
  })

  test('approving while somebody saves: either the approved text stands, or the new one waits unapproved', async () => {
    const seen = new Set<string>()
    for (let round = 0; round < 6; round += 1) {
      const checked = await he.checked(standard(`s${round}`, '2027-01-01'))
      const changed = standard(`s${round}`, '2027-02-02')
      const [approval, save] = await both(liang.approve(checked), he.save(changed, { draft: checked }))
      const codes = [codeOf(approval), codeOf(save)].join(' ')
      seen.add(codes)
      expect(['OK CONFLICT', 'CONFLICT OK']).toContain(codes)
      const row = await cloud.read('law_drafts', checked.draftId)
      if (codes === 'OK CONFLICT') {
        expect(await law()).toMatchObject([{ from: '2027-01-01' }])
        expect(row).toMatchObject({ from: '2027-01-01', state: 'SCHEDULED' })
        dataOf(await he.withdraw(dataOf(approval)))
      } else {
        expect(await law()).toEqual([])
        expect(row).toMatchObject({ from: '2027-02-02', state: 'DRAFT', approvedBy: null })
      }
    }
    expect(seen.size).toBeGreaterThan(0)
  })

  test('taken back by two at once, it is taken back once, and the one before has its days again', async () => {
    dataOf(await liang.approve(await he.checked(standard('old', '2026-11-23'))))
    const next = dataOf(await liang.approve(await he.checked(standard('next', '2027-01-01'))))
    await both(he.withdraw(next), he.withdraw(next))
    expect(await audited('law.withdraw')).toBe(1)
    expect(await law()).toMatchObject([{ _id: 'standard:old', to: null }])
  })

  test('taken back while a successor is approved: no day is left without law, none has two', async () => {
    dataOf(await liang.approve(await he.checked(standard('old', '2026-11-23'))))
    const middle = dataOf(await liang.approve(await he.checked(standard('middle', '2027-01-01'))))
    const last = await he.checked(standard('last', '2027-06-01'))
    await both(he.withdraw(middle), liang.approve(last))
    for (const day of ['2026-12-31', '2027-01-01', '2027-05-31', '2027-06-01', '2029-01-01'])
      expect(await onDay(day)).toBe(1)
  })

  test('taken back on the very night it enters force, it is taken back', async () => {
    const { enterLaw } = await import('../../../cloudfunctions/jobs/enter-law')
    for (let round = 0; round < 4; round += 1) {
      cloud.setClock(NOW)
      const next = dataOf(await liang.approve(await he.checked(standard(`n${round}`, '2026-12-01'))))
      const night = NOW + 8 * 86_400_000
      cloud.setClock(night)
      const [answer] = await Promise.all([he.withdraw(next), enterLaw(night, () => 0)])
      expect(codeOf(answer)).toBe('OK')
      expect(await law()).toEqual([])
      await enterLaw(night, () => 0)
    }
    expect((await states()).filter((state) => state !== 'WITHDRAWN')).toEqual(['IN_FORCE'])
  })

  test('control: publishing by reading and then writing gives a day two, and the same check sees it', async () => {
    const naive = async (name: string) => {
      const there = await law()
      await new Promise((done) => setTimeout(done, 5))
      if (there.length === 0) await cloud.seed('standards', [standard(name, '2027-01-01')])
    }
    await Promise.all([naive('a'), naive('b')])
    expect(await onDay('2027-06-01')).toBe(2)
  })
})
