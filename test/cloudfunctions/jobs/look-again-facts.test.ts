import { CONSENT_VERSIONS } from '@/core/accounts/consent'
import type { Facts } from '@/core/eligibility/facts'
import type { LeftAnswers } from '@kit/eligibility/look-again-repository'
import { renderNotice } from '@/core/notices/templates'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { owedWages } from '../../core/eligibility/support/household'
import { NOW, codeOf, dataOf, enter } from '../accounts/people'

const MINUTE = 60_000

describe('looking again for somebody who left their answers', () => {
  let cloud: TestCloud
  let clock = NOW

  beforeAll(async () => {
    cloud = await startTestCloud({ sample: true })
    cloud.setClock(clock)
  })
  afterAll(() => cloud.stop())

  const pass = () => cloud.setClock((clock += MINUTE))
  const agree = (openid: string, personId: string, agreed = true) =>
    cloud.call(openid, 'accounts.consent', {
      personId,
      purpose: 'sensitive',
      version: CONSENT_VERSIONS.sensitive,
      agreed,
    })
  const ask = (openid: string, personId: string, facts?: Facts) =>
    cloud.call(openid, 'eligibility.lookAgain', {
      personId,
      wanted: true,
      ...(facts ? { facts: JSON.stringify(facts) } : {}),
    })
  /** Somebody who agreed and left these answers. */
  async function asking(openid: string, facts: Facts): Promise<string> {
    pass()
    const personId = await enter(cloud, openid)
    dataOf(await agree(openid, personId))
    dataOf(await ask(openid, personId, facts))
    return personId
  }
  const notices = async (openid: string) =>
    dataOf(await cloud.call(openid, 'notices.inbox', {})).notices.filter(
      ({ subject }) => subject === 'eligibility',
    )
  const look = () => {
    pass()
    return cloud.runJob('look-again')
  }
  /** The sample figure of the city: half of it a month is the line. */
  async function figure(yuanAYear: number): Promise<void> {
    const [sample] = (await cloud.all('parameters')).filter(
      ({ indicator, sample: made, inUse }) =>
        indicator === 'urban-disposable-income' &&
        made === true &&
        (inUse as { to: string | null }).to === null,
    )
    const { revision, ...rest } = sample as { _id: string; revision: number }
    await cloud.seed('parameters', [{ ...rest, value: yuanAYear * 100, revision: revision + 1 }])
  }

  it('needs separate consent, and keeps the answers sealed', async () => {
    const mine = await enter(cloud, 'o-mine')
    expect(codeOf(await ask('o-mine', mine, owedWages(1700)))).toBe('CONSENT_REQUIRED')
    expect(await cloud.all('look_again')).toEqual([])
    dataOf(await agree('o-mine', mine))
    dataOf(await ask('o-mine', mine, owedWages(1700)))
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    const stored = await cloud.read('look_again', mine)
    expect(Object.keys(stored!)).not.toContain('outcome')
    expect(JSON.stringify(stored)).not.toMatch(/170000|unpaid-wages|440883/)
    expect(String(stored!['factsSealed'])).toMatch(/^\w+\.[\w-]+\.[\w-]+$/)
  })

  it('answers that are none are refused', async () => {
    const mine = await enter(cloud, 'o-mine')
    const facts = '{'
    expect(
      codeOf(await cloud.call('o-mine', 'eligibility.lookAgain', { personId: mine, wanted: true, facts })),
    ).toBe('BAD_INPUT')
  })

  it('after a figure rose, tells who now qualifies, and nobody else; those go on waiting', async () => {
    const far = await asking('o-far', owedWages(9000))
    await asking('o-in', owedWages(900))
    await asking('o-blank', owedWages(1700, { household: 'unknown' }))
    const plain = await enter(cloud, 'o-plain')
    dataOf(await ask('o-plain', plain))
    await figure(42_000)
    expect(await look()).toEqual({ done: 2 })
    expect(await look()).toEqual({ done: 0 })
    expect(await notices('o-mine')).toMatchObject([{ template: 'eligibility.now-likely' }])
    expect(await notices('o-plain')).toMatchObject([{ template: 'eligibility.look-again' }])
    for (const openid of ['o-far', 'o-in', 'o-blank']) expect(await notices(openid)).toEqual([])
    expect(await cloud.read('look_again', await enter(cloud, 'o-mine'))).toBeNull()
    const waiting = await cloud.all('look_again')
    expect(waiting).toHaveLength(3)
    expect(new Set(waiting.map(({ lawVersion }) => lawVersion)).size).toBe(1)
    expect(waiting.map(({ _id }) => _id)).toContain(far)
  })

  it('who qualified, then not, then again is told then', async () => {
    await figure(10_000)
    expect(await look()).toEqual({ done: 0 })
    await figure(42_001)
    expect(await look()).toEqual({ done: 1 })
    expect(await notices('o-in')).toMatchObject([{ template: 'eligibility.now-likely' }])
  })

  it('of what is nobody else’s business the notice says nothing until it is opened', async () => {
    const facts = owedWages(5000, { matter: 'family', familyKind: 'child-support', abused: 'no' })
    const quiet = await asking('o-quiet', facts)
    await figure(240_000)
    await look()
    const [row] = (await cloud.all('notices')).filter(({ personId }) => personId === quiet)
    expect(row).toMatchObject({ template: 'eligibility.now-likely', sensitive: true })
    const seen = renderNotice('eligibility.now-likely', {}, { sensitive: true, opened: false })
    expect(`${seen.title}${seen.body}`).not.toMatch(/标准|符合/)
    expect(renderNotice('eligibility.now-likely', {}).title).toBe('按新标准，您很可能符合')
  })

  it('asked again without answers, taking consent back, or no longer acting: the answers are gone', async () => {
    const sealed = async (personId: string) =>
      (await cloud.read('look_again', personId))?.['factsSealed'] ?? null
    const again = await asking('o-again', owedWages(9000))
    expect(await sealed(again)).not.toBeNull()
    dataOf(await ask('o-again', again))
    expect(await sealed(again)).toBeNull()

    const back = await asking('o-back', owedWages(9000))
    dataOf(await agree('o-back', back, false))
    expect(await sealed(back)).toBeNull()
    expect(await cloud.read('look_again', back)).not.toBeNull()

    await enter(cloud, 'o-helper')
    const other = await asking('o-other', owedWages(9000))
    const live = { relation: 'cadre', from: 0, until: null }
    const account = await cloud.read('accounts', 'o-helper')
    const acting = [...(account!['acting'] as object[]), { personId: other, ...live }]
    await cloud.seed('accounts', [{ ...(account as { _id: string }), acting }])
    dataOf(await ask('o-helper', other, owedWages(9000)))
    dataOf(await cloud.call('o-helper', 'accounts.endActing', { personId: other }))
    expect(await sealed(other)).toBeNull()
  })

  it('taken back, nothing is left', async () => {
    const gone = await asking('o-gone', owedWages(9000))
    dataOf(await cloud.call('o-gone', 'eligibility.lookAgain', { personId: gone, wanted: false }))
    expect(await cloud.read('look_again', gone)).toBeNull()
  })

  it('answers that no longer open count as none: that the law changed is told', async () => {
    const lost = await asking('o-lost', owedWages(9000))
    const stored = await cloud.read('look_again', lost)
    await cloud.seed('look_again', [
      { ...(stored as { _id: string }), factsSealed: 'k1.AAAA.AAAAAAAAAAAAAAAAAAAAAAAA' },
    ])
    await figure(30_000)
    await look()
    expect(await notices('o-lost')).toMatchObject([{ template: 'eligibility.look-again' }])
  })

  it('in a row of before, whose outcome stood in clear, who qualified is not told so; then it is sealed too', async () => {
    const { seal } = await import('@kit/crypto')
    const before = async (openid: string, facts: Facts, outcome: string) => {
      const personId = await asking(openid, facts)
      const stored = await cloud.read('look_again', personId)
      const place = { collection: 'look_again', id: personId, field: 'facts' }
      const factsSealed = seal(JSON.stringify(facts), place)
      await cloud.seed('look_again', [{ ...(stored as { _id: string }), factsSealed, outcome }])
      return personId
    }
    await figure(30_000)
    await look()
    process.env['DATA_KEYS'] = cloud.keys.data
    const had = await before('o-had', owedWages(900), 'likely')
    const has = await before('o-has', owedWages(1700), 'over')
    await figure(42_002)
    await look()
    expect(await notices('o-has')).toMatchObject([{ template: 'eligibility.now-likely' }])
    expect(await notices('o-had')).toEqual([])
    expect(await cloud.read('look_again', has)).toBeNull()
    expect(await cloud.read('look_again', had)).toMatchObject({ outcome: null })
    await figure(42_003)
    await look()
    expect(await notices('o-had')).toEqual([])
  })

  it('whether they qualified is not told by the length of what is sealed either', async () => {
    const { seal } = await import('@kit/crypto')
    const { sealAnswers } = await import('@kit/eligibility/look-again-repository')
    process.env['DATA_KEYS'] = cloud.keys.data
    const lengths = (sealed: (left: LeftAnswers) => string) =>
      new Set([true, false].map((qualified) => sealed({ facts: owedWages(900), qualified }).length)).size
    expect(lengths((left) => sealAnswers('p1', left))).toBe(1)
    const place = { collection: 'look_again', id: 'p1', field: 'facts' }
    // Control: the same sealed as it is shows it.
    expect(lengths((left) => seal(JSON.stringify(left), place))).toBe(2)
  })
})
