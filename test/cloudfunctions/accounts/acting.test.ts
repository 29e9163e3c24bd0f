import { MOST_ACTED_FOR } from '@/core/accounts/acting'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { AGREED, NOW, codeOf, dataOf, enter } from './people'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
  cloud.setClock(NOW)
})
afterAll(() => cloud.stop())

const mother = (requestId: string) => ({
  requestId,
  relation: 'relative' as const,
  name: '示例母亲',
  phone: '138 0000 1234',
  consents: [...AGREED],
})

describe('entering', () => {
  test('the first time makes an account and one’s own person; afterwards says the same', async () => {
    const first = dataOf(await cloud.call('o-lin', 'accounts.enter', {}))
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    expect(first.persons).toMatchObject([{ name: '', relation: 'self', phoneMask: null, consents: [] }])
    expect(first.staff).toEqual([])
    expect(dataOf(await cloud.call('o-lin', 'accounts.enter', {}))).toEqual(first)
    expect(cloud.requests()).toBe(2)
    expect(dataOf(await cloud.call('o-lin', 'accounts.me', {}))).toEqual(first)
    expect(cloud.requests()).toBe(2)
  })

  test('twice at once still makes one person', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => cloud.call('o-hasty', 'accounts.enter', {})),
    )
    expect(new Set(answers.map((a) => dataOf(a).persons[0]!.personId)).size).toBe(1)
    const persons = (await cloud.all('persons')).filter((p) => p['selfOf'] === 'o-hasty')
    expect(persons).toHaveLength(1)
  })

  test('without an identity of the platform is refused, and so is everything before it', async () => {
    expect(codeOf(await cloud.call(null, 'accounts.enter', {}))).toBe('NOT_SIGNED_IN')
    expect(codeOf(await cloud.call('o-nobody', 'accounts.me', {}))).toBe('NOT_SIGNED_IN')
    expect(codeOf(await cloud.call('o-nobody', 'accounts.addPerson', mother('req-00000000')))).toBe(
      'NOT_SIGNED_IN',
    )
  })
})

describe('acting for another', () => {
  test('adds the person with masked phone and their consents, within the budget', async () => {
    await enter(cloud, 'o-daughter')
    const added = dataOf(await cloud.call('o-daughter', 'accounts.addPerson', mother('req-mother-1')))
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    expect(added).toMatchObject({ name: '示例母亲', relation: 'relative', phoneMask: '138****1234' })
    expect(added.consents.map((c) => c.purpose)).toEqual(['contact', 'acting'])
    const { persons } = dataOf(await cloud.call('o-daughter', 'accounts.me', {}))
    expect(persons.map((p) => p.relation)).toEqual(['self', 'relative'])
  })

  test('stores the phone sealed, never in the clear', async () => {
    const stored = JSON.stringify(await cloud.all('persons'))
    expect(stored).not.toContain('13800001234')
    expect(stored).toContain('138****1234')
  })

  test('the same request twice makes one person; with other content it is refused', async () => {
    await enter(cloud, 'o-twice')
    const one = dataOf(await cloud.call('o-twice', 'accounts.addPerson', mother('req-mother-2')))
    const two = dataOf(await cloud.call('o-twice', 'accounts.addPerson', mother('req-mother-2')))
    expect(two).toEqual(one)
    const other = { ...mother('req-mother-2'), name: '示例父亲' }
    expect(codeOf(await cloud.call('o-twice', 'accounts.addPerson', other))).toBe('REQUEST_ID_REUSED')
    expect(dataOf(await cloud.call('o-twice', 'accounts.me', {})).persons).toHaveLength(2)
  })

  test('without that person’s consent, or to an older text, it is refused and nothing is made', async () => {
    await enter(cloud, 'o-pushy')
    for (const consents of [
      [],
      [AGREED[0]],
      [
        { purpose: 'contact' as const, version: 1 },
        { purpose: 'acting' as const, version: 99 },
      ],
    ]) {
      const input = { ...mother('req-mother-3'), consents }
      expect(codeOf(await cloud.call('o-pushy', 'accounts.addPerson', input))).toBe('CONSENT_REQUIRED')
    }
    expect(dataOf(await cloud.call('o-pushy', 'accounts.me', {})).persons).toHaveLength(1)
  })

  test(`stops at ${MOST_ACTED_FOR} persons`, async () => {
    const live = { relation: 'cadre', from: 0, until: null }
    const acting = Array.from({ length: MOST_ACTED_FOR }, (_, i) => ({ personId: `p-v${i}`, ...live }))
    await cloud.seed('accounts', [{ _id: 'o-cadre', acting, staff: [], createdAt: 0 }])
    const input = { ...mother('req-mother-4'), relation: 'cadre' as const }
    expect(codeOf(await cloud.call('o-cadre', 'accounts.addPerson', input))).toBe('PERSONS_LIMIT')
  })

  test('ends at once, and twice is the same; oneself cannot be ended', async () => {
    const self = await enter(cloud, 'o-ender')
    const { personId } = dataOf(await cloud.call('o-ender', 'accounts.addPerson', mother('req-mother-5')))
    const ended = dataOf(await cloud.call('o-ender', 'accounts.endActing', { personId }))
    expect(ended.persons.map((p) => p.personId)).toEqual([self])
    expect(dataOf(await cloud.call('o-ender', 'accounts.endActing', { personId }))).toEqual(ended)
    expect(codeOf(await cloud.call('o-ender', 'accounts.updatePerson', { personId, name: '改名' }))).toBe(
      'FORBIDDEN',
    )
    expect(codeOf(await cloud.call('o-ender', 'accounts.endActing', { personId: self }))).toBe('FORBIDDEN')
    expect(codeOf(await cloud.call('o-ender', 'accounts.endActing', { personId: 'p-stranger' }))).toBe(
      'NOT_FOUND',
    )
  })
})

describe('a person’s details', () => {
  test('another account’s person is refused, whoever guesses the id', async () => {
    const mine = await enter(cloud, 'o-owner')
    await enter(cloud, 'o-curious')
    for (const call of [
      cloud.call('o-curious', 'accounts.updatePerson', { personId: mine, name: '抢' }),
      cloud.call('o-curious', 'accounts.consent', {
        personId: mine,
        purpose: 'contact',
        version: 1,
        agreed: true,
      }),
      cloud.call('o-curious', 'notices.inbox', { personId: mine }),
    ]) {
      expect(codeOf(await call)).toBe('FORBIDDEN')
    }
  })

  test('a phone is taken only after agreement to contact, and forgotten when that is withdrawn', async () => {
    const personId = await enter(cloud, 'o-phone')
    const phone = '13900005678'
    const give = () => cloud.call('o-phone', 'accounts.updatePerson', { personId, phone })
    const agree = (agreed: boolean) =>
      cloud.call('o-phone', 'accounts.consent', { personId, purpose: 'contact', version: 1, agreed })
    expect(codeOf(await give())).toBe('CONSENT_REQUIRED')
    expect(dataOf(await agree(true)).consents).toEqual([{ purpose: 'contact', version: 1, current: true }])
    expect(dataOf(await give()).phoneMask).toBe('139****5678')
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    const withdrawn = dataOf(await agree(false))
    expect([withdrawn.phoneMask, withdrawn.consents]).toEqual([null, []])
    expect(await cloud.read('persons', personId)).toMatchObject({
      phoneSealed: null,
      phoneIndex: null,
      consents: {},
    })
  })

  test('the agreement may come with the phone: one call, one record, and only for the text shown now', async () => {
    const personId = await enter(cloud, 'o-at-once')
    const give = (version: number) =>
      cloud.call('o-at-once', 'accounts.updatePerson', {
        personId,
        phone: '13900005678',
        consents: [{ purpose: 'contact', version }],
      })
    expect(codeOf(await give(2))).toBe('CONSENT_REQUIRED')
    expect(dataOf(await give(1))).toMatchObject({
      phoneMask: '139****5678',
      consents: [{ purpose: 'contact', version: 1, current: true }],
    })
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    await give(1)
    const record = [{ purpose: 'contact', version: 1, agreed: true, at: NOW, by: 'self' }]
    expect((await cloud.read('persons', personId))?.['consentLog']).toEqual(record)
  })

  test('each agreement and withdrawal is kept with its time; saying it again adds nothing', async () => {
    const personId = await enter(cloud, 'o-record')
    const say = (agreed: boolean) =>
      cloud.call('o-record', 'accounts.consent', { personId, purpose: 'sensitive', version: 1, agreed })
    for (const agreed of [true, true, false, false]) await say(agreed)
    const person = await cloud.read('persons', personId)
    const entry = { purpose: 'sensitive', version: 1, at: NOW, by: 'self' }
    expect(person?.['consentLog']).toEqual([
      { ...entry, agreed: true },
      { ...entry, agreed: false },
    ])
  })

  test('what is left out stays as it is', async () => {
    const personId = await enter(cloud, 'o-names')
    await cloud.call('o-names', 'accounts.updatePerson', {
      personId,
      name: '示例阿明',
      homeArea: '440882100201',
    })
    const changed = dataOf(
      await cloud.call('o-names', 'accounts.updatePerson', { personId, name: '示例阿亮' }),
    )
    expect(changed).toMatchObject({ name: '示例阿亮', homeArea: '440882100201' })
  })
})
