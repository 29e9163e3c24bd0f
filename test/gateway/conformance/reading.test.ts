import { type Query, type Stored } from './sdk'
import { errorOf, idsOf, onEveryEngine, useBench } from './support'

const MIXED: readonly Stored[] = [
  { _id: 'bool', v: false },
  { _id: 'date', v: new Date(0) },
  { _id: 'empty', v: [] },
  { _id: 'list', v: [5, 'z'] },
  { _id: 'minus', v: -1 },
  { _id: 'missing' },
  { _id: 'null', v: null },
  { _id: 'object', v: { a: 1 } },
  { _id: 'text', v: '0' },
  { _id: 'three', v: 3 },
  { _id: 'ten', v: 10 },
]

const SCALARS: readonly Stored[] = MIXED.flatMap(({ _id, v }) =>
  ['empty', 'list', 'object'].includes(String(_id)) ? [] : [v === undefined ? { _id } : { _id, kind: v }],
)

type Shape = readonly [promise: string, projection: object, shown: Stored]

const DOCUMENT: Stored = { _id: 'a', n: 1, o: { p: 1, q: { r: 2 } }, list: [{ k: 1, m: 2 }, { k: 3 }, 9] }

const SHAPES: readonly Shape[] = [
  ['shown fields, and the id', { n: true }, { _id: 'a', n: 1 }],
  ['shown without the id', { n: true, _id: false }, { n: 1 }],
  ['hidden fields', { o: false, list: false }, { _id: 'a', n: 1 }],
  ['a nested field', { 'o.q.r': true }, { _id: 'a', o: { q: { r: 2 } } }],
  ['a hidden nested field', { 'o.q': false, list: false }, { _id: 'a', n: 1, o: { p: 1 } }],
  ['a field of the elements', { 'list.k': true }, { _id: 'a', list: [{ k: 1 }, { k: 3 }] }],
  ['a field that is not there', { nothing: true }, { _id: 'a' }],
  ['the id alone', { _id: true }, { _id: 'a' }],
]

onEveryEngine('reading', (engine) => {
  const stage = useBench(engine)

  describe('order', () => {
    it('mixed types stand as in MongoDB: empty arrays, null and missing, numbers, text, objects, booleans, dates', async () => {
      const things = await stage.seed('things', MIXED)
      expect(await idsOf(things.orderBy('v', 'asc'))).toBe(
        'empty missing null minus three list ten text object bool date',
      )
    })

    it('turned round; of an array the greatest value counts then', async () => {
      const things = await stage.seed('things', MIXED)
      expect(await idsOf(things.orderBy('v', 'desc'))).toBe(
        'date bool object list text ten three minus null missing empty',
      )
    })

    it.each(['asc', 'desc'] as const)(
      'an indexed field stands in the same order as one without an index (%s)',
      async (way) => {
        const indexed = await stage.seed('indexed', SCALARS)
        const things = await stage.seed('things', SCALARS)
        expect(await idsOf(indexed.orderBy('kind', way))).toBe(await idsOf(things.orderBy('kind', way)))
      },
    )

    it('text is ordered by code point, rare characters last', async () => {
      const words = ['a', 'Z', 'é', '镇', '\uff5e', '𠮷']
      const documents = words.map((kind) => ({ kind, word: kind }))
      const indexed = await stage.seed('indexed', documents)
      const order = async (query: Query) => (await query.get()).data.map(({ word }) => word).join('')
      expect(await order(indexed.orderBy('kind', 'asc'))).toBe('Zaé镇～𠮷')
      expect(await order(indexed.orderBy('word', 'asc'))).toBe('Zaé镇～𠮷')
    })

    it('two fields, each its own way, ties by id', async () => {
      const things = await stage.seed('things', [
        { _id: 'a', p: 1, q: 1 },
        { _id: 'b', p: 1, q: 2 },
        { _id: 'c', p: 0, q: 3 },
        { _id: 'd', p: 1, q: 2 },
      ])
      expect(await idsOf(things.orderBy('p', 'desc').orderBy('q', 'asc'))).toBe('a b d c')
      expect(await idsOf(things.orderBy('p', 'asc').orderBy('q', 'desc'))).toBe('c d b a')
    })

    it('without an order: by id', async () => {
      const things = await stage.seed('things', [{ _id: 'c' }, { _id: 'a' }, { _id: 'b' }])
      expect(await idsOf(things)).toBe('a b c')
    })

    it('a nested field', async () => {
      const things = await stage.seed('things', [
        { _id: 'a', o: { n: 2 } },
        { _id: 'b', o: { n: 1 } },
        { _id: 'c' },
      ])
      expect(await idsOf(things.orderBy('o.n', 'asc'))).toBe('c b a')
    })
  })

  describe('pages', () => {
    const many = Array.from({ length: 1205 }, (_, i) => ({
      _id: `d${String(i).padStart(4, '0')}`,
      kind: 'k',
      at: i % 7,
    }))

    it('100 documents unless asked, 1000 at most', async () => {
      const indexed = await stage.seed('indexed', many)
      expect((await indexed.get()).data).toHaveLength(100)
      expect((await indexed.limit(5000).get()).data).toHaveLength(1000)
      expect((await indexed.where({ kind: 'k' }).limit(1000).get()).data).toHaveLength(1000)
      expect((await indexed.where({ kind: 'k' }).count()).total).toBe(1205)
    })

    it('skip and limit walk through every document once, with index and without', async () => {
      const indexed = stage.db.collection('indexed')
      for (const query of [
        indexed.where({ kind: 'k' }).orderBy('at', 'desc'),
        indexed.orderBy('kind', 'asc'),
        indexed,
      ]) {
        const pages = await Promise.all([0, 500, 1000].map((from) => query.skip(from).limit(500).get()))
        const ids = pages.flatMap(({ data }) => data.map(({ _id }) => _id))
        expect(new Set(ids).size).toBe(1205)
      }
    })

    it('a skip past the end finds nothing', async () => {
      expect(await idsOf(stage.db.collection('indexed').skip(5000))).toBe('')
    })
  })

  describe('projection', () => {
    it.each(SHAPES)('%s', async (_promise, projection, shown) => {
      const things = await stage.seed('things', [DOCUMENT])
      expect((await things.field(projection).get()).data).toEqual([shown])
      expect((await things.doc('a').field(projection).get()).data).toEqual(shown)
    })

    it('showing and hiding at once is refused', async () => {
      const things = await stage.seed('things', [DOCUMENT])
      expect(await errorOf(things.field({ n: true, o: false }).get())).toContain('either')
    })

    it('slices and element matches are refused by name', async () => {
      const things = await stage.seed('things', [DOCUMENT])
      expect(await errorOf(things.field({ list: stage._.project.slice(1) }).get())).toContain('$slice')
      expect(await errorOf(things.field({ list: stage._.project.elemMatch({ k: 1 }) }).get())).toContain(
        '$elemMatch',
      )
    })
  })
})
