import { Talk, answer, entry, operation, own, recalled } from './samples'

const mine = own(4, 'r-4')
const talking = () => Talk.knowing([entry(1), entry(2), entry(3), mine, entry(5)])
const asked = (talk: Talk) => talk.raise({ kind: 'recall', requestId: 'k-1', target: 4 })
const failed = (code: string) => ({ kind: 'recallFailed', requestId: 'k-1', code }) as const
const answered = {
  kind: 'recallAnswered',
  requestId: 'k-1',
  answer: answer([operation(6, 'recall', 4)], {}, [recalled(mine)]),
} as const

describe('taking back', () => {
  it('asks the cloud, and is kept on the phone', () => {
    const talk = asked(talking())
    expect(talk.effects[0]).toEqual({ kind: 'persist' })
    expect(talk.did('recall')).toEqual([{ kind: 'recall', requestId: 'k-1', target: 4, after: 5 }])
  })

  it('blanks the message when the cloud has said so, not before', () => {
    const talk = asked(talking())
    expect(talk.state.timeline.entries[3]?.text).toBe('words 4')
    talk.raise(answered)
    expect(talk.state.timeline.entries[3]).toMatchObject({ state: 'RECALLED', text: null })
    expect(talk.state.recalls).toEqual([])
  })

  it('asked twice is asked once', () => {
    const talk = asked(talking()).raise({ kind: 'recall', requestId: 'k-2', target: 4 })
    expect(talk.state.recalls).toHaveLength(1)
  })

  it('is for one’s own, and for what is known', () => {
    const talk = talking().raise({ kind: 'recall', requestId: 'k-1', target: 5 })
    talk.raise({ kind: 'recall', requestId: 'k-2', target: 99 })
    expect(talk.state.recalls).toEqual([])
  })

  it('whose answer got lost is asked again under the same requestId', () => {
    const talk = asked(talking()).raise(failed('TIMEOUT'))
    expect(talk.later(750).did('recall')).toEqual([{ kind: 'recall', requestId: 'k-1', target: 4, after: 5 }])
    expect(talk.raise(answered).state.recalls).toEqual([])
  })

  it('whose answer never comes is given up and asked again', () => {
    const talk = asked(talking()).later(45_000).later(1000)
    expect(talk.did('recall')).toHaveLength(1)
  })

  it('that is refused is told, once', () => {
    const talk = asked(talking()).raise(failed('TOO_LATE'))
    expect(talk.did('tell')).toEqual([{ kind: 'tell', about: 'recall', code: 'TOO_LATE' }])
    expect(talk.state.recalls).toEqual([])
    expect(talk.raise(failed('TOO_LATE')).did('tell')).toEqual([])
  })

  it('goes beside messages on their way, one after the other', () => {
    const talk = Talk.knowing([own(1, 'r-1'), own(2, 'r-2')]).write('r-3')
    talk.raise({ kind: 'recall', requestId: 'k-1', target: 1 })
    expect(talk.did('recall')).toHaveLength(1)
    talk.raise({ kind: 'recall', requestId: 'k-2', target: 2 })
    expect(talk.did('recall')).toEqual([])
    const answer1 = answer([own(3, 'r-3'), operation(4, 'recall', 1)], {}, [recalled(own(1, 'r-1'))])
    talk.raise({ kind: 'recallAnswered', requestId: 'k-1', answer: answer1 })
    expect(talk.did('recall')[0]?.requestId).toBe('k-2')
    expect(talk.waiting).toEqual([])
  })

  it('waits without a network', () => {
    const talk = asked(talking().raise({ kind: 'offline' }))
    expect(talk.did('recall')).toEqual([])
    expect(talk.raise({ kind: 'online' }).did('recall')).toHaveLength(1)
  })

  it('answered late, when it was already seen, changes nothing more', () => {
    const talk = asked(talking()).raise(answered)
    const { timeline } = talk.state
    talk.raise(answered)
    expect(talk.state.timeline.entries).toEqual(timeline.entries)
  })
})
