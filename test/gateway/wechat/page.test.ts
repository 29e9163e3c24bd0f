import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { violations } from '../../e2e/support/accessible'
import { openPhone, withBrowser, type Phone } from '../../e2e/support/browser'

const TEMPLATES = resolve(__dirname, '../../../data/notices/subscribe-templates.json')
const LOOKS = [375, 1280].flatMap((width) => [false, true].map((dark) => ({ width, dark })))
const FIELDS = {
  thing1: { value: '劳动报酬' },
  name2: { value: '陈示例律师' },
  phrase3: { value: '已回复' },
  thing4: { value: '点开看看' },
}

const widerThanWindow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

withBrowser('the page of the stand-in', () => {
  let cloud: TestCloud
  let phone: Phone | null = null

  beforeAll(async () => {
    cloud = await startTestCloud({
      identity: { kind: 'dev' },
      sample: true,
      functionsFolder: join(__dirname, 'functions'),
      wechat: { templatesFile: TEMPLATES, stateFile: null, smsLog: null },
    })
    const { standIn } = cloud.gateway
    standIn?.ask('oSampleVillager', ['TEMPLATE_ID_ANSWERED'])
    const send = standIn?.handlers()['subscribeMessage.send']
    const message = { touser: 'oSampleVillager', template_id: 'TEMPLATE_ID_ANSWERED', page: 'pages/me/index' }
    for (const data of [FIELDS, FIELDS, { ...FIELDS, thing1: { value: '长'.repeat(40) } }])
      await send?.({ ...message, data }, { workerId: 'w' })
    await standIn?.settled()
  })
  afterEach(() => phone?.close())
  afterAll(() => cloud.stop())

  it.each(LOOKS)('has nothing axe or a window objects to: %j', async (look) => {
    phone = await openPhone(look)
    const page = await phone.open(`${cloud.baseUrl}/dev/wechat`)
    expect(await violations(page)).toEqual([])
    expect(await widerThanWindow(page)).toBe(false)
    expect(phone.errors).toEqual([])
    if (process.env.PICTURES)
      await page.screenshot({
        path: join(process.env.PICTURES, `wechat-${look.width}-${look.dark}.png`),
        fullPage: true,
      })
  })

  it('takes a choice, says so, and shows it', async () => {
    phone = await openPhone()
    const page = await phone.open(`${cloud.baseUrl}/dev/wechat`)
    await page.selectOption('#oSampleVillager-TEMPLATE_ID_CHANGE', 'reject')
    await page.waitForFunction(() => document.getElementById('said')?.textContent === '已改好')
    expect(await page.inputValue('#oSampleVillager-TEMPLATE_ID_CHANGE')).toBe('reject')
    expect(cloud.gateway.standIn?.choiceOf('oSampleVillager', 'TEMPLATE_ID_CHANGE')).toBe('reject')
    expect(phone.errors).toEqual([])
  })
})
