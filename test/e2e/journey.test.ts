import { startGateway, type GatewayProcess } from '../support/gateway-process'
import { withBrowser } from './support/browser'
import { loseAnswers } from './support/line'
import { personAt, settleIn, type Person } from './support/person'
import { ask, book, check, write } from './support/steps'
import { momentIn, runJob, turnClockTo, wechatSays } from './support/town'

withBrowser.each([
  ['at text scale 1.0', {}],
  ['in care mode at 1.4', { care: true }],
] as const)('a villager and an adviser at once, %s', (_name, look) => {
  let gateway: GatewayProcess
  let villager: Person
  let adviser: Person
  let ticket = ''

  beforeAll(async () => {
    gateway = await startGateway()
    ;[villager, adviser] = await Promise.all([
      personAt(gateway.url, look),
      personAt(gateway.url, { width: 1280, height: 800 }),
    ])
  }, 120_000)
  afterAll(async () => {
    await Promise.all([villager?.phone.close(), adviser?.phone.close()])
    await gateway?.stop()
  })

  it('the villager becomes somebody of a village', async () => {
    await settleIn(villager)
    await villager.open('/pages/home/index')
    await villager.reads('陈示例律师')
  })

  it('checks, and is told why', async () => {
    await check(villager)
    await villager.reads('很可能符合')
    const result = await villager.text()
    expect(result).toContain('38,400 元 ÷ 12 个月 × 50% = 1,600.00 元')
    expect(result).toContain('示例')
    expect(await villager.faults()).toEqual([])
  })

  it('books the adviser and holds a code, though the line was cut in the middle of booking', async () => {
    const line = await loseAnswers(villager, 'appointments.confirm')
    await book(villager)
    await villager.reads('约好了')
    ticket = await villager.text()
    expect(line.lost).toBe(1)
    await line.mend()
    expect(ticket).toMatch(/\d{3} ?\d{3}/)
    expect(await villager.faults()).toEqual([])
  })

  it('asks the adviser about it', async () => {
    await ask(villager, '老板欠我三个月工钱，没签合同。')
    await villager.reads('老板欠我三个月工钱')
    expect(await villager.faults()).toEqual([])
  })

  it('the adviser sees who waits, and answers', async () => {
    await adviser.open('/pages/me/index')
    await adviser.tap('陈示例律师')
    await adviser.reads('现在是')
    await adviser.open('/packages/consultations/queue/index')
    await adviser.tap('林示例')
    await adviser.reads('老板欠我三个月工钱')
    expect(await adviser.faults()).toEqual([])
    await write(adviser, '您别急，先把工友的证言留好。')
    await villager.reads('先把工友的证言留好')
  })

  it('a message cut in the middle arrives once, in its place', async () => {
    const line = await loseAnswers(villager, 'consultations.send', 2)
    await write(villager, '第一句：工友有三个。')
    await write(villager, '第二句：都愿意作证。')
    await adviser.reads('第二句：都愿意作证')
    await line.mend()
    expect(line.lost).toBe(2)
    const seen = await adviser.text()
    expect(seen.split('第一句：工友有三个').length - 1).toBe(1)
    // Its beginning also stands in the list on the left.
    expect(seen.indexOf('第一句')).toBeLessThan(seen.lastIndexOf('第二句'))
  })

  it('what is written without a network waits in sight, and goes by itself', async () => {
    await villager.phone.context.setOffline(true)
    await write(villager, '没有网也写好了。')
    await villager.reads('等网络')
    await villager.phone.context.setOffline(false)
    await adviser.reads('没有网也写好了')
  })

  it('the villager, gone from the conversation, is told of the answer while looking at the inbox, and opens it there', async () => {
    await villager.open('/pages/messages/index')
    await villager.reads('和律师聊的')
    await write(adviser, '明天见面时带上身份证。')
    await villager.reads('明天见面时带上身份证')
    await villager.reads('律师回复您了')
    await runJob(gateway.url, 'deliver')
    expect(await wechatSays(gateway.url)).toContain('陈示例律师')
    expect(await villager.faults()).toEqual([])
    await villager.tap('明天见面时带上身份证')
    await villager.reads('没有网也写好了')
  })

  it('is reminded an hour before', async () => {
    await turnClockTo(gateway.url, momentIn(ticket) - 50 * 60_000)
    await runJob(gateway.url, 'remind')
    await villager.open('/pages/messages/index')
    await villager.reads('预约快到时间了')
    await runJob(gateway.url, 'deliver')
    const village = /镇(\S+村)公共法律服务工作室/.exec(ticket)?.[1] ?? 'the village of the ticket'
    expect(await wechatSays(gateway.url)).toContain(`${village}公共法律服务工作室`)
  })

  it('at the village the adviser checks in and is done', async () => {
    await adviser.open('/pages/me/index')
    await adviser.tap('今天谁来')
    await adviser.reads('预约码')
    expect(await adviser.text()).toContain('138****8000')
    expect(await adviser.faults()).toEqual([])
    await adviser.tap(/^签到/)
    await adviser.tap(/^办完了/)
    await adviser.reads('办完的')
  })

  it('nothing went wrong on either screen', () => {
    const cut = /ERR_CONNECTION_RESET|ERR_INTERNET_DISCONNECTED|WebSocket/
    expect([...villager.phone.errors, ...adviser.phone.errors].filter((line) => !cut.test(line))).toEqual([])
  })
})
