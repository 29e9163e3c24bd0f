import { CONSENT_PURPOSES, CONSENT_VERSIONS, hasConsent, missingConsents } from '@/core/accounts/consent'

const at = 1

describe('separate consent', () => {
  test.each(CONSENT_PURPOSES)('agreement to %s says nothing about the others', (purpose) => {
    const consents = { [purpose]: { version: CONSENT_VERSIONS[purpose], at } }
    for (const other of CONSENT_PURPOSES) expect(hasConsent(consents, other)).toBe(other === purpose)
  })

  test('to an older text does not count for the new one', () => {
    expect(hasConsent({ contact: { version: CONSENT_VERSIONS.contact - 1, at } }, 'contact')).toBe(false)
  })

  test('names what is missing, in the order asked', () => {
    const consents = { acting: { version: CONSENT_VERSIONS.acting, at } }
    expect(missingConsents(consents, ['sensitive', 'acting', 'contact'])).toEqual(['sensitive', 'contact'])
  })
})
