import { forgetResult, keepLeft, keepSeen, tick, useKeptResult } from '@/features/eligibility/kept-result'
import { forgetOwner, switchOwner } from '@/platform/cloud/owner'
import { freshPhone } from '../../support/page'
import { phone } from '../../support/phone'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))

const NONE = { seen: null, ticked: [], left: null }
const kept = () => useKeptResult.getState()
/** As it stands on the phone of somebody who comes back to it. */
const comesBack = (value: unknown) => {
  phone.store.set('fy|result|p9', { version: 1, at: Date.now(), days: 30, value })
  switchOwner('p9')
}

beforeEach(() => freshPhone('p1'))

describe('what is kept of a result besides the answers', () => {
  it('is each person’s own: there, and back again', () => {
    keepSeen('line of p1', '2026-11-23')
    tick('identity')
    switchOwner('p2')
    expect(kept()).toEqual(NONE)
    tick('form')
    keepLeft('hash')
    switchOwner('p1')
    expect(kept()).toEqual({
      seen: { line: 'line of p1', day: '2026-11-23' },
      ticked: ['identity'],
      left: null,
    })
    switchOwner('p2')
    expect(kept()).toEqual({ seen: null, ticked: ['form'], left: 'hash' })
  })

  it('goes with one’s own answers, and nobody else’s', () => {
    tick('identity')
    switchOwner('p2')
    tick('form')
    forgetResult()
    expect(kept()).toEqual(NONE)
    switchOwner('p1')
    expect(kept().ticked).toEqual(['identity'])
  })

  it('signing out leaves nothing of anybody', () => {
    tick('identity')
    switchOwner('p2')
    tick('form')
    forgetOwner()
    expect([...phone.store.keys()].filter((key) => key.startsWith('fy|result|'))).toEqual([])
  })

  it('what somebody saw before entering becomes theirs, once', () => {
    forgetOwner()
    tick('wages')
    switchOwner('p3')
    expect(kept().ticked).toEqual(['wages'])
    expect(phone.store.has('fy|result|nobody')).toBe(false)
    switchOwner('p4')
    expect(kept()).toEqual(NONE)
  })

  it('a second tap takes a tick back', () => {
    tick('identity')
    tick('form')
    tick('identity')
    expect(kept().ticked).toEqual(['form'])
  })
})

describe('whatever stands on the phone', () => {
  it.each([null, 7, 'text', [], [1]])('%j is nothing kept', (value) => {
    comesBack(value)
    expect(kept().seen).toBeNull()
    expect(kept().ticked).toEqual([])
  })

  it.each([
    [{ seen: { line: 1, day: '2026-11-23' } }, NONE],
    [{ seen: { line: 'a' } }, NONE],
    [
      { ticked: ['identity', 7, null], left: 3 },
      { ...NONE, ticked: ['identity'] },
    ],
    [
      { seen: { line: 'a', day: 'b', more: 1 }, ticked: 'identity', left: 'h' },
      { seen: { line: 'a', day: 'b' }, ticked: [], left: 'h' },
    ],
  ])('%j is read as far as it can be', (value, read) => {
    comesBack(value)
    expect(kept()).toEqual(read)
  })
})
