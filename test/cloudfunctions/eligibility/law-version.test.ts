import { lawInForceVersion, lawVersion } from '@kit/eligibility/law-version'

const TODAY = '2026-11-23'
const standard = (rest: object = {}) => ({
  _id: 'standard:a',
  schema: 1,
  revision: 1,
  title: '甲',
  from: '2020-01-01',
  to: null,
  ...rest,
})
const figure = (rest: object = {}) => ({
  _id: 'parameter:a',
  schema: 1,
  revision: 1,
  value: 1,
  inUse: { from: '2020-01-01', to: null },
  ...rest,
})
const LAW = { standards: [standard()], parameters: [figure()] }
const SUCCESSOR = standard({ _id: 'standard:b', from: '2027-01-01' })
const SCHEDULED = { ...LAW, standards: [standard({ revision: 2, to: '2026-12-31' }), SUCCESSOR] }

const on = (law: Parameters<typeof lawVersion>[0], day = TODAY) => lawInForceVersion(law, day)

describe('the version of what is in force on a day', () => {
  it('does not change when a successor is scheduled, but on the day it begins', () => {
    expect(lawVersion(SCHEDULED)).not.toBe(lawVersion(LAW))
    expect(on(SCHEDULED)).toBe(on(LAW))
    expect(on(SCHEDULED, '2026-12-31')).toBe(on(LAW))
    expect(on(SCHEDULED, '2027-01-01')).not.toBe(on(LAW))
  })

  it('is what it was when a scheduled one is taken back', () => {
    const back = { ...LAW, standards: [standard({ revision: 3, to: null })] }
    expect([on(back), on(back, '2027-01-01')]).toEqual([on(LAW), on(LAW)])
  })

  it.each([
    ['a standard says something else', { ...LAW, standards: [standard({ title: '乙' })] }],
    ['a standard in force goes', { ...LAW, standards: [] }],
    [
      'a standard comes into force today',
      { ...LAW, standards: [standard(), standard({ _id: 'x', from: TODAY })] },
    ],
    ['a figure is another', { ...LAW, parameters: [figure({ value: 2 })] }],
    [
      'a figure ended yesterday',
      { ...LAW, parameters: [figure({ inUse: { from: '2020-01-01', to: '2026-11-22' } })] },
    ],
    ['something unreadable comes', { ...LAW, standards: [standard(), { _id: 'x', schema: 1, revision: 1 }] }],
  ])('changes when %s', (_what, law) => {
    expect(on(law)).not.toBe(on(LAW))
  })

  it.each([
    [
      'in another order of keys',
      { ...LAW, standards: [Object.fromEntries(Object.entries(standard()).reverse()) as never] },
    ],
    [
      'with a trial of the format beside it',
      { ...LAW, standards: [standard(), standard({ _id: 'x', example: true })] },
    ],
    [
      'with one that ended long ago',
      { ...LAW, standards: [standard(), standard({ _id: 'x', to: '2021-01-01' })] },
    ],
    [
      'with a figure for next year',
      { ...LAW, parameters: [figure(), figure({ _id: 'n', inUse: { from: '2027-01-01', to: null } })] },
    ],
  ])('is the same %s', (_what, law) => {
    expect(on(law)).toBe(on(LAW))
  })

  it('control: the version of everything changes with what decides nothing yet', () => {
    const naive = lawVersion
    expect(naive(SCHEDULED) === naive(LAW)).toBe(false)
  })
})
