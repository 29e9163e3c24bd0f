import { type Command, type Database, type Stored } from './sdk'
import { errorOf, idsOf, onEveryEngine, useBench } from './support'

type Condition = (_: Command, db: Database) => object
type Case = readonly [promise: string, condition: Condition, ids: string]

const day = (n: number) => new Date(Date.UTC(2026, 0, n))

const NUMBERS: readonly Stored[] = [
  { _id: 'a', n: 1 },
  { _id: 'b', n: 2.5 },
  { _id: 'c', n: -3 },
  { _id: 'd', n: 0 },
  { _id: 'e', n: '2' },
  { _id: 'f', n: null },
  { _id: 'g' },
  { _id: 'h', n: true },
  { _id: 'i', n: day(1) },
  { _id: 'j', n: [2, 9] },
]

const COMPARING: readonly Case[] = [
  ['equality finds the number, not the text', (_) => ({ n: _.eq(2) }), 'j'],
  ['equality finds text only as text', () => ({ n: '2' }), 'e'],
  ['null finds null and missing', () => ({ n: null }), 'f g'],
  ['neq leaves out the value, keeps missing', (_) => ({ n: _.neq(1) }), 'b c d e f g h i j'],
  ['neq null leaves out null and missing', (_) => ({ n: _.neq(null) }), 'a b c d e h i j'],
  ['gt compares numbers with numbers only', (_) => ({ n: _.gt(0) }), 'a b j'],
  ['gte takes the bound', (_) => ({ n: _.gte(0) }), 'a b d j'],
  ['lt goes below zero', (_) => ({ n: _.lt(0) }), 'c'],
  ['lte takes the bound', (_) => ({ n: _.lte(0) }), 'c d'],
  ['gt on text compares text only', (_) => ({ n: _.gt('1') }), 'e'],
  ['gt on dates compares dates only', (_) => ({ n: _.gte(day(1)) }), 'i'],
  ['gt on booleans compares booleans only', (_) => ({ n: _.gt(false) }), 'h'],
  ['gte null finds null and missing', (_) => ({ n: _.gte(null) }), 'f g'],
  ['gt null finds nothing', (_) => ({ n: _.gt(null) }), ''],
  ['in takes several types', (_) => ({ n: _.in([1, '2', true]) }), 'a e h'],
  ['in with null finds missing too', (_) => ({ n: _.in([null, 1]) }), 'a f g'],
  ['in of nothing finds nothing', (_) => ({ n: _.in([]) }), ''],
  ['nin keeps missing', (_) => ({ n: _.nin([1, 2.5]) }), 'c d e f g h i j'],
  ['exists true finds null', (_) => ({ n: _.exists(true) }), 'a b c d e f h i j'],
  ['exists false finds only missing', (_) => ({ n: _.exists(false) }), 'g'],
  ['mod finds the remainder, in arrays too', (_) => ({ n: _.mod(2, 0) }), 'b d j'],
  ['a range on one field', (_) => ({ n: _.and(_.gt(0), _.lt(2)) }), 'a'],
]

const NESTED: readonly Stored[] = [
  { _id: 'a', tags: ['x', 'y'], place: { town: 't1', at: { row: 1 } } },
  { _id: 'b', tags: ['y', 'z', 'y'], place: { town: 't2', at: { row: 2 } } },
  { _id: 'c', tags: [], place: null },
  { _id: 'd', tags: 'y', place: { town: 't1' } },
  {
    _id: 'e',
    lines: [
      { kind: 'k', n: 1 },
      { kind: 'm', n: 9 },
    ],
  },
  { _id: 'f', lines: [{ kind: 'k', n: 9 }], tags: [['x', 'y']] },
  { _id: 'g', lines: [3, 8], tags: ['xylophone'] },
]

const ARRAYS: readonly Case[] = [
  ['a value is found in an array and alone', () => ({ tags: 'y' }), 'a b d'],
  ['a whole array is found in order', (_) => ({ tags: _.eq(['x', 'y']) }), 'a f'],
  ['an empty array is found', (_) => ({ tags: _.eq([]) }), 'c'],
  ['neq leaves out arrays holding the value', (_) => ({ tags: _.neq('y') }), 'c e f g'],
  ['in looks into arrays', (_) => ({ tags: _.in(['z', 'q']) }), 'b'],
  ['nin looks into arrays', (_) => ({ tags: _.nin(['y', 'z']) }), 'c e f g'],
  ['all needs every value', (_) => ({ tags: _.all(['x', 'y']) }), 'a'],
  ['all of one value finds a plain field', (_) => ({ tags: _.all(['y']) }), 'a b d'],
  ['size counts elements', (_) => ({ tags: _.size(3) }), 'b'],
  ['size nought', (_) => ({ tags: _.size(0) }), 'c'],
  ['elemMatch needs one element with everything', (_) => ({ lines: _.elemMatch({ kind: 'k', n: 9 }) }), 'f'],
  ['elemMatch on plain elements', (_) => ({ lines: _.elemMatch(_.gt(5)) }), 'g'],
  ['a path goes into each object of an array', () => ({ 'lines.kind': 'm' }), 'e'],
  ['two paths may match different elements', () => ({ 'lines.kind': 'k', 'lines.n': 9 }), 'e f'],
  ['a path takes an index', () => ({ 'tags.1': 'z' }), 'b'],
  ['a nested object is matched field by field', () => ({ place: { town: 't1' } }), 'a d'],
  ['a dotted path', () => ({ 'place.at.row': 2 }), 'b'],
  ['a dotted path through null is missing', (_) => ({ 'place.town': _.exists(false) }), 'c e f g'],
  ['null finds a missing nested field', () => ({ 'place.at': null }), 'c d e f g'],
]

const LOGIC: readonly Case[] = [
  ['or of two fields', (_) => _.or([{ n: 1 }, { n: '2' }]), 'a e'],
  ['or on one field', (_) => ({ n: _.or(_.eq(1), _.eq(0)) }), 'a d'],
  ['and of conditions', (_) => _.and([{ n: _.gt(0) }, { n: _.lt(2) }]), 'a'],
  ['nor', (_) => _.nor([{ n: _.gt(0) }, { n: null }]), 'c d e h i'],
  ['not turns a condition and keeps missing', (_) => ({ n: _.not(_.gt(0)) }), 'c d e f g h i'],
  ['or inside and', (_) => _.and([_.or([{ n: 1 }, { n: 0 }]), { n: _.lt(1) }]), 'd'],
  ['an undefined condition is dropped by the SDK', () => ({ n: 1, gone: undefined }), 'a'],
]

const WORDS: readonly Stored[] = [
  { _id: 'a', word: '硇洲镇' },
  { _id: 'b', word: '塘㙍镇' },
  { _id: 'c', word: 'Wuchuan' },
  { _id: 'd', word: 'line one\nline two' },
  { _id: 'e', word: ['none', 'wuchuan'] },
  { _id: 'f', word: 7 },
]

const PATTERNS: readonly Case[] = [
  ['a pattern', (_, db) => ({ word: db.RegExp({ regexp: '镇$' }) }), 'a b'],
  ['a rare character', (_, db) => ({ word: db.RegExp({ regexp: '㙍' }) }), 'b'],
  ['case counts', (_, db) => ({ word: db.RegExp({ regexp: '^wu' }) }), 'e'],
  ['case is ignored on demand', (_, db) => ({ word: db.RegExp({ regexp: '^wu', options: 'i' }) }), 'c e'],
  ['lines are seen on demand', (_, db) => ({ word: db.RegExp({ regexp: '^line two', options: 'm' }) }), 'd'],
  [
    'the dot takes line ends on demand',
    (_, db) => ({ word: db.RegExp({ regexp: 'one.line', options: 's' }) }),
    'd',
  ],
  ['a JavaScript pattern', () => ({ word: /^塘/ }), 'b'],
  ['patterns among in', (_) => ({ word: _.in([/洲/, 7]) }), 'a f'],
  ['not a pattern', (_) => ({ word: _.not(/镇/) }), 'c d e f'],
]

const REFUSED: readonly (readonly [string, Condition, string])[] = [
  [
    'geoNear',
    (_, db) => ({ at: _.geoNear({ geometry: db.Geo.Point(110, 21), maxDistance: 9, minDistance: 0 }) }),
    '$nearSphere',
  ],
  ['expr', (_) => _.expr({ $gt: ['$a', '$b'] }), '$expr'],
  ['jsonSchema', (_) => _.jsonSchema({ required: ['a'] }), '$jsonSchema'],
  ['a raw where', () => ({ $where: 'true' }), '$where'],
  ['a raw type test', () => ({ n: { $type: 'string' } }), '$type'],
  ['an operator inside a value', (_) => ({ n: _.eq({ deep: { $gt: 1 } }) }), '$gt'],
  ['a positional path', () => ({ 'tags.$.x': 1 }), '$'],
  ['a pattern that is none', (_, db) => ({ n: db.RegExp({ regexp: '(' }) }), '('],
  ['mod by nought', (_) => ({ n: _.mod(0, 1) }), '$mod'],
  ['size of a text', (_) => ({ n: _.size('2') }), '$size'],
]

onEveryEngine('queries', (engine) => {
  const stage = useBench(engine)

  const cases = (title: string, documents: readonly Stored[], table: readonly Case[]) =>
    describe(title, () => {
      beforeAll(async () => {
        await stage.seed('things', documents)
      })
      it.each(table)('%s', async (_promise, condition, ids) => {
        const query = stage.db.collection('things').where(condition(stage._, stage.db))
        expect(await idsOf(query)).toBe(ids)
        expect((await query.count()).total).toBe(ids === '' ? 0 : ids.split(' ').length)
      })
    })

  cases('comparing', NUMBERS, COMPARING)
  cases('arrays and nested fields', NESTED, ARRAYS)
  cases('logic', NUMBERS, LOGIC)
  cases('patterns', WORDS, PATTERNS)

  describe('what is not exact is refused by name', () => {
    it.each(REFUSED)('%s', async (_promise, condition, name) => {
      const error = await errorOf(stage.db.collection('things').where(condition(stage._, stage.db)).get())
      expect(error).toContain('-501007')
      expect(error).toContain(name)
    })

    it('a collection that is not declared', async () => {
      expect(await errorOf(stage.db.collection('nowhere').get())).toContain('-502005')
    })
  })
})
