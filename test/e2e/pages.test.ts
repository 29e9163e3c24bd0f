import { startGateway, type GatewayProcess } from '../support/gateway-process'
import { withBrowser } from './support/browser'
import { personAt, settleIn, type Person } from './support/person'

/** Every page, and words that are there once it has what it needs. */
const PAGES: ReadonlyArray<readonly [path: string, words: RegExp]> = [
  ['/pages/home/index', /陈示例律师/],
  ['/pages/booking/index', /约见面/],
  ['/pages/messages/index', /消息/],
  ['/pages/me/index', /试用身份/],
  ['/pages/gallery/index', /组件/],
  ['/gallery', /组件/],
  ['/packages/eligibility/start/index', /大约三分钟/],
  ['/packages/eligibility/question/index?q=matter', /您遇到什么事/],
  ['/packages/guide/find/index', /常见的事/],
  ['/packages/guide/limitation/index', /过期/],
  ['/packages/guide/limitation/index?limit=award', /收到裁决书/],
  ['/packages/guide/criminal/index', /不满 18 岁/],
  ['/packages/guide/verify/index', /出示卡上的那一行/],
  ['/verify', /出示卡上的那一行/],
  ['/packages/appointments/book/index', /给谁约/],
  ['/packages/appointments/book/index?step=day', /哪一天/],
  ['/packages/appointments/book/index?step=time', /几点/],
  ['/packages/appointments/book/index?step=contact', /怎么联系/],
  ['/packages/appointments/book/index?step=needs', /注意什么/],
  ['/packages/appointments/book/index?step=note', /说点什么/],
  ['/packages/appointments/mine/index', /./],
  ['/packages/account/village/index', /吴川市/],
  ['/packages/account/person/index', /./],
  ['/packages/account/add-person/index', /./],
  ['/packages/account/privacy/index', /./],
  ['/packages/consultations/ask/index?step=matter', /是什么事/],
  ['/packages/consultations/ask/index?step=other', /对方是谁/],
  ['/packages/consultations/ask/index?step=words', /想问律师什么/],
  ['/packages/consultations/ask/index?step=check', /看看对不对/],
  ['/packages/consultations/room/index?conversationId=c-nowhere', /没有找到/],
  ['/packages/consultations/queue/index', /法律顾问用/],
  ['/packages/account/gone/index', /已经不在了/],
  ['/packages/office/board/index', /服务站工作人员/],
  ['/packages/office/calls/index', /服务站工作人员/],
  ['/packages/office/held/index', /服务站工作人员/],
]

withBrowser.each([
  ['light', {}],
  ['care at 1.4', { care: true }],
  ['dark', { dark: true }],
] as const)('every page, %s', (_name, look) => {
  let gateway: GatewayProcess
  let villager: Person

  beforeAll(async () => {
    gateway = await startGateway()
    villager = await personAt(gateway.url, look)
    await settleIn(villager)
  }, 120_000)
  afterAll(async () => {
    await villager?.phone.close()
    await gateway?.stop()
  })

  it.each(PAGES)('%s has nothing axe, a narrow window or a finger objects to', async (path, words) => {
    await villager.open(path)
    await villager.reads(words)
    expect(await villager.faults()).toEqual([])
  })

  it('control: a picture without words, a tiny button and a line too wide are all found', async () => {
    await villager.open('/pages/home/index')
    await villager.page.evaluate(() => {
      const wrong =
        '<img src="x.png"><div role="button" style="width:9px;height:9px"></div><p style="width:900px">宽</p>'
      document.querySelector('.page')?.insertAdjacentHTML('beforeend', wrong)
    })
    const faults = (await villager.faults()).join('\n')
    expect(faults).toMatch(/image-alt/)
    expect(faults).toMatch(/small: 9x9/)
    expect(faults).toMatch(/overflows: /)
  })
})
