import { runCheck } from '@/core/eligibility/check'
import type { Facts } from '@/core/eligibility/facts'
import { loadLibrary } from '@/core/eligibility/library'
import { DAY_MS, dayOf } from '@/core/time'
import { startGateway, type GatewayProcess } from '../support/gateway-process'
import { withBrowser } from './support/browser'
import { callerAs, type Call } from './support/caller'
import { personAt, type Person } from './support/person'
import { runJob, turnClockTo } from './support/town'

const WIDE = { width: 1280, height: 900 }
const today = dayOf(Date.now())
const tomorrow = dayOf(Date.now() + DAY_MS)

/** 1,700 元 a month for one: over the sample line of 1,600.00, under that of the figure to come. */
const facts: Facts = {
  matter: 'traffic',
  injured: 'yes',
  place: '440882',
  aid: [],
  person: [],
  household: [
    { relation: 'self', wages: [{ fen: 170_000, per: 'month' }], business: [], property: [], transfers: [] },
  ],
  cause: [],
  homes: [],
}

/** What a phone that asks now would say of these answers on a day. */
async function outcomeOn(call: Call, date: string): Promise<string | undefined> {
  const law = await call('eligibility.standards', {})
  return law.changed ? runCheck(loadLibrary(law), facts, { date })?.decision.outcome : undefined
}

async function officeOf(url: string, name: string): Promise<Person> {
  const person = await personAt(url, WIDE)
  await person.open('/pages/me/index')
  await person.tap(name)
  await person.reads('现在是')
  return person
}

withBrowser('a new figure, from the announcement to the people it lets in', () => {
  let gateway: GatewayProcess
  let writer: Person
  let approver: Person
  let villager: Call

  beforeAll(async () => {
    gateway = await startGateway()
    writer = await officeOf(gateway.url, '何示例')
    approver = await officeOf(gateway.url, '梁示例')
    villager = await callerAs(gateway.url, 'villager')
  }, 120_000)
  afterAll(async () => {
    await writer?.phone.close()
    await approver?.phone.close()
    await gateway?.stop()
  })

  it('somebody over the line asks to be told, and leaves the answers, sealed', async () => {
    expect(await outcomeOn(villager, today)).toBe('over')
    const { persons } = await villager('accounts.enter', {})
    const personId = persons[0]?.personId ?? ''
    for (const purpose of ['contact', 'sensitive'] as const)
      await villager('accounts.consent', { personId, purpose, version: 1, agreed: true })
    const asked = await villager('eligibility.lookAgain', {
      personId,
      wanted: true,
      facts: JSON.stringify(facts),
    })
    expect(asked).toEqual({ wanted: true })
  })

  it('the bureau puts in the new figure in yuan, saves it, and has it checked', async () => {
    await runJob(gateway.url, 'enter-law')
    await writer.open('/packages/office/laws/index')
    await writer.tap('基数')
    await writer.reads('施行中')
    expect(await writer.faults()).toEqual([])
    await writer.tap(/湛江市城镇居民人均可支配收入（示例）[^]*施行中/)
    await writer.tap('换上新的数')
    await writer.page.getByLabel('数值').fill('45,000')
    await writer.page.getByLabel('统计年度').fill('2026')
    await writer.page.getByLabel('来源').fill('示例公告')
    await writer.tap('暂定')
    expect(await writer.faults()).toEqual([])
    await writer.tap('保存草稿')
    await writer.reads('和前一份比')
    await writer.tap('检查')
    await writer.reads('已检查，等审批')
    await writer.page.reload()
    await writer.reads('要由另一个人批准')
    expect(await writer.faults()).toEqual([])
    expect(await outcomeOn(villager, tomorrow)).toBe('over')
  })

  it('a second person sees whom it would touch, and approves it', async () => {
    await approver.open('/packages/office/laws/index')
    await approver.tap('基数')
    await approver.tap('等您审批')
    await approver.reads('45,000')
    await approver.tap('算一算')
    await approver.reads('新符合')
    expect(await approver.faults()).toEqual([])
    await approver.tap('批准')
    await approver.reads('批准这一份')
    await approver.page.getByRole('dialog').getByRole('button', { name: '批准' }).click()
    await approver.reads('已批准，等生效')
  })

  it('phones have it at once and apply it from its day, not before', async () => {
    expect(await outcomeOn(villager, today)).toBe('over')
    expect(await outcomeOn(villager, tomorrow)).toBe('likely')
  })

  it('on its day, whoever asked and now qualifies is told, once', async () => {
    await turnClockTo(gateway.url, Date.now() + DAY_MS)
    for (const name of ['enter-law', 'look-again', 'look-again']) await runJob(gateway.url, name)
    const { notices } = await villager('notices.inbox', {})
    const told = notices.filter(({ template }) => template.startsWith('eligibility.'))
    expect(told).toHaveLength(1)
    await approver.open('/packages/office/laws/index')
    await approver.tap('基数')
    await approver.reads('已被新的代替')
  })

  it('nothing went wrong on the way', () => {
    expect([...writer.phone.errors, ...approver.phone.errors]).toEqual([])
  })
})
