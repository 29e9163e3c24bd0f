import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pushes, type PushEvent } from '../../../gateway/wechat/pushes'
import { StandIn } from '../../../gateway/wechat/stand-in'
import { KeptState } from '../../../gateway/wechat/state'

const NOW = Date.parse('2026-11-23T08:00:00+08:00')
const DAY_BEFORE = { id: 'T1', title: '见面前一天', fields: [{ name: 'thing1', label: '事项' }] }
const ANSWERED = { id: 'T2', title: '律师回复时', fields: [{ name: 'phrase1', label: '状态' }] }
const good = {
  touser: 'olin',
  template_id: 'T1',
  page: 'pages/me/index',
  data: { thing1: { value: '见面' } },
}

/** A stand-in whose pushes wait until `pushed` is asked. */
function openTrial(file: string | null = null, isLost = false) {
  const events: PushEvent[] = []
  const waiting: (() => void)[] = []
  const kept = new KeptState(file)
  const now = () => NOW
  const invoke = async (event: PushEvent) => {
    events.push(event)
    if (isLost) throw new Error('no events')
    return { ok: true, json: '"taken"', requests: 0 } as const
  }
  const pushes = new Pushes({ kept, now, invoke, later: (work) => void waiting.push(work) })
  const standIn = new StandIn({ kept, pushes, now, templates: [DAY_BEFORE, ANSWERED] })
  const handlers = standIn.handlers()
  const call = (name: string, args: Record<string, unknown>) => handlers[name]!(args, { workerId: 'w' })
  const pushed = async () => {
    for (const work of waiting.splice(0)) work()
    await pushes.settled()
    return events.splice(0)
  }
  return { standIn, call, pushed, send: (more = {}) => call('subscribeMessage.send', { ...good, ...more }) }
}

describe('subscribe messages', () => {
  it('one consent pays one message', async () => {
    const { standIn, send } = openTrial()
    expect(send()).toMatchObject({ errcode: 43101 })
    expect(standIn.ask('olin', ['T1'])).toEqual({ T1: 'accept' })
    expect(send()).toMatchObject({ errcode: 0, msgid: expect.any(Number) })
    expect(send()).toMatchObject({ errcode: 43101 })
  })

  it('a consent is of one person and one template', () => {
    const { standIn, send } = openTrial()
    standIn.ask('olin', ['T2'])
    standIn.ask('omei', ['T1'])
    expect(send()).toMatchObject({ errcode: 43101 })
  })

  it('what WeChat refuses costs no consent', () => {
    const { standIn, send } = openTrial()
    standIn.ask('olin', ['T1'])
    expect(send({ data: { thing1: { value: '长'.repeat(21) } } })).toMatchObject({
      errcode: 47003,
      errmsg: 'argument invalid! data.thing1.value invalid',
    })
    expect(send({ template_id: 'T9' })).toMatchObject({ errcode: 40037 })
    expect(standIn.consentsOf('olin', 'T1')).toBe(1)
    expect(standIn.state.messages.map(({ errcode }) => errcode)).toEqual([40037, 47003])
  })

  it('a tap asks for known templates, each once', () => {
    const { standIn } = openTrial()
    expect(standIn.ask('olin', ['T1', 'T9', 'T2', 'T1', 'T1'])).toEqual({ T1: 'accept', T2: 'accept' })
    expect(standIn.consentsOf('olin', 'T1')).toBe(1)
  })

  it('a refusal gives nothing and takes nothing; closing the kind takes everything', () => {
    const { standIn } = openTrial()
    standIn.ask('olin', ['T1'])
    standIn.choose('olin', 'T1', 'reject')
    expect(standIn.ask('olin', ['T1'])).toEqual({ T1: 'reject' })
    expect(standIn.consentsOf('olin', 'T1')).toBe(1)
    standIn.turnOff('olin', 'T1')
    expect(standIn.consentsOf('olin', 'T1')).toBe(0)
  })
})

describe('what WeChat pushes', () => {
  it('the answers of a window, a moment after', async () => {
    const { standIn, pushed } = openTrial()
    standIn.choose('olin', 'T2', 'reject')
    standIn.ask('olin', ['T1', 'T2'])
    expect(await pushed()).toEqual([
      {
        ToUserName: expect.any(String),
        FromUserName: 'olin',
        CreateTime: NOW / 1000,
        MsgType: 'event',
        Event: 'subscribe_msg_popup_event',
        List: [
          { TemplateId: 'T1', SubscribeStatusString: 'accept', PopupScene: '0' },
          { TemplateId: 'T2', SubscribeStatusString: 'reject', PopupScene: '0' },
        ],
      },
    ])
  })

  it('nothing where no window came up: 总是保持以上选择', async () => {
    const { standIn, pushed } = openTrial()
    standIn.choose('olin', 'T1', 'always')
    expect(standIn.ask('olin', ['T1'])).toEqual({ T1: 'accept' })
    expect(await pushed()).toEqual([])
    expect(standIn.consentsOf('olin', 'T1')).toBe(1)
  })

  it('that a message arrived, under the id its send answered', async () => {
    const { standIn, send, pushed } = openTrial()
    standIn.ask('olin', ['T1'])
    await pushed()
    const { msgid } = await send()
    expect(await pushed()).toMatchObject([
      {
        Event: 'subscribe_msg_sent_event',
        FromUserName: 'olin',
        List: [{ TemplateId: 'T1', MsgID: String(msgid), ErrorCode: '0', ErrorStatus: 'success' }],
      },
    ])
  })

  it('that a kind was closed', async () => {
    const { standIn, pushed } = openTrial()
    standIn.turnOff('olin', 'T1')
    expect(await pushed()).toMatchObject([
      { Event: 'subscribe_msg_change_event', List: [{ TemplateId: 'T1', SubscribeStatusString: 'reject' }] },
    ])
  })

  it('a push that was lost is kept to look at, and the next ones come', async () => {
    const { standIn, pushed } = openTrial(null, true)
    standIn.turnOff('olin', 'T1')
    standIn.turnOff('olin', 'T2')
    expect(await pushed()).toHaveLength(2)
    expect(standIn.state.pushes.map(({ outcome }) => outcome)).toEqual([
      'Error: no events',
      'Error: no events',
    ])
  })
})

describe('content checks', () => {
  const check = (trial: ReturnType<typeof openTrial>, content: string) =>
    trial.call('security.msgSecCheck', { content, version: 2, scene: 2, openid: 'olin' })

  it('a text is risky that holds a sample word', async () => {
    const trial = openTrial()
    expect(await check(trial, '想问工资')).toMatchObject({ errcode: 0, result: { suggest: 'pass' } })
    expect(await check(trial, '这是违规示例。')).toMatchObject({ result: { suggest: 'risky', label: 20001 } })
  })

  it('or when everything is, and may not answer at all', async () => {
    const trial = openTrial()
    trial.standIn.setChecks({ text: 'risky', image: 'pass' })
    expect(await check(trial, '想问工资')).toMatchObject({ result: { suggest: 'risky' } })
    trial.standIn.setChecks({ text: 'error', image: 'pass' })
    expect(await check(trial, '想问工资')).toMatchObject({ errcode: -1 })
  })

  it('a picture is taken at once and judged by a push under its trace id', async () => {
    const trial = openTrial()
    const image = () => trial.call('security.mediaCheckAsync', { media_url: 'x', openid: 'olin' })
    const first = await image()
    trial.standIn.setChecks({ text: 'words', image: 'risky' })
    const second = await image()
    trial.standIn.setChecks({ text: 'words', image: 'silent' })
    await image()
    expect(await trial.pushed()).toMatchObject([
      { Event: 'wxa_media_check', trace_id: first.trace_id, result: { suggest: 'pass' } },
      { Event: 'wxa_media_check', trace_id: second.trace_id, result: { suggest: 'risky' } },
    ])
    expect(first.trace_id).not.toBe(second.trace_id)
  })
})

describe('between two starts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wechat-'))
  const file = join(folder, 'wechat.json')
  afterAll(() => rmSync(folder, { recursive: true }))

  it('it remembers what was agreed to and chosen', () => {
    const { standIn } = openTrial(file)
    standIn.ask('olin', ['T1'])
    standIn.choose('olin', 'T2', 'reject')
    const again = openTrial(file).standIn
    expect([again.consentsOf('olin', 'T1'), again.choiceOf('olin', 'T2')]).toEqual([1, 'reject'])
  })

  it('a file cut in half is begun anew', () => {
    writeFileSync(file, '{"consents": {"ol')
    expect(openTrial(file).standIn.consentsOf('olin', 'T1')).toBe(0)
  })
})
