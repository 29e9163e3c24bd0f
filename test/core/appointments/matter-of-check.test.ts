import { MATTER_CODES, isSensitive } from '@/core/appointments/matters'
import { matterOfCheck } from '@/core/appointments/matter-of-check'
import { UNKNOWN } from '@/core/eligibility/facts'
import { QUESTION_WORDS } from '@/core/eligibility/wording/questions'

const asked = Object.keys(QUESTION_WORDS['matter']?.options ?? {})

describe('what one books after a check', () => {
  it.each([
    ['unpaid-wages', 'wages'],
    ['work-injury', 'injury'],
    ['traffic', 'traffic'],
    ['land', 'land'],
    ['family', 'family'],
    ['elder-support', 'family'],
    ['debt', 'debt'],
    ['other', 'other'],
  ])('%s: %s', (matter, booked) => expect(matterOfCheck({ matter })).toBe(booked))

  it('every option of the question can be booked, and none but 其他 ends as other', () => {
    expect(asked.length).toBeGreaterThan(0)
    for (const matter of asked) expect(MATTER_CODES).toContain(matterOfCheck({ matter }))
    expect(asked.filter((matter) => matterOfCheck({ matter }) === 'other')).toEqual(['other'])
  })

  it('violence and crime go before the matter they were told under, and are kept neutral', () => {
    for (const matter of asked) {
      expect(matterOfCheck({ matter, abused: 'yes' })).toBe('violence')
      expect(matterOfCheck({ matter, otherKind: 'accused' })).toBe('criminal')
    }
    expect(matterOfCheck({ matter: 'other', otherKind: 'abuse' })).toBe('violence')
    expect([isSensitive('violence'), isSensitive('criminal')]).toEqual([true, true])
  })

  it('nothing is guessed from what somebody does not know, or from a word nobody knows', () => {
    expect(matterOfCheck({})).toBe('other')
    expect(matterOfCheck({ matter: UNKNOWN, abused: UNKNOWN })).toBe('other')
    expect(matterOfCheck({ matter: 'constructor' })).toBe('other')
  })
})
