import { safeParse } from 'valibot'
import { changeEvent, flat, mediaEvent, popupEvent, sentEvent } from '../../cloudfunctions/events/shapes'
import { Chance } from '../support/chance'
import { untamed } from './malformed-judge'
import { mutantOf } from './malformed-mutants'

/** What the events would do is only written down: nothing of it may happen for an event of another shape. */
const mockHeard: unknown[] = []
jest.mock('@kit/cloud', () => ({ context: () => ({ openid: null, ip: null, source: 'wx_push' }) }))
jest.mock('@kit/log', () => ({ log: () => undefined }))
jest.mock('@kit/consultations/content-verdict', () => ({
  applyMediaVerdict: async (...told: unknown[]) => mockHeard.push(told),
}))
jest.mock('../../cloudfunctions/events/subscriptions', () => ({
  onPopup: async (event: unknown) => mockHeard.push(event),
  onChange: async (event: unknown) => mockHeard.push(event),
  onSent: async (event: unknown) => mockHeard.push(event),
}))

/** `npm run faults` asks for the long form; FAULTS_SEED plays another seed. */
const LONG = process.env['FAULTS'] === 'long'
const SEED = Number(process.env['FAULTS_SEED'] ?? 20261123)
const ROUNDS = LONG ? 1_000_000 : 10_000

const head = { ToUserName: 'gh_1', FromUserName: 'o-lin', CreateTime: 1_795_455_142, MsgType: 'event' }
const popup = { TemplateId: 'template-1', SubscribeStatusString: 'accept', PopupScene: '0' }
const sent = {
  TemplateId: 'template-1',
  MsgID: '1700827132819554304',
  ErrorCode: '0',
  ErrorStatus: 'success',
}
const SHAPES = [
  { name: 'subscribe_msg_popup_event', shape: popupEvent, good: { ...head, List: [popup, popup] } },
  { name: 'subscribe_msg_change_event', shape: changeEvent, good: { ...head, List: popup } },
  {
    name: 'subscribe_msg_sent_event',
    shape: sentEvent,
    good: { ...head, SubscribeMsgSentEvent: { List: [sent] } },
  },
  {
    name: 'wxa_media_check',
    shape: mediaEvent,
    good: {
      ...head,
      appid: 'wx1',
      trace_id: 'trace-1',
      version: 2,
      result: { suggest: 'risky', label: 20_001 },
    },
  },
] as const

const nameOf = (event: unknown): unknown => flat(event)?.['Event']

function isMalformed(event: unknown): boolean {
  const known = SHAPES.find(({ name }) => name === nameOf(event))
  return !known || !safeParse(known.shape, flat(event)).success
}

type Main = (event: unknown) => Promise<unknown>
const open = async (): Promise<Main> => (await import('../../cloudfunctions/events/index')).main

interface Played {
  readonly refused: number
  readonly heard: number
  readonly wrong: readonly string[]
}

/** Good pushes with something wrong; WeChat is told `success` whatever it is, and nothing happens. */
async function playEvents(main: Main, rounds: number): Promise<Played> {
  const chance = new Chance(SEED)
  const wrong: string[] = []
  let refused = 0
  let heard = 0
  while (refused < rounds && wrong.length < 10) {
    const { name, good } = SHAPES[(refused + heard) % SHAPES.length]!
    const event = mutantOf({ ...good, Event: name }, chance)
    mockHeard.length = 0
    const answer = await main(event).catch((error: unknown) => `threw ${String(error)}`)
    if (answer !== 'success') wrong.push(`${name}: ${String(answer)}`)
    if (!isMalformed(event)) {
      heard += 1
      const wild = untamed(mockHeard[0])
      if (wild !== null) wrong.push(`${name} took ${wild}`)
      continue
    }
    refused += 1
    if (mockHeard.length > 0) wrong.push(`${name}: something happened`)
  }
  return { refused, heard, wrong }
}

describe('events pushed in another shape', () => {
  test.each(SHAPES)('$name: what is hurt was good before', async ({ name, good }) => {
    mockHeard.length = 0
    const main = await open()
    expect(await main({ ...good, Event: name })).toBe('success')
    expect(mockHeard).toHaveLength(1)
  })

  test(`${ROUNDS} malformed ones (seed ${SEED}): no crash, WeChat is told success, nothing happens`, async () => {
    const { wrong, refused, heard } = await playEvents(await open(), ROUNDS)
    expect(wrong).toEqual([])
    expect(refused).toBe(ROUNDS)
    expect(heard).toBeGreaterThan(0)
    expect(Object.keys(Object.prototype)).toEqual([])
    console.info(`${refused} malformed, ${heard} more were no mistake`)
  }, 3_600_000)

  test('control: one that hears whatever has a known name is caught', async () => {
    const main = await open()
    const trusting: Main = async (event) => {
      if (SHAPES.some(({ name }) => name === nameOf(event))) mockHeard.push(event)
      return main(null)
    }
    expect((await playEvents(trusting, 100)).wrong.join()).toContain('something happened')
  })
})
