import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { NOW, dataOf, openTown, requestIds, type Person, type Town } from '../appointments/town'
import { templateOf } from './wechat'

const folder = mkdtempSync(join(tmpdir(), 'notices-'))
const smsLog = join(folder, 'sms.log')
const templatesFile = resolve(__dirname, '../../../data/notices/subscribe-templates.json')
const next = requestIds('stand-in')

let cloud: TestCloud
let town: Town
let clerk: string

beforeAll(async () => {
  const wechat = { templatesFile, stateFile: null, smsLog }
  cloud = await startTestCloud({ identity: { kind: 'dev' }, sample: true, wechat })
  cloud.setClock(NOW)
  town = await openTown(cloud)
  clerk = await town.employ('clerk')
})
afterAll(async () => {
  await cloud.stop()
  rmSync(folder, { recursive: true })
})

async function cancelled(
  person: Person,
  cell: string,
  matter: 'wages' | 'violence' = 'wages',
): Promise<string> {
  const requestId = next()
  dataOf(await person.hold(requestId, { cell }))
  const { appointmentId, rev } = dataOf(await person.confirm(requestId, { cell }, { matter }))
  dataOf(
    await cloud.call(clerk, 'appointments.cancel', { requestId: next(), appointmentId, rev, reason: null }),
  )
  return `appointment:${appointmentId}:${rev + 1}`
}

/** The stand-in pushes a moment later, as WeChat does. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 200 && !(await holds()); n += 1) await new Promise((done) => setTimeout(done, 25))
}
const stateOf = async (id: string) => ((await cloud.read('notices', id))?.delivery as { state: string }).state

describe('with the stand-in of WeChat, as `npm start` opens it', () => {
  test('a consent given there pays one message, which arrives; the push alone is enough', async () => {
    const [person] = await town.people(1)
    const { standIn } = cloud.gateway
    standIn!.ask(person!.openid, [templateOf('change')])
    await until(async () => (await cloud.read('grants', person!.openid)) !== null)
    const id = await cancelled(person!, '0900')
    await cloud.runJob('deliver')
    await until(async () => (await stateOf(id)) === 'DELIVERED')
    expect(await stateOf(id)).toBe('DELIVERED')
    expect(standIn!.state.messages).toMatchObject([
      { openid: person!.openid, errcode: 0, fields: { phrase1: '已取消', name4: '示例律师' } },
    ])
  })

  test('without one, what matters goes by text message: the number masked, a sensitive matter in neutral words', async () => {
    const people = await town.people(2)
    for (const [n, { openid, personId }] of people.entries())
      dataOf(await cloud.call(openid, 'accounts.updatePerson', { personId, phone: `1380000000${n}` }))
    await cancelled(people[0]!, '0930')
    await cancelled(people[1]!, '1000', 'violence')
    await cloud.runJob('deliver')
    const lines = readFileSync(smsLog, 'utf8')
      .trim()
      .split('\n')
      .sort((a, b) => b.length - a.length)
    expect(lines).toEqual([
      expect.stringMatching(/^2026-11-23T09:30\S+ 138\*\*\*\*0000 【法援到村】预约已取消：.*示例律师/),
      expect.stringMatching(/^2026-11-23T09:30\S+ 138\*\*\*\*0001 【法援到村】您有一条新消息：点开看详情。$/),
    ])
    expect(await cloud.all('calls')).toEqual([])
  })
})
