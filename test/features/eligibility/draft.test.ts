import fc from 'fast-check'
import { DRAFT_VERSION, EMPTY, isBegun, readDraft, withAnswer } from '@/features/eligibility/draft'
import { HOUSEHOLD } from './support/facts'

const SEED = 20_261_123

describe('a draft read from the phone', () => {
  it('comes back as it was kept', () => {
    const draft = withAnswer({ ...EMPTY, facts: HOUSEHOLD }, 'aid', ['dibao'], {
      is: 'many',
      codes: ['dibao'],
    })
    expect(readDraft(JSON.parse(JSON.stringify(draft)), DRAFT_VERSION)).toEqual(draft)
  })

  it('keeps what it can read of a draft an older program wrote', () => {
    const odd = { facts: { matter: 'land', income: [{ fen: 'x' }], aid: [], bad: { a: 1 } }, typed: { a: 7 } }
    expect(readDraft(odd, 1)).toEqual({ ...EMPTY, facts: { matter: 'land', aid: [] } })
  })

  it(`never throws, whatever stands there (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const draft = readDraft(value, 1) ?? readDraft(value, DRAFT_VERSION)
        expect(draft === null || isBegun(draft) !== undefined).toBe(true)
      }),
      { seed: SEED },
    )
  })
})

describe('a draft of the first program, which asked how many people and what they earn together', () => {
  const rows = (...given: [string, string, string][]) => ({
    is: 'money',
    way: 'kinds',
    rows: given.map(([kind, text, per]) => ({ kind, text, per, unsure: false })),
  })
  const read = (facts: object, typed: object = {}) => readDraft({ facts, typed, savedAt: null }, 1)
  const householdOf = (facts: object, typed: object = {}) => {
    const list = read(facts, typed)?.typed['household']
    return list?.is === 'list' ? list.items : null
  }

  it('asks for the household again, with as many people as were named', () => {
    expect(householdOf({ members: 4, income: [{ fen: 1, per: 'month' }] })).toHaveLength(4)
    expect(read({ members: 4 })?.asked).toEqual({ household: 'v1' })
  })

  it('whoever lives alone earns what was filled in, by where it comes from', () => {
    const typed = {
      income: rows(['wages', '2,800', 'month'], ['transfer', '150', 'month'], ['business', '', 'year']),
    }
    expect(householdOf({ members: 1 }, typed)).toEqual([
      {
        has: ['wages', 'transfers'],
        fields: {
          relation: { is: 'one', code: 'self' },
          wages: { is: 'money', rows: [{ text: '2,800', per: 'month', unsure: false }] },
          transfers: { is: 'money', rows: [{ text: '150', per: 'month', unsure: false }] },
        },
      },
    ])
  })

  it('of several people nobody is given an income that was never said to be theirs', () => {
    const typed = { income: rows(['wages', '2,800', 'month']) }
    expect(householdOf({ members: 2 }, typed)?.every(({ has }) => has.length === 0)).toBe(true)
  })

  it.each([
    [0, { is: 'list', items: [], none: 'none' }],
    ['unknown', { is: 'list', items: [], none: 'unknown' }],
  ])('homes: %s stays as it was', (urbanHomes, list) =>
    expect(read({ urbanHomes })?.typed['homes']).toEqual(list),
  )

  it('homes: the largest is one of them', () => {
    const homes = read({ urbanHomes: 2, largestHome: 14_400 })?.typed['homes']
    expect(homes?.is === 'list' && homes.items.map(({ fields }) => fields['area'])).toEqual([
      { is: 'number', text: '144', unsure: false },
      undefined,
    ])
  })

  it.each([[{ members: 31 }], [{ members: 'unknown' }], [{ members: 1.5 }], [{}]])(
    '%j says nothing about a household: it is asked from the beginning',
    (facts) => expect(householdOf(facts)).toBeNull(),
  )
})
