import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codeOf, dataOf, seedStaff } from '../accounts/people'
import { NOW, TOWN, openTown, requestIds, type Person, type Town } from '../appointments/town'

const OTHER_TOWN = '440883108'
const next = requestIds('calls')

let cloud: TestCloud
let town: Town
let clerk: string
let ids: string[] = []

/** Three people nobody could reach: their appointments were cancelled at the counter, and they agreed to nothing. */
beforeAll(async () => {
  cloud = await startTestCloud()
  cloud.setClock(NOW)
  town = await openTown(cloud)
  clerk = await town.employ('clerk')
  await seedStaff(cloud, 'o-elsewhere', { role: 'clerk', areaCode: OTHER_TOWN })
  const cells = ['1000', '0900', '0930']
  const people = await town.people(3)
  for (const [n, person] of people.entries()) await cancelled(person, cells[n]!)
  await cloud.runJob('deliver')
  ids = ['0900', '0930', '1000'].map((cell) => byCell.get(cell)!)
})
afterAll(() => cloud.stop())

const byCell = new Map<string, string>()
async function cancelled(person: Person, cell: string): Promise<void> {
  const { appointmentId, rev } = await person.book(next(), { cell })
  dataOf(
    await cloud.call(clerk, 'appointments.cancel', { requestId: next(), appointmentId, rev, reason: null }),
  )
  byCell.set(cell, `appointment:${appointmentId}:${rev + 1}`)
}

const list = async (page: { cursor?: string; limit?: number } = {}) =>
  dataOf(await cloud.call(clerk, 'notices.callList', { areaCode: TOWN, ...page }))
const called = (
  callId: string,
  outcome: 'reached' | 'not-reached',
  note: string | null = null,
  openid = clerk,
) => cloud.call(openid, 'notices.called', { callId, outcome, note })
const audited = async () =>
  (await cloud.all('audit'))
    .filter(({ act }) => String(act).startsWith('notice.called'))
    .map(({ act }) => act)

describe('the call list', () => {
  test('shows whom nothing reached, the most pressing first, page by page', async () => {
    const first = await list({ limit: 2 })
    expect(cloud.requests()).toBeLessThanOrEqual(4)
    expect(first.calls.map(({ callId }) => callId)).toEqual(ids.slice(0, 2))
    const second = await list({ limit: 2, cursor: first.next! })
    expect([second.calls.map(({ callId }) => callId), second.next]).toEqual([ids.slice(2), null])
  })

  test('says what to tell whom, without the number', async () => {
    const { calls } = await list()
    expect(calls[0]).toMatchObject({ template: 'appointment.cancelled', personName: '林示例', tried: null })
    expect(calls[0]!.params).toMatchObject({ when: '2026-11-25T09:00:00.000+08:00', adviser: '示例律师' })
    expect(JSON.stringify(calls)).not.toMatch(/1[3-9]\d{9}/)
  })

  test('shows the number by its appointment, to be audited', async () => {
    const { personId, appointmentId } = (await list()).calls[0]!
    const shown = await cloud.call(clerk, 'accounts.revealPhone', { personId, appointmentId: appointmentId! })
    expect(codeOf(shown)).toBe('OK')
  })

  test('keeps whom nobody answered at, with what was noted; the note lies sealed', async () => {
    expect(dataOf(await called(ids[0]!, 'not-reached', '下午再打'))).toMatchObject({ state: 'OPEN' })
    expect(cloud.requests()).toBeLessThanOrEqual(10)
    const row = (await list()).calls[0]
    expect(row).toMatchObject({ callId: ids[0], tried: { outcome: 'not-reached', note: '下午再打' } })
    expect(JSON.stringify(await cloud.read('calls', ids[0]!))).not.toContain('下午')
  })

  test('said again changes nothing', async () => {
    const before = await audited()
    cloud.setClock(NOW + 60_000)
    const { at } = dataOf(await called(ids[0]!, 'not-reached', '下午再打'))
    expect(at).toBe('2026-11-23T09:30:00.000+08:00')
    expect(await audited()).toEqual(before)
  })

  test('lets go whom somebody reached, and says in the audit log who did it', async () => {
    expect(dataOf(await called(ids[0]!, 'reached'))).toMatchObject({ state: 'DONE' })
    expect(dataOf(await called(ids[0]!, 'reached'))).toMatchObject({ state: 'DONE' })
    expect((await list()).calls.map(({ callId }) => callId)).toEqual(ids.slice(1))
    expect(await audited()).toEqual(['notice.called.not-reached', 'notice.called.reached'])
  })

  test('does not take back that somebody was reached', async () => {
    expect(codeOf(await called(ids[0]!, 'not-reached'))).toBe('CONFLICT')
  })

  test('is its own town’s clerks’ only', async () => {
    expect(codeOf(await cloud.call('o-elsewhere', 'notices.callList', { areaCode: TOWN }))).toBe('FORBIDDEN')
    expect(codeOf(await called(ids[1]!, 'reached', null, 'o-elsewhere'))).toBe('FORBIDDEN')
    const [villager] = await town.people(1)
    expect(codeOf(await cloud.call(villager!.openid, 'notices.callList', { areaCode: TOWN }))).toBe(
      'FORBIDDEN',
    )
    expect(codeOf(await called('appointment:nobody:1', 'reached'))).toBe('NOT_FOUND')
  })
})
