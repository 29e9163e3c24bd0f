import { type Database, type Stored } from './sdk'
import { errorOf, idsOf, onEveryEngine, useBench } from './support'

const ROUND_TRIPS: readonly (readonly [promise: string, value: unknown])[] = [
  ['whole numbers', 42],
  ['negative numbers', -7],
  ['fractions', 0.1],
  ['tiny fractions', 5e-324],
  ['huge doubles', 1.7976931348623157e308],
  ['the greatest exact whole number', 9007199254740991],
  ['the least exact whole number', -9007199254740991],
  ['a whole number beyond 2^53 that a double holds', 2 ** 60],
  ['milliseconds beyond 32 bits', 8.64e15],
  ['dates', new Date(1_795_397_400_123)],
  ['dates before 1970', new Date(-5)],
  ['dates in depth', [{ at: new Date(0) }]],
  ['text with rare characters', '塘㙍镇 𠮷 \u{1F4C5}'],
  ['empty text', ''],
  ['null', null],
  ['booleans', [true, false]],
  ['empty array and object', { list: [], fields: {} }],
  ['arrays in arrays', [[1], [[2]]]],
  ['names of JavaScript', { constructor: 1, toString: 'x', hasOwnProperty: null }],
]

type Refusal = readonly [promise: string, document: (db: Database) => object, name: string]

const REFUSED: readonly Refusal[] = [
  ['a stored pattern', () => ({ x: /a/ }), 'regular expression'],
  ['a number that is none', () => ({ x: Number.NaN }), 'NaN'],
  ['infinity', () => ({ x: Number.POSITIVE_INFINITY }), 'Infinity'],
  ['a NUL character', () => ({ x: 'a\0b' }), 'NUL'],
  ['half a surrogate pair', () => ({ x: '\ud842' }), 'surrogate'],
  ['a field that begins like an operator', () => ({ $x: 1 }), '$x'],
  ['a field with a dot', () => ({ 'a.b': 1 }), 'a.b'],
  ['a nested field that begins like an operator', () => ({ o: { $inc: 1 } }), '$inc'],
  ['a command in a new document', (db) => ({ n: db.command.inc(1) }), 'inc'],
  ['an id that is a number', () => ({ _id: 5 }), '_id'],
  ['an id that is too long', () => ({ _id: 'x'.repeat(257) }), '_id'],
]

onEveryEngine('values', (engine) => {
  const stage = useBench(engine)

  it.each(ROUND_TRIPS)('kept exactly: %s', async (_promise, value) => {
    const things = await stage.seed('things', [{ _id: 'a', value }])
    expect((await things.doc('a').get()).data['value']).toEqual(value)
    expect((await things.where({ value: stage._.eq(value) }).count()).total).toBe(1)
  })

  it.each(REFUSED)('refused, never bent: %s', async (_promise, document, name) => {
    const things = await stage.seed('things', [])
    expect(await errorOf(things.add({ data: document(stage.db) }))).toContain(name)
    expect((await things.count()).total).toBe(0)
  })

  it('undefined fields are left out', async () => {
    const things = await stage.seed('things', [{ _id: 'a', x: undefined, y: 1 }])
    expect((await things.doc('a').get()).data).toEqual({ _id: 'a', y: 1 })
  })

  it("server dates are the gateway's clock, with an offset", async () => {
    const things = await stage.seed('things', [])
    await things.add({
      data: { _id: 'a', at: stage.db.serverDate(), deep: [{ at: stage.db.serverDate({ offset: 60_000 }) }] },
    })
    const { data } = await things.doc('a').get()
    const { now } = stage.bench.clock
    expect(data['at']).toEqual(new Date(now))
    expect(data['deep']).toEqual([{ at: new Date(now + 60_000) }])
  })

  it('server dates work in updates and in conditions', async () => {
    const things = await stage.seed('things', [{ _id: 'a', at: new Date(0) }])
    await things.doc('a').update({ data: { at: stage.db.serverDate() } })
    expect(await idsOf(things.where({ at: stage._.lte(stage.db.serverDate()) }))).toBe('a')
    expect(await idsOf(things.where({ at: stage._.lt(stage.db.serverDate()) }))).toBe('')
  })

  it('points keep their shape', async () => {
    const things = await stage.seed('things', [{ _id: 'a', at: stage.db.Geo.Point(110.4, 21.2) }])
    expect((await things.doc('a').get()).data['at']).toMatchObject({ longitude: 110.4, latitude: 21.2 })
  })

  it('ids are made when not given: 32 hexadecimal digits, each its own', async () => {
    const things = await stage.seed('things', [])
    const ids = await Promise.all([1, 2, 3].map(async (n) => (await things.add({ data: { n } }))._id))
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/)
  })

  it('a list of documents is added whole or not at all', async () => {
    const things = await stage.seed('things', [{ _id: 'b' }])
    const list: Stored[] = [{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }]
    expect(await errorOf(things.add({ data: list }))).toContain('E11000')
    expect(await idsOf(things)).toBe('b')
  })

  it('a document that is not there: the SDK says so', async () => {
    const things = await stage.seed('things', [])
    expect(await errorOf(things.doc('nobody').get())).toContain('does not exist')
  })

  it('an id that is there already: duplicate key', async () => {
    const things = await stage.seed('things', [{ _id: 'a' }])
    const error = await errorOf(things.add({ data: { _id: 'a' } }))
    expect(error).toContain('-502001')
    expect(error).toContain('E11000')
  })
})

onEveryEngine('indexes', (engine) => {
  const stage = useBench(engine)
  const slot = (owner: unknown, place: unknown) => ({ owner, slot: place })

  it('a unique index refuses the same values twice', async () => {
    const unique = await stage.seed('unique', [slot('a', 1)])
    expect(await errorOf(unique.add({ data: slot('a', 1) }))).toContain('E11000')
    await unique.add({ data: slot('a', 2) })
    await unique.add({ data: slot('b', 1) })
    expect((await unique.count()).total).toBe(3)
  })

  it('in a unique index a missing field is a value, equal to null', async () => {
    const unique = await stage.seed('unique', [{ owner: 'a' }])
    expect(await errorOf(unique.add({ data: { owner: 'a' } }))).toContain('E11000')
    expect(await errorOf(unique.add({ data: slot('a', null) }))).toContain('E11000')
    await unique.add({ data: { owner: 'b' } })
  })

  it('in a unique index 1 and "1" and true are different', async () => {
    const unique = await stage.seed('unique', [slot('a', 1)])
    await unique.add({ data: slot('a', '1') })
    await unique.add({ data: slot('a', true) })
    expect((await unique.count()).total).toBe(3)
  })

  it('an update into a taken place is refused and changes nothing', async () => {
    const unique = await stage.seed('unique', [slot('a', 1), { _id: 'x', ...slot('a', 2) }])
    expect(await errorOf(unique.doc('x').update({ data: { slot: 1 } }))).toContain('E11000')
    expect((await unique.doc('x').get()).data['slot']).toBe(2)
  })

  it.each([
    ['an array', { kind: ['a'] }],
    ['an object', { kind: { a: 1 } }],
    ['an array on the way', { deep: [{ rank: 1 }] }],
  ])('an indexed field holds one plain value: %s is refused', async (_promise, document) => {
    const indexed = await stage.seed('indexed', [])
    expect(await errorOf(indexed.add({ data: document }))).toContain('-502001')
  })

  it('an indexed value of more than a page is refused', async () => {
    const indexed = await stage.seed('indexed', [])
    const long = Array.from({ length: 9000 }, (_, i) =>
      String.fromCodePoint(0x4e00 + ((i * 7919) % 20000)),
    ).join('')
    expect(await errorOf(indexed.add({ data: { kind: long } }))).toContain('too long')
  })
})
