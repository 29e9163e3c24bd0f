import { msAt } from '@/core/time'
import { startGateway, type GatewayProcess } from '../support/gateway-process'
import { withBrowser } from './support/browser'
import { personAt, settleIn, type Person } from './support/person'

async function choose(person: Person, question: string, choice: string): Promise<void> {
  await person.reads(question)
  await person.tap(choice)
  await person.tap(/^继续/)
}

async function fill(person: Person, question: string, value: string): Promise<void> {
  await person.reads(question)
  await person.type(0, value)
  await person.tap(/^继续/)
}

async function check(villager: Person): Promise<void> {
  await villager.tap('我能不能')
  await villager.tap('开始')
  await choose(villager, '您遇到什么事', '拖欠工资')
  await choose(villager, '要到哪里去办', '吴川市')
  await choose(villager, '从农村出来打工的吗', '不是')
  await choose(villager, '有没有下面这些', '都没有')
  await choose(villager, '是不是下面这样', '都没有')
  await fill(villager, '有几口人', '3')
  await fill(villager, '家里挣多少钱', '2400')
  await fill(villager, '有几套房', '0')
  await villager.tap('看结果')
}

async function book(villager: Person): Promise<void> {
  await villager.tap('约村法律顾问')
  await villager.reads('给谁约')
  await villager.tap(/^继续/)
  await villager.reads(/您同意吗|哪一天/)
  if ((await villager.text()).includes('您同意吗')) await villager.tap('同意，继续')
  await villager.reads('哪一天')
  expect(await villager.faults()).toEqual([])
  await villager.tap('最早可约')
  await villager.tap('面对面')
  await villager.tap('继续：')
  await villager.reads(/怎么联系|注意什么/)
  if ((await villager.text()).includes('怎么联系')) await fill(villager, '怎么联系', '138 0013 8000')
  await villager.reads('注意什么')
  await villager.tap(/^继续/)
  await villager.reads('说点什么')
  await villager.tap(/^继续/)
  await villager.reads('看看对不对')
  expect(await villager.faults()).toEqual([])
  await villager.tap(/^约 /)
}

/** The morning of the day that the ticket names. */
async function turnClockTo(url: string, ticket: string): Promise<void> {
  const [, month = '', day = ''] = /(\d+)月(\d+)/.exec(ticket) ?? []
  const [thisYear = NaN, nextYear = NaN] = [0, 1]
    .map((more) => `${new Date().getFullYear() + more}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .map((date) => msAt(date, '08:50'))
  const at = thisYear > Date.now() ? thisYear : nextYear
  const answer = await fetch(`${url}/dev/clock`, { method: 'POST', body: JSON.stringify({ at }) })
  if (!answer.ok) throw new Error(`the clock was not set: ${await answer.text()}`)
}

withBrowser.each([
  ['at text scale 1.0', {}],
  ['in care mode at 1.4', { care: true }],
] as const)('a villager and an adviser at once, %s', (_name, look) => {
  let gateway: GatewayProcess
  let villager: Person
  let adviser: Person

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

  it('books the adviser and holds a code', async () => {
    await book(villager)
    await villager.reads('约好了')
    expect(await villager.text()).toMatch(/\d{3} ?\d{3}/)
    expect(await villager.faults()).toEqual([])
  })

  it('on the day the adviser sees who comes, checks in and is done', async () => {
    await turnClockTo(gateway.url, await villager.text())
    await adviser.open('/pages/me/index')
    await adviser.tap('陈示例律师')
    await adviser.tap('今天谁来')
    await adviser.reads('预约码')
    expect(await adviser.text()).toContain('138****8000')
    expect(await adviser.faults()).toEqual([])
    await adviser.tap(/^签到/)
    await adviser.tap(/^办完了/)
    await adviser.reads('办完的')
  })

  it('the villager finds it in the inbox and under 预约', async () => {
    await villager.open('/pages/messages/index')
    await villager.reads(/陈示例律师|约好/)
    await villager.open('/pages/booking/index')
    await villager.reads('陈示例律师')
  })

  it('nothing went wrong on either screen', () => {
    expect([...villager.phone.errors, ...adviser.phone.errors]).toEqual([])
  })
})
