import fc from 'fast-check'
import { EMPTY, isBegun, readDraft, withAnswer } from '@/features/eligibility/draft'
import { HOUSEHOLD } from './support/facts'

describe('a draft read from the phone', () => {
  it('comes back as it was kept', () => {
    const draft = withAnswer({ ...EMPTY, facts: HOUSEHOLD }, 'aid', ['dibao'], {
      is: 'many',
      codes: ['dibao'],
    })
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  })

  it('keeps what it can read of a draft an older program wrote', () => {
    const odd = { facts: { matter: 'land', income: [{ fen: 'x' }], aid: [], bad: { a: 1 } }, typed: { a: 7 } }
    expect(readDraft(odd)).toEqual({ facts: { matter: 'land', aid: [] }, typed: {}, savedAt: null })
  })

  it('never throws, whatever stands there', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const draft = readDraft(value)
        expect(draft === null || isBegun(draft) !== undefined).toBe(true)
      }),
      { seed: 20_261_123 },
    )
  })
})
