import { granted, type KindLedger } from '@/core/notices/grants'
import type { NoticeKind } from '@/core/notices/kinds'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { NOW, dataOf, enter } from '../accounts/people'
import { closed, dueLookAgain, popup, push, scriptedWechat, templateOf, told } from '../notices/wechat'

const wechat = scriptedWechat()
let cloud: TestCloud
let people = 0

beforeAll(async () => {
  cloud = await startTestCloud({ openapi: wechat.openapi })
})
beforeEach(() => cloud.setClock(NOW))
afterAll(() => cloud.stop())

/** Somebody new for each promise. */
async function somebody(): Promise<{ openid: string; personId: string }> {
  const openid = `o-hears-${(people += 1)}`
  return { openid, personId: await enter(cloud, openid) }
}
const left = async (openid: string, kind: NoticeKind) => {
  const kinds = (await cloud.read('grants', openid))?.kinds as Record<string, KindLedger> | undefined
  const ledger = kinds?.[kind]
  return ledger ? granted(ledger) : 0
}
const tap = async (openid: string, requestId: string, kind: NoticeKind) =>
  dataOf(await cloud.call(openid, 'notices.grant', { requestId, answers: [{ kind, answer: 'accept' }] }))

describe('what WeChat pushes of a question', () => {
  it('is a consent for each kind accepted; pushed again, the same one', async () => {
    const { openid } = await somebody()
    const event = popup(openid, NOW, { change: 'accept', 'day-before': 'reject', 'hour-before': 'accept' })
    for (let n = 0; n < 3; n += 1) expect(await push(cloud, event)).toBe('success')
    expect([
      await left(openid, 'change'),
      await left(openid, 'day-before'),
      await left(openid, 'hour-before'),
    ]).toEqual([1, 0, 1])
  })

  it.each(['tap first', 'push first'])('with the phone’s own word is one consent, %s', async (order) => {
    const { openid } = await somebody()
    const tapped = () => tap(openid, 'request-0001', 'answered')
    const pushed = () => push(cloud, popup(openid, NOW, { answered: 'accept' }))
    for (const tell of order === 'tap first' ? [tapped, pushed] : [pushed, tapped]) await tell()
    expect(await left(openid, 'answered')).toBe(1)
  })

  it('may be one object instead of a list, with numbers as text, or lie a level deeper', async () => {
    const { openid } = await somebody()
    const one = { TemplateId: templateOf('change'), SubscribeStatusString: 'accept', PopupScene: '0' }
    const at = { FromUserName: openid, CreateTime: String(NOW / 1000), MsgType: 'event' }
    await push(cloud, { ...at, Event: 'subscribe_msg_popup_event', List: one })
    const deeper = { ...at, CreateTime: NOW / 1000 - 1, Event: 'subscribe_msg_popup_event' }
    await push(cloud, { ...deeper, SubscribeMsgPopupEvent: { List: [one] } })
    expect(await left(openid, 'change')).toBe(2)
  })

  it('of a kind closed voids what was agreed to before, whenever either is told', async () => {
    const [early, late] = [await somebody(), await somebody()]
    const given = (openid: string) => push(cloud, popup(openid, NOW - 60_000, { change: 'accept' }))
    const shut = (openid: string) => push(cloud, closed(openid, NOW, 'change'))
    await given(early.openid)
    await shut(early.openid)
    await shut(late.openid)
    await given(late.openid)
    expect([await left(early.openid, 'change'), await left(late.openid, 'change')]).toEqual([0, 0])
    cloud.setClock(NOW + 60_000)
    await push(cloud, popup(late.openid, NOW + 60_000, { change: 'accept' }))
    expect(await left(late.openid, 'change')).toBe(1)
  })
})

describe('what WeChat pushes of a message', () => {
  const seeded = async (n: number) => {
    const { openid, personId } = await somebody()
    await tap(openid, 'request-0001', 'look-again')
    const notice = dueLookAgain(openid, personId, n, NOW)
    await cloud.seed('notices', [notice])
    return { openid, id: notice._id }
  }
  const stateOf = async (id: string) =>
    ((await cloud.read('notices', id))?.delivery as { state: string }).state

  it('ends it; 19 digits, of which a number loses the last, name the same message', async () => {
    const { openid, id } = await seeded(1)
    await cloud.runJob('deliver')
    const event = told(openid, NOW, 'look-again', wechat.lastMsgid())
    await push(cloud, event)
    await push(cloud, event)
    expect(await stateOf(id)).toBe('DELIVERED')
  })

  it('before the answer is known finds its notice all the same', async () => {
    const { openid, id } = await seeded(2)
    wechat.willAnswer({ errcode: -1, errmsg: 'system error' })
    await cloud.runJob('deliver')
    expect(await stateOf(id)).toBe('UNKNOWN')
    await push(cloud, told(openid, NOW, 'look-again', '1864323726461777777'))
    expect(await stateOf(id)).toBe('DELIVERED')
  })

  it('that did not arrive ends it too, and a refusal voids the consents', async () => {
    const { openid, id } = await seeded(3)
    await tap(openid, 'request-0002', 'look-again')
    await cloud.runJob('deliver')
    await push(cloud, told(openid, NOW, 'look-again', wechat.lastMsgid(), '43101'))
    expect([await stateOf(id), await left(openid, 'look-again')]).toEqual(['REFUSED', 0])
  })

  it('of a message that is none of ours changes nothing', async () => {
    const { openid, id } = await seeded(4)
    await push(cloud, told(openid, NOW, 'look-again', '1'))
    expect(await stateOf(id)).toBe('PENDING')
  })
})

describe('anything else', () => {
  const junk: readonly unknown[] = [
    null,
    'text',
    [],
    {},
    { Event: 'constructor' },
    { Event: 'subscribe_msg_popup_event' },
    { Event: 'subscribe_msg_popup_event', FromUserName: { $ne: null }, CreateTime: 1, List: [] },
    { Event: 'subscribe_msg_popup_event', FromUserName: 'o-hears-1', CreateTime: 'now', List: [] },
    { Event: 'subscribe_msg_popup_event', FromUserName: 'o-hears-1', CreateTime: 1, List: 'x' },
    { Event: 'subscribe_msg_sent_event', FromUserName: '../x', CreateTime: 1, List: [{}] },
    { Event: 'wxa_media_check', trace_id: { $gt: '' }, result: { suggest: 'pass' } },
    { Event: 'wxa_media_check', trace_id: 'nobody-knows', result: { suggest: 'risky', label: 20001 } },
    { Event: 'unknown_event', FromUserName: 'o-hears-1' },
  ]

  it.each(junk.map((event) => [JSON.stringify(event).slice(0, 60), event]))(
    '%s changes nothing',
    async (_json, event) => {
      const before = [await cloud.all('grants'), await cloud.all('notices')]
      expect(await push(cloud, event)).toBe('success')
      expect([await cloud.all('grants'), await cloud.all('notices')]).toEqual(before)
    },
  )

  it.each(['client', 'function', 'trigger'] as const)('a %s may not pretend to be WeChat', async (caller) => {
    const event = popup('o-hears-1', NOW + 5000, { change: 'accept' })
    const outcome = await cloud.gateway.functions.invoke('events', event, {
      caller,
      openid: 'o-hears-1',
      ip: '',
    })
    expect(outcome).toMatchObject({ ok: false, reason: 'REFUSED' })
  })

  it('leaves nothing of a person in the log', () => {
    expect(cloud.logs()).toContain('events.subscribe_msg_popup_event')
    expect(cloud.logs()).not.toMatch(/o-hears/)
  })
})
