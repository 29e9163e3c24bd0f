import { type Aggregate, type Command, type Stored } from './sdk'
import { errorOf, onEveryEngine, useBench } from './support'

const ROWS: readonly Stored[] = [
  { _id: 'a', town: 't1', n: 3, tags: ['x', 'y'], o: { k: 1 } },
  { _id: 'b', town: 't2', n: 5, tags: [], o: { k: 2 } },
  { _id: 'c', town: 't1', n: 4, tags: ['y'], o: { k: 3 } },
  { _id: 'd', n: 'none', name: 'Ab' },
]

type Pipeline = (from: Aggregate, _: Command) => Aggregate
type Case = readonly [promise: string, pipeline: Pipeline, rows: readonly unknown[]]
type Computed = readonly [promise: string, expression: (_: Command) => unknown, values: readonly unknown[]]

const STAGES: readonly Case[] = [
  [
    'group with sum, average, least, greatest; what is no number counts nothing',
    (from, _) =>
      from
        .group({
          _id: '$town',
          sum: _.aggregate.sum('$n'),
          avg: _.aggregate.avg('$n'),
          min: _.aggregate.min('$n'),
          max: _.aggregate.max('$n'),
          all: _.aggregate.sum(1),
        })
        .sort({ _id: 1 }),
    [
      { _id: null, sum: 0, avg: null, min: 'none', max: 'none', all: 1 },
      { _id: 't1', sum: 7, avg: 3.5, min: 3, max: 4, all: 2 },
      { _id: 't2', sum: 5, avg: 5, min: 5, max: 5, all: 1 },
    ],
  ],
  [
    'group with first, last, push',
    (from, _) =>
      from
        .match({ town: 't1' })
        .sort({ n: -1 })
        .group({
          _id: 1,
          first: _.aggregate.first('$_id'),
          last: _.aggregate.last('$_id'),
          all: _.aggregate.push('$n'),
        }),
    [{ _id: 1, first: 'c', last: 'a', all: [4, 3] }],
  ],
  [
    'addToSet keeps each once',
    (from, _) => from.group({ _id: null, towns: _.aggregate.addToSet('$town') }),
    [{ _id: null, towns: expect.arrayContaining(['t1', 't2']) }],
  ],
  [
    'match, sort, skip, limit, project',
    (from) => from.match({ town: 't1' }).sort({ n: -1 }).skip(1).limit(1).project({ n: 1 }),
    [{ _id: 'a', n: 3 }],
  ],
  ['a match in the middle', (from, _) => from.project({ n: 1 }).match({ n: _.gt(4) }), [{ _id: 'b', n: 5 }]],
  [
    'unwind gives a row an element',
    (from) => from.unwind('$tags').project({ tags: 1 }),
    [
      { _id: 'a', tags: 'x' },
      { _id: 'a', tags: 'y' },
      { _id: 'c', tags: 'y' },
    ],
  ],
  [
    'unwind keeps rows without elements on demand',
    (from) =>
      from
        .unwind({ path: '$tags', preserveNullAndEmptyArrays: true })
        .project({ tags: 1 })
        .match({ _id: 'b' }),
    [{ _id: 'b' }],
  ],
  ['count', (from) => from.match({ town: 't1' }).count('n'), [{ n: 2 }]],
  [
    'sortByCount',
    (from) => from.match({ town: { $exists: true } }).sortByCount('$town'),
    [
      { _id: 't1', count: 2 },
      { _id: 't2', count: 1 },
    ],
  ],
  ['replaceRoot', (from) => from.match({ town: 't2' }).replaceRoot({ newRoot: '$o' }), [{ k: 2 }]],
  [
    'addFields',
    (from, _) =>
      from
        .match({ _id: 'b' })
        .addFields({ twice: _.aggregate.multiply(['$n', 2]) })
        .project({ twice: 1 }),
    [{ _id: 'b', twice: 10 }],
  ],
  [
    'sort of mixed types',
    (from) => from.sort({ n: 1 }).project({ n: 1 }),
    [
      { _id: 'a', n: 3 },
      { _id: 'c', n: 4 },
      { _id: 'b', n: 5 },
      { _id: 'd', n: 'none' },
    ],
  ],
]

/** Over the rows a, b, c, d in this order. */
const EXPRESSIONS: readonly Computed[] = [
  ['what is missing is less than a number', () => ({ $lt: ['$nothing', 0] }), [true, true, true, true]],
  ['what is missing is not null', () => ({ $eq: ['$nothing', null] }), [false, false, false, false]],
  ['text is greater than any number', () => ({ $gt: ['$n', 4] }), [false, true, false, true]],
  ['gte', () => ({ $gte: ['$n', 4] }), [false, true, true, true]],
  ['ne', () => ({ $ne: ['$town', 't1'] }), [false, true, false, true]],
  ['cmp', () => ({ $cmp: ['$n', 4] }), [-1, 1, 0, 1]],
  [
    'cond',
    (_) => _.aggregate.cond({ if: { $lte: ['$n', 3] }, then: 'few', else: 'many' }),
    ['few', 'many', 'many', 'many'],
  ],
  ['ifNull', (_) => _.aggregate.ifNull(['$town', 'nowhere']), ['t1', 't2', 't1', 'nowhere']],
  [
    'and, or, not',
    () => ({ $and: [{ $or: [{ $eq: ['$n', 3] }, { $eq: ['$n', 4] }] }, { $not: [{ $eq: ['$_id', 'c'] }] }] }),
    [true, false, false, false],
  ],
  ['size and isArray', () => ({ $cond: [{ $isArray: '$tags' }, { $size: '$tags' }, -1] }), [2, 0, 1, -1]],
  ['in', () => ({ $in: ['$_id', ['a', 'd']] }), [true, false, false, true]],
  ['arrayElemAt', () => ({ $ifNull: [{ $arrayElemAt: ['$tags', -1] }, 'no'] }), ['y', 'no', 'y', 'no']],
  ['literal', () => ({ $literal: '$n' }), ['$n', '$n', '$n', '$n']],
  [
    'concat, toUpper, toLower',
    () => ({ $concat: ['$_id', '-', { $toUpper: '$_id' }, { $toLower: 'Q' }] }),
    ['a-Aq', 'b-Bq', 'c-Cq', 'd-Dq'],
  ],
  [
    'arithmetic',
    () => ({ $subtract: [{ $add: ['$o.k', 10, { $multiply: ['$o.k', 2] }] }, { $divide: ['$o.k', 2] }] }),
    [12.5, 15, 17.5, null],
  ],
  [
    'abs, floor, ceil',
    () => ({ $add: ['$o.k', { $abs: -1 }, { $floor: 1.7 }, { $ceil: 1.2 }] }),
    [5, 6, 7, null],
  ],
]

const REFUSED: readonly (readonly [string, Pipeline, string])[] = [
  [
    'lookup',
    (from) => from.lookup({ from: 'other', localField: 'a', foreignField: 'b', as: 'c' }),
    '$lookup',
  ],
  ['sample', (from) => from.sample({ size: 1 }), '$sample'],
  ['bucket', (from) => from.bucket({ groupBy: '$n', boundaries: [0, 5] }), '$bucket'],
  ['an accumulator', (from, _) => from.group({ _id: null, n: _.aggregate.stdDevPop('$n') }), '$stdDevPop'],
  [
    'an expression',
    (from, _) => from.project({ at: _.aggregate.dateToString({ date: '$at' }) }),
    '$dateToString',
  ],
  ['an operator in match', (from) => from.match({ n: { $type: 'int' } }), '$type'],
  ['group without an id', (from, _) => from.group({ n: _.aggregate.sum(1) }), '_id'],
]

onEveryEngine('aggregates', (engine) => {
  const stage = useBench(engine)
  const start = () => stage.db.collection('things').aggregate()
  beforeAll(async () => {
    await stage.seed('things', ROWS)
  })

  it.each(STAGES)('%s', async (_promise, pipeline, rows) => {
    expect((await pipeline(start(), stage._).end()).list).toEqual(rows)
  })

  it.each(EXPRESSIONS)('%s', async (_promise, expression, values) => {
    const { list } = await start()
      .sort({ _id: 1 })
      .project({ value: expression(stage._) })
      .end()
    expect(list.map(({ value }) => value)).toEqual(values)
  })

  it.each(REFUSED)('refused by name: %s', async (_promise, pipeline, name) => {
    const error = await errorOf(pipeline(start(), stage._).end())
    expect(error).toContain(name)
  })

  it('a division by nought is an error, not an answer', async () => {
    expect(
      await errorOf(
        start()
          .project({ q: { $divide: ['$o.k', 0] } })
          .end(),
      ),
    ).toContain('the aggregate failed')
  })
})
