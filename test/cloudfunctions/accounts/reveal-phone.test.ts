import { verifyChain, type AuditEntry, type AuditHead } from '@/core/accounts/audit-chain'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { AGREED, NOW, codeOf, dataOf, enter, seedStaff } from './people'

let cloud: TestCloud
let personId = ''

beforeAll(async () => {
  cloud = await startTestCloud()
  cloud.setClock(NOW)
  await enter(cloud, 'o-daughter')
  const mother = {
    requestId: 'req-reveal-1',
    relation: 'relative' as const,
    name: '示例母亲',
    phone: '13800001234',
  }
  const input = { ...mother, consents: [...AGREED] }
  personId = dataOf(await cloud.call('o-daughter', 'accounts.addPerson', input)).personId
  await cloud.seed('appointments', [{ _id: 'q-one', personId, adviserId: 'a-mine', townCode: '440882100' }])
  await seedStaff(cloud, 'o-adviser', { role: 'adviser', areaCode: '440882100', adviserId: 'a-mine' })
  await seedStaff(cloud, 'o-adviser-other', { role: 'adviser', areaCode: '440882100', adviserId: 'a-other' })
  await seedStaff(cloud, 'o-clerk', { role: 'clerk', areaCode: '440882100' })
  await seedStaff(cloud, 'o-clerk-far', { role: 'clerk', areaCode: '440882101' })
})
afterAll(() => cloud.stop())

const reveal = (openid: string, input = { personId, appointmentId: 'q-one' }) =>
  cloud.call(openid, 'accounts.revealPhone', input)
const audit = async () => (await cloud.all('audit')) as unknown as AuditEntry[]

/** Chains hashed with the installation's key: links and heads are checked, digests taken as they are. */
const asWritten = (_text: string, like = '') => like

describe('the full phone', () => {
  test('is shown to the adviser of the appointment and the clerk of its town, each view in the audit log', async () => {
    expect(dataOf(await reveal('o-adviser'))).toEqual({ phone: '13800001234' })
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    expect(dataOf(await reveal('o-clerk'))).toEqual({ phone: '13800001234' })
    const entries = await audit()
    expect(entries.map((e) => [e.actor, e.act, e.subject, e.at])).toEqual([
      ['o-adviser', 'person.phone.reveal', `person:${personId}`, NOW],
      ['o-clerk', 'person.phone.reveal', `person:${personId}`, NOW],
    ])
    expect(entries.map((e) => e.chain)).toEqual(Array(2).fill('h440882100_2026-11-23'))
  })

  test('is refused to everybody else, and nothing is logged as seen', async () => {
    const before = (await audit()).length
    for (const openid of ['o-adviser-other', 'o-clerk-far', 'o-daughter']) {
      expect(codeOf(await reveal(openid))).toBe('FORBIDDEN')
    }
    expect(await audit()).toHaveLength(before)
  })

  test('is not shown through an appointment of another person, or none', async () => {
    expect(codeOf(await reveal('o-clerk', { personId: 'p-o-clerk', appointmentId: 'q-one' }))).toBe(
      'NOT_FOUND',
    )
    expect(codeOf(await reveal('o-clerk', { personId, appointmentId: 'q-none' }))).toBe('NOT_FOUND')
  })

  test('never appears in the functions’ log', () => {
    expect(cloud.logs()).not.toMatch(/1380000|示例母亲|o-daughter|o-clerk/)
    expect(cloud.logs()).toContain('"action":"accounts.revealPhone"')
  })
})

describe('the audit log', () => {
  test('stays one whole chain when many write at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => reveal('o-clerk')))
    expect(answers.map(codeOf)).toEqual(Array(8).fill('OK'))
    const chain = 'h440882100_2026-11-23'
    const head = (await cloud.read('audit_heads', chain)) as unknown as AuditHead
    const entries = (await audit()).filter((e) => e.chain === chain).sort((a, b) => a.seq - b.seq)
    expect(entries).toHaveLength(10)
    expect(verifyChain(entries, head, asWritten)).toBeNull()
    expect(verifyChain(entries.slice(1), head, asWritten)).not.toBeNull()
  })

  test('begins a new chain the next day', async () => {
    cloud.setClock(NOW + 24 * 3600 * 1000)
    await reveal('o-clerk')
    expect(await cloud.read('audit_heads', 'h440882100_2026-11-24')).toMatchObject({
      seq: 1,
      day: '2026-11-24',
    })
  })
})
