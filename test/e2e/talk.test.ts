import { startGateway, type GatewayProcess } from '../support/gateway-process'
import { withBrowser, type Look } from './support/browser'
import { talkIn } from './support/caller'
import { personAt, settleIn, type Person } from './support/person'

const LOOKS: ReadonlyArray<readonly [name: string, look: Look]> = [
  ['light', {}],
  ['care at 1.4', { care: true }],
  ['dark', { dark: true }],
  ['a wide window', { width: 1280, height: 800 }],
]

withBrowser('a conversation and the lists of staff', () => {
  let gateway: GatewayProcess
  let conversationId = ''

  beforeAll(async () => {
    gateway = await startGateway()
    conversationId = await talkIn(gateway.url)
  }, 120_000)
  afterAll(() => gateway?.stop())

  async function become(person: Person, name: string): Promise<void> {
    await person.open('/pages/me/index')
    await person.tap(name)
    await person.reads('现在是')
  }

  it.each(LOOKS)('reads well for everybody: %s', async (_name, look) => {
    const person = await personAt(gateway.url, look)
    const looksWell = async (path: string, words: string | RegExp) => {
      await person.open(path)
      await person.reads(words)
      expect([path, ...(await person.faults())]).toEqual([path])
    }
    await settleIn(person)
    await looksWell(`/packages/consultations/room/index?conversationId=${conversationId}`, '明天带上身份证')
    await looksWell('/pages/messages/index', '和律师聊的')
    await become(person, '陈示例律师')
    await looksWell('/packages/consultations/queue/index', '已回')
    const asAdviser = `conversationId=${conversationId}&as=adviser`
    await looksWell(`/packages/consultations/room/index?${asAdviser}`, '工友有三个')
    expect(await person.text()).not.toContain('违规示例')
    await become(person, '王示例')
    await looksWell('/packages/office/held/index', '打开看')
    await person.tap('打开看')
    await person.reads('违规示例')
    expect(await person.faults()).toEqual([])
    await looksWell('/packages/office/calls/index', /电话/)
    expect(person.phone.errors).toEqual([])
    await person.phone.close()
  })
})
