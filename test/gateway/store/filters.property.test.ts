import fc from 'fast-check'

import { compareStrings } from '../../../gateway/store/compare'
import { matcherOf } from '../../../gateway/store/matcher'
import { sorted } from '../../../gateway/store/order'
import { openStore, type Store } from '../../../gateway/store/store'
import { type Document, type Fields, type Order, type Value } from '../../../gateway/store/types'

const SEED = 20261123
const RUNS = 300

const scalar = fc.oneof(
  fc.constantFrom<Value>(null, true, false, '', 'a', 'b', '镇', '\uff5e', '𠮷', 0, -0.5, 1, 2, 1e300, -1e300),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(-1, 0, 1, 1e12).map((ms) => new Date(ms)),
)

/** Indexed fields hold single values or nothing; the others anything. */
const anything: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.record({ b: tie('value') }),
  ),
})).value

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const compact = (fields: Record<string, Value | undefined>): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

const documentBody = fc
  .record({
    p: maybe(scalar),
    q: maybe(scalar),
    deep: maybe(fc.record({ r: scalar })),
    free: maybe(anything),
  })
  .map(compact)

const path = fc.constantFrom('p', 'q', 'deep.r', 'free', 'free.b', '_id')
const operand = fc.oneof(scalar, fc.constantFrom('d000', 'd050', 'd100'))

const condition: fc.Arbitrary<Fields> = fc.oneof(
  fc.tuple(path, operand).map(([field, value]) => ({ [field]: value })),
  fc
    .tuple(path, fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), operand)
    .map(([field, operator, value]) => ({ [field]: { [operator]: value } })),
  fc
    .tuple(path, fc.constantFrom('$in', '$nin'), fc.array(operand, { maxLength: 3 }))
    .map(([field, operator, values]) => ({ [field]: { [operator]: values } })),
  fc.tuple(path, operand, operand).map(([field, low, high]) => ({ [field]: { $gte: low, $lt: high } })),
  fc.tuple(path, fc.boolean()).map(([field, there]) => ({ [field]: { $exists: there } })),
  fc.tuple(path, operand).map(([field, value]) => ({ [field]: { $not: { $gt: value } } })),
)

const filter: fc.Arbitrary<Fields> = fc.letrec<{ filter: Fields }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 2 },
    condition,
    fc.tuple(condition, condition).map(([a, b]) => ({ ...a, ...b })),
    fc
      .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(tie('filter'), { minLength: 1, maxLength: 3 }))
      .map(([operator, parts]) => ({ [operator]: parts })),
  ),
})).filter

const direction = fc.constantFrom<1 | -1>(1, -1)
const order: fc.Arbitrary<Order> = fc.uniqueArray(fc.tuple(path, direction), {
  maxLength: 2,
  selector: ([field]) => field,
})

const idsOf = (documents: readonly Document[]) => documents.map(({ _id }) => _id)

describe(`SQL through the indexes finds what the matcher alone finds (seed ${SEED}, ${RUNS} runs each)`, () => {
  let store: Store
  let all: Document[]

  beforeAll(async () => {
    const collections = [
      { name: 'c', indexes: [{ fields: ['p', 'q'] }, { fields: ['deep.r'] }, { fields: ['q'] }] },
    ]
    store = await openStore({ collections })
    const bodies = fc.sample(documentBody, { seed: SEED, numRuns: 120 })
    all = bodies.map((body, i) => ({ ...body, _id: `d${String(i).padStart(3, '0')}` }))
    await store.documents.insert('c', all)
  })
  afterAll(() => store.close())

  it('with any filter, order, skip and limit', async () => {
    const page = fc.record({ skip: fc.nat(10), limit: fc.integer({ min: 1, max: 40 }) })
    await fc.assert(
      fc.asyncProperty(filter, order, page, async (wanted, by, { skip, limit }) => {
        const matching = all.filter(matcherOf(wanted))
        const expected = sorted(matching, by).slice(skip, skip + limit)
        const found = await store.documents.find('c', { filter: wanted, order: by, skip, limit })
        expect(idsOf(found)).toEqual(idsOf(expected))
      }),
      { seed: SEED, numRuns: RUNS },
    )
  })

  it('and counts them', async () => {
    await fc.assert(
      fc.asyncProperty(filter, async (wanted) => {
        expect(await store.documents.count('c', wanted)).toBe(all.filter(matcherOf(wanted)).length)
      }),
      { seed: SEED, numRuns: RUNS },
    )
  })

  it('and gives every document back as it was written', async () => {
    expect(await store.documents.find('c', {})).toEqual(all)
  })

  it('a matcher that took SQL order for granted would be caught: JavaScript orders rare characters otherwise', () => {
    const naive = (a: string, b: string) => (a < b ? -1 : 1)
    expect(Math.sign(naive('\uff5e', '𠮷'))).not.toBe(compareStrings('\uff5e', '𠮷'))
  })
})
