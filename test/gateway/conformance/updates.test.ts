import { type Command, type Database, type Stored } from './sdk'
import { errorOf, idsOf, onEveryEngine, useBench } from './support'

type Change = (_: Command, db: Database) => object
type Case = readonly [promise: string, before: Stored, change: Change, after: Stored]

const FIELDS: readonly Case[] = [
  ['a field is set', { a: 1 }, () => ({ b: 2 }), { a: 1, b: 2 }],
  ['null is kept as a value', { a: 1 }, () => ({ a: null }), { a: null }],
  ['undefined is left out by the SDK', { a: 1 }, () => ({ a: 2, b: undefined }), { a: 2 }],
  ['a nested object is merged', { o: { p: 1 } }, () => ({ o: { q: 2 } }), { o: { p: 1, q: 2 } }],
  [
    'a deep object is merged',
    { o: { p: { r: 1 } } },
    () => ({ o: { p: { s: 2 } } }),
    { o: { p: { r: 1, s: 2 } } },
  ],
  ['_.set replaces the object', { o: { p: 1 } }, (_) => ({ o: _.set({ q: 2 }) }), { o: { q: 2 } }],
  ['_.set takes an empty object', { o: { p: 1 } }, (_) => ({ o: _.set({}) }), { o: {} }],
  ['a dotted path makes what is missing', {}, () => ({ 'a.b.c': 1 }), { a: { b: { c: 1 } } }],
  ['an array is replaced whole', { a: [1, 2] }, () => ({ a: [3] }), { a: [3] }],
  ['an element is set by index', { a: [1, 2] }, () => ({ 'a.1': 9 }), { a: [1, 9] }],
  ['a gap in an array is filled with null', { a: [1] }, () => ({ 'a.3': 9 }), { a: [1, null, null, 9] }],
  ['a field of an element', { a: [{ n: 1 }] }, () => ({ 'a.0.n': 2 }), { a: [{ n: 2 }] }],
  ['_.remove takes a field away', { a: 1, b: 2 }, (_) => ({ b: _.remove() }), { a: 1 }],
  ['_.remove in a nested object', { o: { p: 1, q: 2 } }, (_) => ({ o: { p: _.remove() } }), { o: { q: 2 } }],
  ['_.remove of nothing changes nothing', { a: 1 }, (_) => ({ b: _.remove(), a: 2 }), { a: 2 }],
  ['_.rename moves a value', { a: 1 }, (_) => ({ a: _.rename('b') }), { b: 1 }],
]

const NUMBERS: readonly Case[] = [
  ['inc adds', { n: 1 }, (_) => ({ n: _.inc(2) }), { n: 3 }],
  ['inc takes away', { n: 1 }, (_) => ({ n: _.inc(-2.5) }), { n: -1.5 }],
  ['inc makes the field', {}, (_) => ({ n: _.inc(2) }), { n: 2 }],
  ['mul', { n: 3 }, (_) => ({ n: _.mul(4) }), { n: 12 }],
  ['mul makes nought', {}, (_) => ({ n: _.mul(4) }), { n: 0 }],
  ['min lowers', { n: 3 }, (_) => ({ n: _.min(2) }), { n: 2 }],
  ['min keeps the lower', { n: 1, m: 0 }, (_) => ({ n: _.min(2), m: 1 }), { n: 1, m: 1 }],
  ['max raises', { n: 3 }, (_) => ({ n: _.max(5) }), { n: 5 }],
  ['max makes the field', {}, (_) => ({ n: _.max(5) }), { n: 5 }],
  [
    'several operators at once',
    { n: 1, m: 1 },
    (_) => ({ n: _.inc(1), m: _.mul(7), k: 'x' }),
    { n: 2, m: 7, k: 'x' },
  ],
]

const LISTS: readonly Case[] = [
  ['push appends', { a: [1] }, (_) => ({ a: _.push(2) }), { a: [1, 2] }],
  ['push appends several', { a: [1] }, (_) => ({ a: _.push([2, 3]) }), { a: [1, 2, 3] }],
  ['push makes the array', {}, (_) => ({ a: _.push(1) }), { a: [1] }],
  ['push at a place', { a: [1, 3] }, (_) => ({ a: _.push({ each: [2], position: 1 }) }), { a: [1, 2, 3] }],
  [
    'push sorts and cuts',
    { a: [5, 1] },
    (_) => ({ a: _.push({ each: [3], sort: 1, slice: 2 }) }),
    { a: [1, 3] },
  ],
  ['push keeps the last', { a: [1, 2] }, (_) => ({ a: _.push({ each: [3], slice: -2 }) }), { a: [2, 3] }],
  [
    'push sorts objects by a field',
    { a: [{ n: 2 }] },
    (_) => ({ a: _.push({ each: [{ n: 1 }], sort: { n: 1 } }) }),
    { a: [{ n: 1 }, { n: 2 }] },
  ],
  ['unshift puts first', { a: [2] }, (_) => ({ a: _.unshift([0, 1]) }), { a: [0, 1, 2] }],
  ['pop takes the last', { a: [1, 2] }, (_) => ({ a: _.pop() }), { a: [1] }],
  ['shift takes the first', { a: [1, 2] }, (_) => ({ a: _.shift() }), { a: [2] }],
  ['pull takes every equal one', { a: [1, 2, 1] }, (_) => ({ a: _.pull(1) }), { a: [2] }],
  [
    'pull of objects by their fields',
    { a: [{ k: 1, n: 1 }, { k: 2 }] },
    (_) => ({ a: _.pull({ k: 1 }) }),
    { a: [{ k: 2 }] },
  ],
  ['pullAll takes each of a list', { a: [1, 2, 3, 2] }, (_) => ({ a: _.pullAll([2, 3]) }), { a: [1] }],
  ['addToSet adds what is new', { a: [1] }, (_) => ({ a: _.addToSet(2) }), { a: [1, 2] }],
  [
    'addToSet leaves what is there',
    { a: [{ k: 1 }], b: 0 },
    (_) => ({ a: _.addToSet({ k: 1 }), b: 1 }),
    { a: [{ k: 1 }], b: 1 },
  ],
  ['addToSet of several', { a: [1] }, (_) => ({ a: _.addToSet({ $each: [1, 2] }) }), { a: [1, 2] }],
]

const REFUSED: readonly (readonly [string, Stored, Change, string])[] = [
  ['bit is not supported', { n: 1 }, (_) => ({ n: _.bit({ and: 1 }) }), '$bit'],
  ['inc on text', { n: 'x' }, (_) => ({ n: _.inc(1) }), '$inc'],
  ['inc on null', { n: null }, (_) => ({ n: _.inc(1) }), '$inc'],
  ['inc by text', { n: 1 }, (_) => ({ n: _.inc('1') }), '$inc'],
  ['inc past 2^53', { n: 9007199254740991 }, (_) => ({ n: _.inc(1) }), '2^53'],
  ['push on a plain value', { a: 1 }, (_) => ({ a: _.push(1) }), '$push'],
  ['pop on a plain value', { a: 1 }, (_) => ({ a: _.pop() }), '$pop'],
  ['addToSet on a plain value', { a: 'x' }, (_) => ({ a: _.addToSet(1) }), '$addToSet'],
  ['a field inside a plain value', { a: 1 }, () => ({ 'a.b': 1 }), 'a.b'],
  ['a field inside null', { a: null }, () => ({ a: { b: 1 } }), 'a.b'],
  ['a name inside an array', { a: [1] }, () => ({ 'a.b': 1 }), 'a.b'],
  ['two changes of one place', { a: 1 }, (_) => ({ a: 1, 'a.b': 2 }), 'conflict'],
  ['a positional path', { a: [1] }, () => ({ 'a.$': 1 }), '$'],
  ['a command inside a list', { a: [1] }, (_) => ({ a: [_.inc(1)] }), 'inc'],
  ['a command inside addToSet', { a: [1] }, (_) => ({ a: _.addToSet(_.inc(1)) }), 'inc'],
  ['the mini program form of addToSet', { a: [1] }, (_) => ({ a: _.addToSet({ each: [1] }) }), '$addToSet'],
  ['nothing but an empty object, which the SDK drops', { a: 1 }, () => ({ o: {} }), '_.set'],
]

onEveryEngine('updates', (engine) => {
  const stage = useBench(engine)

  it.each([...FIELDS, ...NUMBERS, ...LISTS])('%s', async (_promise, before, change, after) => {
    const things = await stage.seed('things', [{ _id: 'a', ...before }])
    const { stats } = await things.doc('a').update({ data: change(stage._, stage.db) })
    expect(stats.updated).toBe(1)
    expect((await things.doc('a').get()).data).toEqual({ _id: 'a', ...after })
  })

  it.each(REFUSED)('refused: %s', async (_promise, before, change, name) => {
    const things = await stage.seed('things', [{ _id: 'a', ...before }])
    const error = await errorOf(things.doc('a').update({ data: change(stage._, stage.db) }))
    expect(error).toMatch(/-501007|-502001/)
    expect(error).toContain(name)
    expect((await things.doc('a').get()).data).toEqual({ _id: 'a', ...before })
  })

  it('an update that changes nothing counts nought, as MongoDB counts modified documents', async () => {
    const things = await stage.seed('things', [{ _id: 'a', n: 1 }])
    expect((await things.doc('a').update({ data: { n: 1 } })).stats.updated).toBe(0)
  })

  it('an update of a document that is not there counts nought', async () => {
    const things = await stage.seed('things', [])
    expect((await things.doc('a').update({ data: { n: 1 } })).stats.updated).toBe(0)
  })

  it('where().update changes every match, or one on demand', async () => {
    const things = await stage.seed('things', [{ n: 1 }, { n: 1 }, { n: 2 }])
    const one = await things.where({ n: 1 }).update({ data: { m: 1 }, multi: false })
    const rest = await things.where({ n: 1 }).update({ data: { m: 2 } })
    expect([one.stats.updated, rest.stats.updated]).toEqual([1, 2])
  })

  it('a conditional update is atomic: of 40 at once, as many win as there is room', async () => {
    const things = await stage.seed('things', [{ _id: 'a', taken: 0 }])
    const seat = () =>
      things.where({ _id: 'a', taken: stage._.lt(7) }).update({ data: { taken: stage._.inc(1) } })
    const answers = await Promise.all(Array.from({ length: 40 }, seat))
    expect(answers.filter(({ stats }) => stats.updated === 1)).toHaveLength(7)
    expect((await things.doc('a').get()).data['taken']).toBe(7)
  })

  it('the naive way, read then write, loses counts (so the case above could fail)', async () => {
    const things = await stage.seed('things', [{ _id: 'a', taken: 0 }])
    const naive = async () => {
      const { data } = await things.doc('a').get()
      await things.doc('a').update({ data: { taken: Number(data['taken']) + 1 } })
    }
    await Promise.all(Array.from({ length: 10 }, naive))
    expect((await things.doc('a').get()).data['taken']).toBeLessThan(10)
  })

  it('set makes a document, then replaces it whole', async () => {
    const things = await stage.seed('things', [])
    expect((await things.doc('a').set({ data: { p: 1 } })).stats).toEqual({ updated: 0, created: 1 })
    expect((await things.doc('a').set({ data: { q: 2 } })).stats).toEqual({ updated: 1, created: 0 })
    expect((await things.doc('a').get()).data).toEqual({ _id: 'a', q: 2 })
  })

  it('set with an operator is refused by the SDK itself', async () => {
    const things = await stage.seed('things', [])
    expect(await errorOf(things.doc('a').set({ data: { n: stage._.inc(1) } }))).toContain('operator')
  })

  it('remove by id and by condition tell how many', async () => {
    const things = await stage.seed('things', [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
      { _id: 'c', n: 2 },
    ])
    expect((await things.doc('a').remove()).stats.removed).toBe(1)
    expect((await things.doc('a').remove()).stats.removed).toBe(0)
    expect((await things.where({ n: 1 }).remove()).stats.removed).toBe(1)
    expect(await idsOf(things)).toBe('c')
  })
})
