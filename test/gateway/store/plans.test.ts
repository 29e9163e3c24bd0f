import { type Engine } from '../../../gateway/store/engine'
import { orderSql } from '../../../gateway/store/order'
import { openPglite } from '../../../gateway/store/pglite-engine'
import { byIds, insertRows, readRows } from '../../../gateway/store/rows'
import { prepareSchema, tableOf } from '../../../gateway/store/schema'
import { sqlFilterOf } from '../../../gateway/store/sql-filter'
import { type Fields, type Order } from '../../../gateway/store/types'

const INDEXED = new Set(['personId', 'start', 'nextAt'])

type Case = readonly [promise: string, filter: Fields, order: Order]

const SERVED: readonly Case[] = [
  ['a page of one person, newest first', { personId: 'p7' }, [['start', -1]]],
  ['a range within one person', { personId: 'p7', start: { $gte: 100, $lt: 900 } }, [['start', 1]]],
  ['what is due', { nextAt: { $lte: 40 } }, [['nextAt', 1]]],
  ['one of several persons', { personId: { $in: ['p1', 'p2'] } }, []],
  ['one document', { _id: 'd00042' }, []],
  ['the next page by id', { _id: { $gt: 'd00042' } }, [['_id', 1]]],
]

describe('queries are served by the declared indexes', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await openPglite()
    await prepareSchema(engine, [
      { name: 'rows', indexes: [{ fields: ['personId', 'start'] }, { fields: ['nextAt'] }] },
    ])
    const documents = Array.from({ length: 4000 }, (_, i) => ({
      _id: `d${String(i).padStart(5, '0')}`,
      personId: `p${i % 400}`,
      start: i,
      nextAt: i % 9 === 0 ? i : null,
    }))
    await insertRows(engine, 'rows', documents)
    await engine.query(`ANALYZE ${tableOf('rows')}`)
    await engine.query('SET enable_sort = off')
    await engine.query('SET enable_bitmapscan = off')
  })
  afterAll(() => engine.close())

  const planOf = async (filter: Fields, order: Order): Promise<string> => {
    const { where, params, usesIndex } = sqlFilterOf(filter, INDEXED)
    const by = orderSql(order, INDEXED, usesIndex)
    const query = `SELECT doc FROM ${tableOf('rows')} WHERE ${where} ORDER BY ${by} LIMIT 20`
    const literal = params.reduce(
      (text, value, i) => text.replace(`$${i + 1}::text`, `'${value}'::text`),
      query,
    )
    return (await engine.query(`EXPLAIN ${literal}`)).map((row) => String(row['QUERY PLAN'])).join('\n')
  }

  it.each(SERVED)('%s', async (_promise, filter, order) => {
    const plan = await planOf(filter, order)
    expect(plan).toMatch(/Index (Only )?Scan|Bitmap Index Scan/)
    expect(plan).not.toContain('Seq Scan')
    if (order.length > 0) expect(plan).not.toMatch(/^\s*(->\s*)?Sort/m)
  })

  it.each([
    ['one row', ['d00001']],
    ['several rows', ['d00001', 'd00009', 'd"0\\0']],
  ])('%s to be changed: found by the key', async (_promise, ids) => {
    const { where, param } = byIds(ids)
    const rows = `SELECT doc FROM ${tableOf('rows')} WHERE ${where.replace('$1', `'${param}'`)}`
    const plan = await engine.query(`EXPLAIN ${rows} ORDER BY _id FOR UPDATE`)
    expect(plan.map((row) => String(row['QUERY PLAN'])).join('\n')).toContain('Index Scan using p_rows')
  })

  it.each(['plain', 'with "quotes"', 'with \\ and {braces}, commas', "with 'one'", ''])(
    'an id %j is found among others',
    async (part) => {
      const ids = [`x${part}1`, `x${part}2`]
      await insertRows(
        engine,
        'rows',
        ids.map((_id) => ({ _id })),
      )
      const found = await readRows(engine, 'rows', ids)
      expect(found.map(({ document }) => document._id)).toEqual(ids)
    },
  )

  it('a field that is not declared is a scan, so the checks above can fail', async () => {
    const { where } = sqlFilterOf({ other: 1 }, INDEXED)
    expect(where).toBe('true')
  })
})
