import { History, type Version } from '../../../gateway/store/history'
import { isVisible, parseSnapshot } from '../../../gateway/store/snapshot'

const version = (number: string, n: number): Version => ({ version: number, document: { _id: 'a', n } })

describe('a snapshot', () => {
  const snapshot = parseSnapshot('100:110:103,107')

  it.each([
    ['99', true, 'had ended long before'],
    ['100', true, 'had ended, though it is not the oldest'],
    ['103', false, 'was open'],
    ['104', true, 'had ended between open ones'],
    ['110', false, 'had not begun'],
    ['5000000000', false, 'is beyond 32 bits'],
  ])('%s is visible: %s (it %s)', (writer, visible) => {
    expect(isVisible(writer, snapshot)).toBe(visible)
  })

  it('without open transactions everything before the next number is visible', () => {
    expect([isVisible('4', parseSnapshot('5:5:')), isVisible('5', parseSnapshot('5:5:'))]).toEqual([
      true,
      false,
    ])
  })
})

describe('the history of what was overwritten', () => {
  const before10 = parseSnapshot('10:10:')
  const open = () => {
    const history = new History()
    history.opened()
    return history
  }

  it('gives the version a snapshot saw, through several writes', () => {
    const history = open()
    history.overwrote('a', version('5', 1), '11')
    history.overwrote('a', version('11', 2), '12')
    expect(history.seenBy('a', before10, version('12', 3))?.document['n']).toBe(1)
  })

  it('knows nothing when another gateway wrote in between', () => {
    const history = open()
    history.overwrote('a', version('5', 1), '11')
    expect(history.seenBy('a', before10, version('13', 3))).toBeUndefined()
  })

  it('tells that a document made later was not there', () => {
    const history = open()
    history.overwrote('a', null, '11')
    expect(history.seenBy('a', before10, version('11', 1))).toBeNull()
  })

  it('gives back a removed document, also when it was made again', () => {
    const history = open()
    history.overwrote('a', version('5', 1), '11')
    expect(history.seenBy('a', before10, null)?.document['n']).toBe(1)
    history.overwrote('a', null, '12')
    expect(history.seenBy('a', before10, version('12', 2))?.document['n']).toBe(1)
  })

  it('keeps nothing while nobody reads', () => {
    const history = open()
    history.closed()
    history.overwrote('a', version('5', 1), '11')
    history.opened()
    expect(history.seenBy('a', before10, version('11', 2))).toBeUndefined()
  })
})
