import type { Answer, Sent } from '@/contracts/registry'
import type { ReadMarks, RoomHead, RoomView, SendAnswer } from '@/core/consultations/phone/entry'
import type { ClientEffect } from '@/core/consultations/phone/events'
import { Talk, texts } from './samples'

type Effect<K extends ClientEffect['kind']> = Extract<ClientEffect, { kind: K }>

/** These compile, or the phone and the contracts have drifted apart. */
const takes = {
  pull: (answer: Answer<'consultations.pull'>): RoomView => answer,
  start: (answer: Answer<'consultations.start'>): RoomView => answer,
  recall: (answer: Answer<'consultations.recall'>): RoomView => answer,
  send: (answer: Answer<'consultations.send'>): SendAnswer => answer,
  close: (answer: Answer<'consultations.close'>): RoomHead => answer,
  read: (answer: Answer<'consultations.read'>): ReadMarks => answer.read,
}
const gives = {
  send: ({ requestId, after, body }: Effect<'send'>): Sent<'consultations.send'> => ({
    conversationId: 'c',
    requestId,
    after,
    body,
  }),
  recall: ({ requestId, target, after }: Effect<'recall'>): Sent<'consultations.recall'> => ({
    conversationId: 'c',
    requestId,
    target,
    after,
  }),
  pull: ({ after, before, limit }: Effect<'pull'>): Sent<'consultations.pull'> => ({
    conversationId: 'c',
    after,
    before,
    limit,
  }),
  read: ({ seq }: Effect<'read'>): Sent<'consultations.read'> => ({ conversationId: 'c', seq }),
}

describe('the phone and the contracts', () => {
  it('understand each other, both ways', () => {
    expect(Object.keys(takes)).toEqual(expect.arrayContaining(Object.keys(gives)))
  })

  it('agree on how much a pull may ask for', () => {
    const talk = Talk.knowing(texts(31, 60)).raise({ kind: 'hint' })
    for (const effect of talk.all) if (effect.kind === 'pull') expect(effect.limit).toBeLessThanOrEqual(50)
  })
})

describe('a step', () => {
  it('is the same for the same state, event and moment, and changes neither', () => {
    const one = Talk.knowing(texts(1, 5)).write('r-1').raise({ kind: 'older' })
    const two = Talk.knowing(texts(1, 5)).write('r-1').raise({ kind: 'older' })
    expect(two.state).toEqual(one.state)
    expect(two.all).toEqual(one.all)
  })

  it('asks to be woken only when the moment changes', () => {
    const talk = Talk.knowing(texts(1, 5)).raise({ kind: 'readAnswered', read: { person: 5, adviser: 0 } })
    expect(talk.raise({ kind: 'newer' }).did('wake')).toEqual([])
  })

  it('asks again after a tick that came too early: its timer is spent', () => {
    const talk = Talk.knowing(texts(1, 5)).raise({ kind: 'readAnswered', read: { person: 5, adviser: 0 } })
    expect(talk.raise({ kind: 'tick' }).did('wake')).toEqual([{ kind: 'wake', at: talk.state.wakeAt }])
  })

  it('does not wait an hour because a wrong clock was set back an hour', () => {
    const talk = Talk.knowing(texts(1, 5))
      .write('r-1')
      .raise({ kind: 'sendFailed', requestId: 'r-1', code: 'TIMEOUT' })
    talk.now -= 3_600_000
    talk.raise({ kind: 'tick' })
    expect(talk.did('send')).toHaveLength(1)
    expect(talk.did('pull')).toHaveLength(1)
    expect((talk.state.wakeAt ?? 0) - talk.now).toBeLessThan(60_000)
  })

  it('does nothing more when hidden with nothing to do', () => {
    const talk = Talk.knowing(texts(1, 5), { read: { person: 5, adviser: 0 } }).raise({ kind: 'hidden' })
    expect(talk.later(1000).effects).toEqual([])
    expect(talk.state.wakeAt).toBeNull()
  })
})
