import { runCheck } from '@/core/eligibility/check'
import { BUNDLED, BUNDLED_ON } from '@/features/eligibility/law/bundled'
import { keepLaw } from '@/features/eligibility/law/kept-law'
import { openLaw, refreshLaw, useLaw } from '@/features/eligibility/law/law'
import { libraryOf } from '@/features/eligibility/law/library'
import { phone } from '../../support/phone'
import { HOUSEHOLD, SAMPLE, withFacts } from './support/facts'

jest.mock('@tarojs/taro', () => jest.requireActual('../../support/phone'))

const outcome = (facts = HOUSEHOLD) =>
  runCheck(useLaw.getState().library, facts, { date: BUNDLED_ON })?.decision.outcome

const answer = (data: unknown) => {
  phone.answer = () => ({ ok: true, at: new Date().toISOString(), data })
}
const newer = {
  changed: true,
  version: '0123456789abcdef',
  standards: [...BUNDLED.standards],
  parameters: [...BUNDLED.parameters, ...SAMPLE.documents],
}

beforeEach(() => {
  phone.reset()
  openLaw()
})

describe('the law on the phone', () => {
  it('is bundled: with no network ever it decides what it can, and does not guess the figure it lacks', () => {
    expect(outcome(withFacts({ aid: ['dibao'] }))).toBe('likely')
    expect(outcome(withFacts({ matter: 'family', familyKind: 'divorce', abused: 'yes' }))).toBe('no-test')
    expect(outcome()).toBe('unknown')
    expect(phone.sent).toEqual([])
  })

  it('is readable to the last document, and small', () => {
    expect(useLaw.getState().library.refused).toEqual([])
    expect(JSON.stringify(BUNDLED).length).toBeLessThan(300_000)
  })

  it('is asked for once, kept, and known by its version afterwards', async () => {
    answer(newer)
    await refreshLaw()
    expect(outcome()).toBe('likely')
    openLaw()
    expect(outcome()).toBe('likely')
    answer({ changed: false, version: newer.version })
    await refreshLaw()
    expect(phone.sent.map(({ input }) => input)).toEqual([{}, { known: newer.version }])
    expect(outcome()).toBe('likely')
  })

  it('nothing about the person is in what is asked', async () => {
    answer(newer)
    await refreshLaw()
    expect(JSON.stringify(phone.sent)).not.toMatch(/matter|income|person/)
  })

  it('when asking fails, what is kept decides and says of which day it is', async () => {
    answer(newer)
    await refreshLaw()
    const { checkedAt } = useLaw.getState()
    phone.answer = () => ({ ok: false, at: '', error: { code: 'INTERNAL', userMessage: '', traceId: '' } })
    await refreshLaw()
    expect(useLaw.getState()).toMatchObject({ failed: true, checkedAt })
    expect(outcome()).toBe('likely')
  })

  it('a kept law this program cannot read leaves it the bundled one', () => {
    keepLaw({ version: 'x', checkedAt: 1, standards: [{ _id: 'a' }, null, 5], parameters: ['?'] })
    openLaw()
    expect(outcome(withFacts({ aid: ['dibao'] }))).toBe('likely')
    phone.store.set('fy|law|phone', { version: 1, at: 1, days: 0, value: 'spoiled' })
    openLaw()
    expect(outcome(withFacts({ aid: ['dibao'] }))).toBe('likely')
  })

  it('a newer revision from the server wins over the bundled one', () => {
    const moved = BUNDLED.standards.map((one) => ({
      ...one,
      revision: one.revision + 1,
      title: `${one.title}（新）`,
    }))
    const library = libraryOf({ version: 'x', checkedAt: 1, standards: moved, parameters: [] }, BUNDLED_ON)
    expect(library.standards.every(({ title }) => title.endsWith('（新）'))).toBe(true)
  })
})
