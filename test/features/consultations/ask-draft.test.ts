import {
  beginAsk,
  firstOpen,
  openedFrom,
  otherParty,
  pathFor,
  placeOf,
  readAsk,
  stepAfter,
  type AskDraft,
} from '@/features/consultations/model/ask-draft'
import { missingOf, startInput } from '@/features/consultations/send-question'
import { person } from './form'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))

const written: AskDraft = {
  ...beginAsk('request-1'),
  personId: 'p1',
  areaCode: '440883107206',
  matter: 'wages',
  otherKind: 'named',
  other: ' 示例建筑公司 ',
  text: ' 老板欠我三个月工钱 ',
  path: ['other', 'words', 'check'],
}

describe('what the phone keeps of a question', () => {
  it('comes back as it was', () => {
    expect(readAsk(JSON.parse(JSON.stringify(written)))).toEqual(written)
  })

  it.each([null, 'x', [], {}, { requestId: 3 }])('is not used when it is %j', (kept) => {
    expect(readAsk(kept)).toBeNull()
  })

  it('one spoiled answer is asked again, the others stay', () => {
    const spoiled = {
      ...written,
      matter: 'dragons',
      otherKind: 3,
      about: { kind: 'result', outcome: 'x' },
      path: 7,
    }
    expect(readAsk(spoiled)).toMatchObject({
      matter: null,
      otherKind: null,
      about: { kind: 'matter' },
      path: [],
      text: written.text,
    })
  })
})

describe('where the form is opened from', () => {
  const fresh = beginAsk('request-1')

  it.each([
    [{ matter: 'land' }, { matter: 'land', about: { kind: 'matter' } }],
    [
      { matter: 'wages', about: 'result', outcome: 'likely' },
      { matter: 'wages', about: { kind: 'result', outcome: 'likely' } },
    ],
    [
      { about: 'appointment', appointmentId: 'a1', personId: 'p2', areaCode: '440883107201' },
      { about: { kind: 'appointment', appointmentId: 'a1' }, personId: 'p2', areaCode: '440883107201' },
    ],
    [{ about: 'appointment' }, { about: { kind: 'matter' } }],
    [
      { matter: 'nonsense', about: 'nonsense' },
      { matter: null, about: { kind: 'matter' } },
    ],
  ])('%j is known and not asked again', (from, known) => {
    expect(openedFrom(fresh, from)).toMatchObject(known)
  })

  it('another matter keeps the words, and asks anew who stands on the other side', () => {
    expect(openedFrom(written, { matter: 'land' })).toMatchObject({
      matter: 'land',
      other: '',
      otherKind: null,
      text: written.text,
    })
  })

  it('what went out already is not changed: it could not be told apart from what arrived', () => {
    const sent = { ...written, sent: true }
    expect(openedFrom(sent, { matter: 'land' })).toBe(sent)
  })
})

describe('the questions', () => {
  it('nothing known is asked', () => {
    expect(pathFor({ who: true, matter: true })).toEqual(['other', 'words', 'check'])
    expect(pathFor({ who: false, matter: false })).toEqual(['who', 'matter', 'other', 'words', 'check'])
  })

  it('follow one another, and say where one is, also opened again by 修改', () => {
    expect(stepAfter(written.path, 'other')).toBe('words')
    expect(stepAfter([], 'other')).toBe('check')
    expect(placeOf(written.path, 'words')).toEqual({ at: 2, of: 3 })
    expect(placeOf(written.path, 'matter')).toEqual({ at: 1, of: 4 })
  })

  it.each([
    [{ matter: null }, 'matter'],
    [{ path: ['who', 'check'] as const, personId: null }, 'who'],
    [{ otherKind: null }, 'other'],
    [{ other: '  ' }, 'other'],
    [{ text: ' ' }, 'words'],
    [{}, 'check'],
  ] as const)('after a kill %j goes on at %s', (missing, step) => {
    expect(firstOpen({ ...written, ...missing })).toBe(step)
  })
})

describe('what is sent', () => {
  it('is trimmed, and carries the requestId of the form', () => {
    expect(startInput(written, 'p1', '440883107206')).toEqual({
      requestId: 'request-1',
      personId: 'p1',
      areaCode: '440883107206',
      matter: 'wages',
      about: { kind: 'matter' },
      otherParty: '示例建筑公司',
      text: '老板欠我三个月工钱',
    })
  })

  it('not knowing the other party and having none are both no name', () => {
    expect(otherParty({ ...written, otherKind: 'unknown' })).toBeNull()
    expect(otherParty({ ...written, otherKind: 'none' })).toBeNull()
  })

  it('is nothing while an answer is missing', () => {
    expect(startInput({ ...written, otherKind: null }, 'p1', 'x')).toBeNull()
    expect(startInput({ ...written, text: ' ' }, 'p1', 'x')).toBeNull()
  })

  it('both agreements are needed, in their present text', () => {
    const old = person({ consents: [{ purpose: 'contact', version: 0, current: false }] })
    const one = person({ consents: [{ purpose: 'contact', version: 1, current: true }] })
    expect(missingOf(old)).toEqual(['contact', 'sensitive'])
    expect(missingOf(one)).toEqual(['sensitive'])
    expect(missingOf(null)).toEqual(['contact', 'sensitive'])
  })
})
