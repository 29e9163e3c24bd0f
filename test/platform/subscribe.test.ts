import { phone } from '../support/phone'
import { NOTICE_KINDS } from '@/core/notices/kinds'
import { askSubscribe, canSubscribe } from '@/platform/phone/subscribe'
import { templateOf } from '@/platform/phone/subscribe-templates'

jest.mock('@tarojs/taro', () => jest.requireActual('../support/phone'))

type Ask = NonNullable<typeof phone.subscribe>

const onWechat = (answer: Ask) => void (phone.subscribe = answer)
const asked = () => phone.did.filter((did) => did.startsWith('ask '))
const grants = () => phone.sent.filter(({ action }) => action === 'notices.grant').map(({ input }) => input)
const [DAY, HOUR, CHANGE] = [templateOf('day-before'), templateOf('hour-before'), templateOf('change')]

beforeEach(() => phone.reset())

describe('asking for subscribe messages on WeChat', () => {
  it('opens its window within the tap, before anything is awaited', () => {
    onWechat(() => new Promise(() => undefined))
    void askSubscribe(['day-before', 'hour-before', 'change'])
    expect(asked()).toEqual([`ask ${DAY} ${HOUR} ${CHANGE}`])
  })

  it('answers kind by kind, and tells the cloud once under one requestId', async () => {
    onWechat(async () => ({ errMsg: 'ok', [DAY]: 'accept', [HOUR]: 'reject', [CHANGE]: 'ban' }))
    expect(await askSubscribe(['day-before', 'hour-before', 'change'])).toEqual({
      'day-before': 'accept',
      'hour-before': 'reject',
      change: 'ban',
    })
    expect(grants()).toEqual([
      {
        requestId: expect.stringMatching(/^[\w-]{21}$/),
        answers: [
          { kind: 'day-before', answer: 'accept' },
          { kind: 'hour-before', answer: 'reject' },
          { kind: 'change', answer: 'ban' },
        ],
      },
    ])
  })

  it('asks for three at most', async () => {
    onWechat(async () => ({}))
    await askSubscribe(NOTICE_KINDS)
    expect(asked()[0]?.split(' ')).toHaveLength(4)
  })

  it('all messages switched off is a refusal; anything else that fails is no answer', async () => {
    onWechat(() => Promise.reject({ errCode: 20004, errMsg: 'The main switch is switched off' }))
    expect(await askSubscribe(['answered'])).toEqual({ answered: 'reject' })
    expect(grants()).toHaveLength(1)
    onWechat(() => Promise.reject({ errCode: 20001, errMsg: 'No template data return' }))
    expect(await askSubscribe(['answered'])).toEqual({ answered: 'unavailable' })
    expect(grants()).toHaveLength(1)
  })

  it('a word nobody knows is no consent', async () => {
    onWechat(async () => ({ [DAY]: 'acceptWithAudio' }))
    expect(await askSubscribe(['day-before'])).toEqual({ 'day-before': 'unavailable' })
    expect(grants()).toEqual([])
  })

  it('a report that is lost troubles nobody', async () => {
    onWechat(async () => ({ [DAY]: 'accept' }))
    const usual = phone.answer
    phone.answer = () => {
      throw new Error('request:fail')
    }
    expect(await askSubscribe(['day-before'])).toEqual({ 'day-before': 'accept' })
    phone.answer = usual
  })

  it('nothing asked is nothing answered', async () => {
    onWechat(() => Promise.reject(new Error('never asked')))
    expect([await askSubscribe([]), canSubscribe()]).toEqual([{}, true])
  })
})
