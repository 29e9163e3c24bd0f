import fc from 'fast-check'
import { ERRORS } from '@/contracts/errors'
import { OUTBOX_MAX } from '@/core/consultations/phone/outbox'
import { LAPSE_MS, isFinal, waitAfter } from '@/core/consultations/phone/work'
import { Talk, answer, entry, own, texts } from './samples'

const SEED = 20261123

const answered = (requestId: string, seq: number, entries = [own(seq, requestId)]) =>
  ({ kind: 'sendAnswered', requestId, answer: { ...answer(entries), seq } }) as const
const failed = (requestId: string, code: string) => ({ kind: 'sendFailed', requestId, code }) as const
const picture = (requestId: string) =>
  ({ kind: 'wrotePicture', requestId, path: `/tmp/${requestId}.jpg`, width: 4, height: 3 }) as const

const talking = () => Talk.knowing(texts(1, 3))

describe('a message', () => {
  it('is on the phone before it goes out', () => {
    const talk = talking().write('r-1', '工资没发')
    expect(talk.effects.map(({ kind }) => kind).slice(0, 2)).toEqual(['persist', 'send'])
    const body = { kind: 'text', text: '工资没发' }
    expect(talk.did('send')).toEqual([{ kind: 'send', requestId: 'r-1', after: 3, body }])
  })

  it('leaves the outbox when it stands in the timeline', () => {
    const talk = talking().write('r-1').raise(answered('r-1', 4))
    expect([talk.waiting, talk.places]).toEqual([[], [1, 2, 3, 4]])
    expect(talk.did('persist')).toHaveLength(1)
  })

  it('leaves it though the answer got lost, when a pull finds it under its requestId', () => {
    const talk = talking().write('r-1').write('r-2')
    talk.raise({ kind: 'hint' }).raise({ kind: 'pullAnswered', n: 2, answer: answer([own(4, 'r-1')]) })
    expect(talk.waiting).toEqual(['r-2'])
    expect(talk.did('send').map(({ requestId }) => requestId)).toEqual(['r-2'])
  })

  it('stays until what lies between has come', () => {
    const talk = talking()
      .write('r-1')
      .raise(answered('r-1', 9, []))
    expect(talk.state.outbox[0]).toMatchObject({ seq: 9, failed: null })
    talk.raise({ kind: 'pullAnswered', n: 2, answer: answer([...texts(4, 8), own(9, 'r-1')]) })
    expect(talk.waiting).toEqual([])
  })

  it('does not go out before anything is known of the conversation', () => {
    const talk = new Talk().raise({ kind: 'shown' }).write('r-1')
    expect(talk.did('send')).toEqual([])
    talk.raise({ kind: 'pullAnswered', n: 1, answer: answer(texts(1, 2)) })
    expect(talk.did('send')).toHaveLength(1)
  })

  it('written twice under one requestId is one', () => {
    expect(talking().write('r-1').write('r-1').waiting).toEqual(['r-1'])
  })

  it('goes out while the page is hidden, and waits without a network', () => {
    expect(talking().raise({ kind: 'hidden' }).write('r-1').did('send')).toHaveLength(1)
    const offline = talking().raise({ kind: 'offline' }).write('r-1')
    expect(offline.did('send')).toEqual([])
    expect(offline.raise({ kind: 'online' }).did('send')).toHaveLength(1)
  })

  it('is refused with a word when fifty wait already, and nothing is lost', () => {
    const talk = talking().raise({ kind: 'offline' })
    for (let i = 0; i < OUTBOX_MAX; i += 1) talk.write(`r-${i}`)
    talk.write('r-over')
    expect(talk.did('tell')).toEqual([{ kind: 'tell', about: 'write', code: 'TOO_MANY' }])
    expect(talk.waiting).toHaveLength(OUTBOX_MAX)
  })
})

describe('order (C5)', () => {
  it('one in the air, the others behind it', () => {
    const talk = talking().write('r-1').write('r-2').write('r-3')
    expect(talk.all.filter(({ kind }) => kind === 'send')).toHaveLength(1)
    expect(talk.raise(answered('r-1', 4)).did('send')[0]?.requestId).toBe('r-2')
  })

  it('a lost answer holds the others back, and the same requestId goes again', () => {
    const talk = talking().write('r-1').write('r-2').raise(failed('r-1', 'TIMEOUT'))
    expect(talk.did('send')).toEqual([])
    expect(talk.later(2000).did('send')[0]?.requestId).toBe('r-1')
  })

  it('a refused one steps aside, the next goes', () => {
    const talk = talking().write('r-1').write('r-2').raise(failed('r-1', 'FORBIDDEN'))
    expect(talk.state.outbox[0]).toMatchObject({ requestId: 'r-1', failed: 'FORBIDDEN' })
    expect(talk.did('send')[0]?.requestId).toBe('r-2')
  })

  it('resent, it stands at the end, under its own requestId', () => {
    const talk = talking().write('r-1').write('r-2').write('r-3').raise(failed('r-1', 'FORBIDDEN'))
    talk.raise({ kind: 'resend', requestId: 'r-1' })
    expect(talk.waiting).toEqual(['r-2', 'r-3', 'r-1'])
    talk.raise(answered('r-2', 4)).raise(answered('r-3', 5))
    expect(talk.did('send')[0]?.requestId).toBe('r-1')
  })

  it('only what was refused is resent', () => {
    const talk = talking().write('r-1').write('r-2').raise({ kind: 'resend', requestId: 'r-1' })
    expect(talk.waiting).toEqual(['r-1', 'r-2'])
  })

  it('refused, yet found in the timeline after all, it is there once', () => {
    const talk = talking().write('r-1').raise(failed('r-1', 'FORBIDDEN'))
    talk.raise({ kind: 'hint' }).raise({ kind: 'pullAnswered', n: 2, answer: answer([own(4, 'r-1')]) })
    expect(talk.waiting).toEqual([])
  })

  it('an answer that comes after a refusal counts', () => {
    const talk = talking().write('r-1').raise(failed('r-1', 'FORBIDDEN')).raise(answered('r-1', 4))
    expect([talk.waiting, talk.places]).toEqual([[], [1, 2, 3, 4]])
  })
})

describe('trying again', () => {
  it('waits longer each time, at most half a minute', () => {
    const talk = talking().write('r-1')
    const waits: number[] = []
    for (let i = 0; i < 8; i += 1) {
      talk.raise(failed('r-1', 'TIMEOUT'))
      waits.push(talk.state.sending.notBefore - talk.now)
      talk.later(waits[i]!)
      expect(talk.did('send')).toHaveLength(1)
    }
    expect(waits).toEqual([750, 1500, 3000, 6000, 12_000, 22_500, 22_500, 22_500])
  })

  it('begins anew after a success, and at once when the network is back', () => {
    const talk = talking().write('r-1').raise(failed('r-1', 'TIMEOUT'))
    talk.raise({ kind: 'offline' }).raise({ kind: 'online' })
    expect(talk.did('send')).toHaveLength(1)
    talk.raise(answered('r-1', 4)).write('r-2').raise(failed('r-2', 'BUSY'))
    expect(talk.state.sending.fails).toBe(1)
  })

  it('waits a minute when there was too much', () => {
    expect(waitAfter(1, 'TOO_MANY', 0)).toBe(60_000)
  })

  it('gives up an answer that never comes', () => {
    const talk = talking()
      .write('r-1')
      .later(LAPSE_MS - 1)
    expect(talk.state.sending.current).toBe('r-1')
    talk.later(1)
    expect(talk.state.sending).toMatchObject({ current: null, fails: 1 })
  })

  it('asks to be woken for it', () => {
    const talk = talking().raise({ kind: 'hidden' }).write('r-1').raise(failed('r-1', 'TIMEOUT'))
    expect(talk.did('wake')).toEqual([{ kind: 'wake', at: talk.now + 750 }])
  })

  it('a failure of something no longer in the air changes nothing', () => {
    const talk = talking().write('r-1').raise(answered('r-1', 4))
    const before = talk.state
    expect(talk.raise(failed('r-1', 'TIMEOUT')).state).toEqual(before)
  })

  it('takes as final what the contracts say is never to be repeated; too many only means later', () => {
    for (const [code, { retry }] of Object.entries(ERRORS))
      expect([code, isFinal(code)]).toEqual([code, retry === 'never' && code !== 'TOO_MANY'])
  })
})

describe('giving up', () => {
  it('is possible before it went out', () => {
    const talk = talking().write('r-1').write('r-2').raise({ kind: 'discard', requestId: 'r-2' })
    expect(talk.waiting).toEqual(['r-1'])
  })

  it('is not possible while the cloud may have it', () => {
    const talk = talking().write('r-1').raise({ kind: 'discard', requestId: 'r-1' })
    expect(talk.waiting).toEqual(['r-1'])
    talk.raise(failed('r-1', 'TIMEOUT')).raise({ kind: 'discard', requestId: 'r-1' })
    expect(talk.waiting).toEqual(['r-1'])
  })

  it('is possible again once it was refused', () => {
    const talk = talking().write('r-1').raise(failed('r-1', 'TOO_LARGE'))
    expect(talk.raise({ kind: 'discard', requestId: 'r-1' }).waiting).toEqual([])
  })
})

describe('a picture', () => {
  it('is uploaded, then sent', () => {
    const talk = talking().raise(picture('r-1'))
    expect(talk.did('upload')).toEqual([{ kind: 'upload', requestId: 'r-1', path: '/tmp/r-1.jpg' }])
    expect(talk.did('send')).toEqual([])
    talk.raise({ kind: 'uploaded', requestId: 'r-1', fileId: 'cloud://f' })
    const body = { kind: 'image', fileId: 'cloud://f', width: 4, height: 3 }
    expect(talk.did('send')[0]?.body).toEqual(body)
  })

  it('holds back what was written after it', () => {
    const talk = talking().raise(picture('r-1')).write('r-2')
    expect(talk.did('send')).toEqual([])
    talk.raise({ kind: 'uploaded', requestId: 'r-1', fileId: 'cloud://f' })
    expect(talk.did('send')[0]?.requestId).toBe('r-1')
  })

  it('is uploaded while words in front of it are sent, one upload at a time', () => {
    const talk = talking().write('r-1').raise(picture('r-2'))
    expect(talk.did('upload')).toHaveLength(1)
    expect(talk.raise(picture('r-3')).did('upload')).toEqual([])
    talk.raise({ kind: 'uploaded', requestId: 'r-2', fileId: 'cloud://2' })
    expect(talk.did('upload')[0]?.requestId).toBe('r-3')
  })

  it('tells how far it is', () => {
    const talk = talking().raise(picture('r-1')).raise({ kind: 'uploadMoved', requestId: 'r-1', part: 0.4 })
    expect(talk.state.uploadedPart).toBe(0.4)
    talk.raise({ kind: 'uploadMoved', requestId: 'r-other', part: 0.9 })
    expect(talk.state.uploadedPart).toBe(0.4)
    expect(talk.did('persist')).toEqual([])
  })

  it('given up, stops its upload and lets the others pass', () => {
    const talk = talking().raise(picture('r-1')).write('r-2').raise({ kind: 'discard', requestId: 'r-1' })
    expect(talk.did('cancelUpload')).toEqual([{ kind: 'cancelUpload', requestId: 'r-1' }])
    expect(talk.did('send')[0]?.requestId).toBe('r-2')
  })

  it('given up without a network, stops its upload too', () => {
    const talk = talking().raise(picture('r-1')).raise({ kind: 'offline' })
    expect(talk.raise({ kind: 'discard', requestId: 'r-1' }).did('cancelUpload')).toHaveLength(1)
  })

  it('is uploaded again after a lost line, and fails for good with a bad file', () => {
    const talk = talking().raise(picture('r-1'))
    talk.raise({ kind: 'uploadFailed', requestId: 'r-1', code: 'TIMEOUT' })
    expect(talk.later(1000).did('upload')).toHaveLength(1)
    talk.raise({ kind: 'uploadFailed', requestId: 'r-1', code: 'BAD_FILE' })
    expect(talk.state.outbox[0]?.failed).toBe('BAD_FILE')
    expect(talk.raise({ kind: 'resend', requestId: 'r-1' }).did('upload')).toHaveLength(1)
  })

  it('the cloud would not take is uploaded anew when resent', () => {
    const talk = talking()
      .raise(picture('r-1'))
      .raise({ kind: 'uploaded', requestId: 'r-1', fileId: 'cloud://f' })
    talk.raise(failed('r-1', 'BAD_FILE')).raise({ kind: 'resend', requestId: 'r-1' })
    expect([talk.did('upload').length, talk.did('send').length]).toEqual([1, 0])
  })

  it('keeps its first file though a second upload ends late', () => {
    const talk = talking().raise(picture('r-1'))
    talk.raise({ kind: 'uploaded', requestId: 'r-1', fileId: 'cloud://1' })
    talk.raise({ kind: 'uploaded', requestId: 'r-1', fileId: 'cloud://2' })
    expect(talk.state.outbox[0]?.body).toMatchObject({ fileId: 'cloud://1' })
  })
})

describe(`for any fate of each send (seed ${SEED})`, () => {
  const fate = fc.constantFrom('stored', 'lost', 'unheard', 'BUSY', 'refused')

  it('each message is stored once, in the order written, but for those refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.array(fate, { maxLength: 60 }), (count, fates) => {
        const talk = talking()
        const log = [entry(1), entry(2), entry(3)]
        const refused = new Set<string>()
        const deliver = (requestId: string) => {
          if (!log.some((e) => e.requestId === requestId)) log.push(own(log.length + 1, requestId))
          return { ...answer([...log]), seq: log.findIndex((e) => e.requestId === requestId) + 1 }
        }
        const left = [...fates]
        for (let i = 0; i < count; i += 1) talk.write(`r-${i}`)
        for (let steps = 0; steps < 200 && talk.waiting.length > refused.size; steps += 1) {
          const requestId = talk.state.sending.current
          const next = left.shift() ?? 'stored'
          if (requestId === null) talk.later(30_000)
          else if (next === 'stored')
            talk.raise({ kind: 'sendAnswered', requestId, answer: deliver(requestId) })
          else if (next === 'refused' && !log.some((e) => e.requestId === requestId)) {
            refused.add(requestId)
            talk.raise(failed(requestId, 'FORBIDDEN'))
          } else {
            if (next === 'unheard') deliver(requestId)
            talk.raise(failed(requestId, next === 'BUSY' ? 'BUSY' : 'TIMEOUT'))
          }
        }
        const stored = log.flatMap((e) => (e.requestId === null ? [] : [e.requestId]))
        const written = Array.from({ length: count }, (_, i) => `r-${i}`)
        expect(stored).toEqual(written.filter((requestId) => !refused.has(requestId)))
        expect(talk.waiting).toEqual(written.filter((requestId) => refused.has(requestId)))
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})
