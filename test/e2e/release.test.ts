import { startGateway, type GatewayProcess } from '../support/gateway-process'
import { withBrowser } from './support/browser'
import { personAt, type Person } from './support/person'

/** Scripts and sheets that were not loaded yet are gone from the server, as after a release, until the window is loaded anew. */
async function release(villager: Person): Promise<{ mend(): Promise<void> }> {
  const parts = /\/(js|css)\/.*\.(js|css)$/
  const mend = () => villager.page.unroute(parts)
  await villager.page.route(parts, (route) => route.fulfill({ status: 404, body: 'not found' }))
  villager.page.on('request', (request) => {
    if (request.isNavigationRequest()) void mend()
  })
  return { mend }
}

withBrowser('a page whose script is gone', () => {
  let gateway: GatewayProcess
  let villager: Person

  beforeAll(async () => {
    gateway = await startGateway()
  }, 120_000)
  beforeEach(async () => {
    villager = await personAt(gateway.url)
    await villager.open('/pages/home/index')
    await villager.reads('我能不能')
  })
  afterEach(() => villager?.phone.close())
  afterAll(() => gateway?.stop())

  it('after a release the window is loaded anew, once, and the page that was asked for opens', async () => {
    await release(villager)
    await villager.tap('我能不能')
    await villager.reads('开始')
    expect(villager.page.url()).toContain('/packages/eligibility/start/index')
  })

  it('control: where nobody listens for a missing part, a tap does nothing at all', async () => {
    await villager.page.addInitScript(() => {
      const listen = window.addEventListener.bind(window)
      window.addEventListener = (...[type, ...rest]: Parameters<typeof listen>) => {
        if (type !== 'unhandledrejection') listen(type, ...rest)
      }
    })
    await villager.page.reload()
    await villager.reads('我能不能')
    await release(villager)
    const gone = villager.page.waitForEvent('pageerror')
    await villager.tap('我能不能')
    expect((await gone).name).toBe('ChunkLoadError')
    await villager.reads('我能不能')
  })

  it('while the server has none of it, one attempt is made, and the page that stood there stays and says so', async () => {
    await villager.page.evaluate(() =>
      sessionStorage.setItem('fy|loaded-anew', String(Number.MAX_SAFE_INTEGER)),
    )
    const old = await release(villager)
    await villager.tap('我能不能')
    await villager.reads('我能不能')
    await villager.page.getByText('一时打不开').first().waitFor()
    await old.mend()
    await villager.tap('我能不能')
    await villager.reads('开始')
  })

  it('without a network the page that stood there stays, and opens the next one when the network is back', async () => {
    await villager.phone.context.setOffline(true)
    await villager.tap('我能不能')
    await villager.page.getByText('没有网络，这一页还打不开').first().waitFor()
    await villager.reads('我能不能')
    await villager.phone.context.setOffline(false)
    await villager.tap('我能不能')
    await villager.reads('开始')
  })
})
