/** @jest-environment jsdom */
import { startGateway, type GatewayProcess } from '../support/gateway-process'
import { bridgeCloud, type CloudBridge } from './support/cloud-bridge'
import { WEAPP_DIST } from './support/package'
import { createWeappRuntime } from './support/runtime'
import { walkerOn, type Walker } from './support/walker'

/**
 * The production WeChat package in WeChat's template runtime: a villager checks and books, the adviser sees it.
 * One story; each step begins where the one before ended.
 */
let gateway: GatewayProcess
let cloud: CloudBridge
let villager: Walker

beforeAll(async () => {
  gateway = await startGateway()
  cloud = await bridgeCloud(gateway.url, 'villager')
  villager = walkerOn(createWeappRuntime(WEAPP_DIST, cloud.api))
})
afterAll(() => gateway?.stop())

async function choose(question: string, choice: string): Promise<void> {
  await villager.reads(question)
  await villager.tap(choice)
  await villager.tap('继续')
}

async function fill(question: string, box: number, value: string): Promise<void> {
  await villager.reads(question)
  await villager.type(box, value)
  await villager.tap('继续')
}

async function goOnFrom(question: string): Promise<void> {
  await villager.reads(question)
  await villager.tap('继续')
}

/** Three at home, of whom one earns. */
async function household(): Promise<void> {
  await villager.reads('有哪些人')
  await villager.tap('接着填')
  await villager.reads('有哪几样收入')
  await villager.tap('打工、零工')
  await villager.type(0, '2400')
  await villager.tap('填好了，再添')
  await villager.tap('丈夫或者妻子')
  await villager.tap('都没有')
  await villager.tap('填好了，再添')
  await villager.tap('儿女')
  await villager.tap('都没有')
  await villager.tap('填好了')
  await villager.reads('800.00 元')
  await villager.tap('继续')
}

it('opens home without asking anything of anybody', async () => {
  await villager.open('pages/home/index')
  expect(villager.text()).toContain('我能不能申请免费法律援助？')
  expect(villager.text()).toContain('12348')
  expect(cloud.called).toEqual([])
})

it('checks in questions of one page each, on the phone itself', async () => {
  await villager.tap('我能不能')
  await villager.tap('开始')
  await choose('您遇到什么事', '拖欠工资')
  await choose('要到哪里去办', '吴川市')
  await choose('从农村出来打工的吗', '不是')
  await choose('有没有下面这些', '都没有')
  await choose('是不是下面这样', '都没有')
  await choose('有房子吗', '没有')
  await household()
  await villager.reads('请看看填得对不对')
  await villager.tap('看结果')
  await villager.reads('很可能符合')
  expect(cloud.called).toEqual(['eligibility.standards'])
})

it('explains every test: the figure, the limit, how it was computed, the article, and that a figure is a sample', () => {
  const result = villager.text()
  expect(result).toContain('800.00 元')
  expect(result).toContain('38,400 元 ÷ 12 个月 × 50% = 1,600.00 元')
  expect(result).toContain('法律援助法第三十一条')
  expect(result).toContain('示例')
  expect(result).toContain('这是自查，不是批准')
})

it('books the village adviser: agreed, a day, a time held, confirmed', async () => {
  await villager.tap('约村法律顾问')
  await goOnFrom('给谁约')
  await villager.tap('同意，继续')
  await villager.tap('最早可约')
  await villager.tap('面对面')
  await villager.reads('位子给您留着')
  await villager.tap('继续：')
  await fill('怎么联系', 0, '138 0013 8000')
  await goOnFrom('注意什么')
  await goOnFrom('说点什么')
  await villager.reads('看看对不对')
  expect(villager.text()).toContain('138****8000')
  await villager.tap('约 ')
  await villager.reads(/约好了.*\d{3} ?\d{3}/)
  expect(villager.route).toBe('packages/appointments/ticket/index')
})

it('opens the ticket again without a network', async () => {
  cloud.online = false
  const code = /(\d{3}) ?(\d{3})/.exec(villager.text())?.[0] ?? 'no code'
  await villager.open(villager.url)
  await villager.reads(code)
  cloud.online = true
})

it('shows the adviser who is coming, and not their number', async () => {
  const desk = await bridgeCloud(gateway.url, 'adviser')
  await villager.reads(/\d+月\d+日/)
  const date = /(\d+)月(\d+)日/.exec(villager.text())
  const year = new Date().getFullYear()
  const months = [year, year + 1].map(
    (y) => `${y}-${date?.[1]?.padStart(2, '0')}-${date?.[2]?.padStart(2, '0')}`,
  )
  const days = await Promise.all(months.map((day) => desk.ask('appointments.day', { date: day })))
  const said = JSON.stringify(days)
  expect(said).toContain('林示例')
  expect(said).toContain('138****8000')
  expect(said).not.toContain('13800138000')
})

it('takes at most ten calls to check and to book', () => {
  console.info(`calls to check and book: ${cloud.called.join(', ')}`)
  expect(cloud.called.length).toBeLessThanOrEqual(10)
})

let adviser: CloudBridge
let conversationId = ''

async function say(words: string): Promise<void> {
  await villager.type(0, words)
  await villager.tap('发送')
  await villager.reads(words)
  await villager.reads(/^(?![\s\S]*发送中)/)
}

async function answer(requestId: string, text: string): Promise<void> {
  const body = { kind: 'text', text }
  const sent = await adviser.ask('consultations.send', { requestId, conversationId, after: 0, body })
  expect(sent).toMatchObject({ ok: true })
}

it('asks the adviser from the ticket, and writes four times more; the answer comes along', async () => {
  adviser = await bridgeCloud(gateway.url, 'adviser')
  await villager.tap('在手机上问律师')
  await villager.reads('对方是谁')
  await villager.tap('不清楚对方叫什么')
  await villager.tap('继续')
  await fill('想问律师什么', 0, '老板欠我三个月工钱')
  await villager.reads('看看对不对')
  await villager.tap('同意把写的事交给律师看')
  await villager.tap('发给')
  await villager.arrives('packages/consultations/room/index')
  await villager.reads('老板欠我三个月工钱')
  conversationId = new URLSearchParams(villager.url.split('?')[1]).get('conversationId') ?? ''
  await say('没有签合同')
  await answer('answer-0001', '有没有工友作证')
  await say('工友有三个')
  await villager.reads('有没有工友作证')
  await say('都愿意作证')
  await say('要带什么来')
})

it('leaves, is told of the answer in the inbox, and reads it', async () => {
  await answer('answer-0002', '带身份证和工资条')
  await villager.back()
  await villager.arrives('pages/messages/index')
  await villager.tap('律师回复您了')
  await villager.arrives('packages/consultations/room/index')
  await villager.reads('带身份证和工资条')
  expect(villager.text()).toContain('都愿意作证')
})

/** A room in front looks by the clock, every three seconds to a minute; one look is the villager's: opening the notice. */
it('takes at most twenty calls, looks by the clock apart', () => {
  const looks = cloud.called.filter((action) => action === 'consultations.pull').length - 1
  console.info(
    `calls of the journey: ${cloud.called.length}, ${looks} by the clock: ${cloud.called.join(', ')}`,
  )
  expect(cloud.called.length - looks).toBeLessThanOrEqual(20)
})

it('sends little from logic to view, and draws few nodes', () => {
  const visits = villager.visits()
  const opened = visits.map(({ route, opening, arriving, size }) => ({
    route,
    calls: opening.calls,
    bytes: opening.bytes + arriving.bytes,
    ...size,
  }))
  const taps = visits.flatMap((v) => v.taps.map((t) => t.bytes)).sort((a, b) => a - b)
  const worst = (key: 'calls' | 'bytes' | 'nodes' | 'depth' | 'children') =>
    Math.max(...opened.map((v) => v[key]))
  const p95 = taps[Math.floor(taps.length * 0.95)] ?? 0
  console.info(
    `first screens: ${worst('bytes')} bytes in ${worst('calls')} calls at worst; a tap ${p95} bytes at p95; ` +
      `${worst('nodes')} nodes, depth ${worst('depth')}, ${worst('children')} children at worst`,
  )
  // A tap that asks the cloud draws twice, and the clock of a held seat draws each second.
  expect(p95).toBeLessThanOrEqual(2 * 1024)
  expect(worst('bytes')).toBeLessThanOrEqual(16 * 1024)
  // Two; once, an answer may come while its page still opens, and is drawn with it.
  expect(opened.filter(({ calls }) => calls > 2).length).toBeLessThanOrEqual(1)
  expect(worst('calls')).toBeLessThanOrEqual(3)
  expect(worst('nodes')).toBeLessThanOrEqual(500)
  expect(worst('depth')).toBeLessThanOrEqual(15)
  expect(worst('children')).toBeLessThanOrEqual(30)
})
