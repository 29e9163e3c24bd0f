import fc from 'fast-check'

import { compare } from '../../../gateway/store/compare'
import { keyOf, type Scalar } from '../../../gateway/store/key'
import { openPglite } from '../../../gateway/store/pglite-engine'
import { type Engine, textOf } from '../../../gateway/store/engine'
import { encode } from '../../../gateway/store/json'
import { prepareSchema } from '../../../gateway/store/schema'

const SEED = 20261124

const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.maxSafeInteger(),
  fc.fullUnicodeString().map((text) => text.replace(/[\0\ud800-\udfff]/gu, '')),
  fc.boolean(),
  fc.date({ noInvalidDate: true }),
  fc.constantFrom<Scalar>(null, 0, -0, 5e-324, -5e-324, Number.MAX_VALUE, '', '𠮷', '\uffff'),
)

describe(`sort keys (seed ${SEED})`, () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await openPglite()
    await prepareSchema(engine, [])
  })
  afterAll(() => engine.close())

  const keysInSql = async (values: readonly Scalar[]): Promise<string[]> => {
    const documents = JSON.stringify(values.map((value) => ({ f: encode(value) })))
    const rows = await engine.query(
      `SELECT encode(store_key(e.value, ARRAY['f']), 'hex') AS k
       FROM jsonb_array_elements($1::text::jsonb) WITH ORDINALITY e ORDER BY e.ordinality`,
      [documents],
    )
    return rows.map((row) => textOf(row, 'k'))
  }

  it('are the same bytes in SQL and here', async () => {
    const values = fc.sample(scalar, { seed: SEED, numRuns: 3000 })
    expect(await keysInSql(values)).toEqual(values.map(keyOf))
  })

  it('stand in the order of the values, and are equal only for equal ones', () => {
    fc.assert(
      fc.property(scalar, scalar, (a, b) => {
        const bytes = Buffer.compare(Buffer.from(keyOf(a), 'hex'), Buffer.from(keyOf(b), 'hex'))
        expect(bytes).toBe(compare(a, b))
      }),
      { seed: SEED, numRuns: 2000 },
    )
  })

  it('what is missing has the key of null', async () => {
    const [row] = await engine.query(`SELECT encode(store_key('{}', ARRAY['a','b']), 'hex') AS k`)
    expect(row?.['k']).toBe(keyOf(null))
  })
})
