import fc from 'fast-check'
import { restore, save } from '@/core/consultations/phone/saved'
import { openClient, type Client } from '@/core/consultations/phone/state'
import { viewOf } from '@/core/consultations/phone/view'
import { ID, NOW, Talk, answer, entry, own, texts } from './samples'

const SEED = 20261123

/** As it comes back from the phone's storage. */
const stored = (state: Client): unknown => JSON.parse(JSON.stringify(save(state)))
const again = (state: Client): Client => restore(stored(state), ID, 'person')

const failed = (requestId: string, code: string) => ({ kind: 'sendFailed', requestId, code }) as const

/** Something of everything, on its way and in place. */
function busy(): Talk {
  const talk = Talk.knowing([
    entry(1, { kind: 'card', text: null, side: 'service', about: { kind: 'result', outcome: 'likely' } }),
    own(2, 'r-2'),
    entry(3, { kind: 'image', text: null, image: { url: 'https://示例/3', width: 4, height: 3 } }),
    own(4, 'r-4'),
  ])
  talk.write('r-5').write('r-6').raise(failed('r-5', 'FORBIDDEN'))
  talk.raise({ kind: 'wrotePicture', requestId: 'r-7', path: '/tmp/7.jpg', width: 4, height: 3 })
  return talk.raise({ kind: 'recall', requestId: 'k-1', target: 4 })
}

describe('after a kill', () => {
  it('the outbox is whole, in order, with what is known of each message', () => {
    const { outbox } = again(busy().state)
    expect(outbox).toEqual(busy().state.outbox)
    expect(outbox.map(({ requestId, tried, failed: code }) => [requestId, tried, code])).toEqual([
      ['r-5', true, 'FORBIDDEN'],
      ['r-6', true, null],
      ['r-7', false, null],
    ])
  })

  it('what was in the air goes out again under the same requestId', () => {
    const talk = new Talk(again(busy().state)).raise({ kind: 'shown' })
    expect(talk.did('send').map(({ requestId }) => requestId)).toEqual(['r-6'])
    expect(talk.did('upload').map(({ requestId }) => requestId)).toEqual(['r-7'])
    expect(talk.did('recall').map(({ requestId }) => requestId)).toEqual(['k-1'])
  })

  it('what went out cannot be given up: the cloud may have it', () => {
    const talk = new Talk(again(busy().state)).raise({ kind: 'discard', requestId: 'r-6' })
    expect(talk.waiting).toContain('r-6')
  })

  it('a picture already uploaded is not uploaded again', () => {
    const talk = Talk.knowing(texts(1, 3)).raise({ kind: 'offline' })
    talk.raise({ kind: 'wrotePicture', requestId: 'r-1', path: '/tmp/1.jpg', width: 4, height: 3 })
    talk.raise({ kind: 'uploaded', requestId: 'r-1', fileId: 'cloud://1' })
    const next = new Talk(again(talk.state)).raise({ kind: 'shown' })
    expect([next.did('upload').length, next.did('send').length]).toEqual([0, 1])
  })

  it('the newest fifty are there at once, without a network', () => {
    const client = again(Talk.knowing(texts(1, 200)).state)
    expect(client.timeline.entries.map(({ seq }) => seq)).toEqual(texts(151, 200).map(({ seq }) => seq))
    expect(client.timeline.version).toBe(200)
    expect(viewOf(client, NOW).lines.length).toBeGreaterThan(30)
  })

  it('only what lies behind them is asked for', () => {
    const talk = new Talk(again(Talk.knowing(texts(1, 200)).state)).raise({ kind: 'shown' })
    expect(talk.did('pull')).toEqual([{ kind: 'pull', n: 1, after: 200, limit: 50 }])
  })

  it('the head is as it was', () => {
    const { state } = Talk.knowing(texts(1, 3), {
      read: { person: 2, adviser: 1 },
      rating: 4,
      otherParty: '张示例',
    })
    expect(again(state).head).toEqual(state.head)
  })

  it('links of pictures are gone: they lapse, and need not lie on a phone', () => {
    const client = again(busy().state)
    expect(client.timeline.entries[2]?.image).toEqual({ url: '', width: 4, height: 3 })
    expect(JSON.stringify(save(busy().state))).not.toContain('https://')
  })

  it('what waited in front of a gap is pulled again', () => {
    const talk = Talk.knowing(texts(1, 3))
    talk.raise({ kind: 'pullAnswered', n: 0, answer: answer(texts(9, 10)) })
    expect(talk.state.timeline.ahead).toHaveLength(2)
    expect(again(talk.state).timeline.ahead).toEqual([])
  })

  it('what a conversation was about is kept', () => {
    const appointment = {
      kind: 'appointment',
      appointmentId: 'ap-1',
      start: '2026-11-25T09:00:00.000+08:00',
      venue: '示例站',
    } as const
    const card = (about: typeof appointment | { readonly kind: 'matter' }) =>
      again(Talk.knowing([entry(1, { kind: 'card', about })]).state).timeline.entries[0]?.about
    expect(card(appointment)).toEqual(appointment)
    expect(card({ kind: 'matter' })).toEqual({ kind: 'matter' })
  })
})

describe('what was kept is not trusted', () => {
  const empty = openClient(ID, 'person')
  const with_ = (more: object): unknown => ({ ...Object(stored(busy().state)), ...more })
  const restored = (more: object) => restore(with_(more), ID, 'person')

  it.each([
    ['nothing', null],
    ['a word', 'kept'],
    ['a list', [1, 2]],
    ['another version', { ...Object(stored(busy().state)), v: 99 }],
    ['another conversation', { ...Object(stored(busy().state)), conversationId: 'c-other' }],
    ['another side', { ...Object(stored(busy().state)), side: 'adviser' }],
  ])('%s is as if never looked at', (_, kept) => {
    expect(restore(kept, ID, 'person')).toEqual(empty)
  })

  it.each([
    ['no head', { head: null }],
    ['half a head', { head: { conversationId: ID } }],
    ['a head of an unknown matter', { head: { ...busy().state.head, matter: 'magic' } }],
    ['a head without marks', { head: { ...busy().state.head, read: null } }],
    ['a head without an adviser', { head: { ...busy().state.head, adviser: [] } }],
    ['a head without hours', { head: { ...busy().state.head, service: 3 } }],
    ['no version', { version: 'new' }],
    ['a hole', { entries: [texts(1, 1)[0], texts(3, 3)[0]] }],
    ['no entries', { entries: 'all' }],
  ])('with %s what was shown is asked for anew, and nothing on its way is lost', (_, more) => {
    const client = restored(more)
    expect(client.timeline.entries).toEqual([])
    expect(client.outbox.map(({ requestId }) => requestId)).toEqual(['r-5', 'r-6', 'r-7'])
  })

  it.each([
    ['no words', { requestId: 'x', writtenAt: 1, failed: null, body: { kind: 'text' } }],
    ['no picture', { requestId: 'x', writtenAt: 1, failed: null, body: { kind: 'image', path: 3 } }],
    ['no name', { writtenAt: 1, failed: null, body: { kind: 'text', text: 'words' } }],
    ['nothing', null],
  ])('a message with %s is left out by itself', (_, broken) => {
    const outbox = [broken, ...busy().state.outbox]
    expect(restored({ outbox }).outbox).toHaveLength(3)
  })

  it('a message that does not say whether it went out may have', () => {
    const body = { kind: 'text', text: 'words' }
    const { outbox } = restored({ outbox: [{ requestId: 'x', writtenAt: 1, failed: null, body }] })
    expect(outbox[0]).toMatchObject({ tried: true, seq: null })
  })

  it(`anything at all is read without a fall (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.anything(), (kept) => {
        expect(restore(kept, ID, 'person').conversationId).toBe(ID)
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  it(`with any one field spoiled, the rest can be used (seed ${SEED})`, () => {
    const kept = JSON.stringify(stored(busy().state))
    const keys = [...kept.matchAll(/"(\w+)":/g)].map(([, key]) => key!)
    const at = NOW
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const spoiled: unknown = JSON.parse(kept, (name, old: unknown) => (name === key ? value : old))
        const talk = new Talk(restore(spoiled, ID, 'person'))
        talk.raise({ kind: 'shown' }).later(60_000)
        talk.raise({ kind: 'pullAnswered', n: talk.state.pulls.n, answer: answer(texts(1, 9)) })
        expect(viewOf(talk.state, at).lines.length).toBeGreaterThan(0)
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  it(`kept and read back, it is kept the same (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(5), (known, written) => {
        const talk = Talk.knowing(texts(1, known + 1))
        for (let i = 0; i < written; i += 1) talk.write(`r-${i}`)
        const once = stored(talk.state)
        expect(save(restore(once, ID, 'person'))).toEqual(once)
      }),
      { seed: SEED, numRuns: 100 },
    )
  })
})
