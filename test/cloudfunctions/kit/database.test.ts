import type { Stored } from '@kit/documents'
import { startKit, type KitBench } from './kit-bench'

interface Thing extends Stored {
  readonly kind?: string
  readonly n: number
  readonly deep?: Readonly<Record<string, number>>
}

let kit: KitBench
beforeAll(async () => {
  kit = await startKit()
})
afterAll(() => kit.stop())

const things = () => kit.collection<Thing>('meta')
const thing = (id: string, n = 0, more: Partial<Thing> = {}): Thing => ({ _id: id, schema: 1, n, ...more })

describe('a collection', () => {
  test('gives back what was put in, and null for what is not there', async () => {
    expect(await things().insert(thing('t-one', 1))).toBe('inserted')
    expect(await things().get('t-one')).toEqual(thing('t-one', 1))
    expect(await things().get('t-none')).toBeNull()
  })

  test('inserting what stands already says so and changes nothing', async () => {
    await things().insert(thing('t-two', 1))
    expect(await things().insert(thing('t-two', 2))).toBe('exists')
    expect((await things().get('t-two'))?.n).toBe(1)
  })

  test('of many contenders for one conditional update exactly one sees 1', async () => {
    await things().insert(thing('t-seat', 0))
    const { command } = kit
    const tries = Array.from({ length: 20 }, () =>
      things().updateWhere({ _id: 't-seat', n: command.lte(0) }, { n: command.inc(1) }),
    )
    expect((await Promise.all(tries)).filter((changed) => changed === 1)).toHaveLength(1)
    expect((await things().get('t-seat'))?.n).toBe(1)
  })

  test('finds in order, page by page', async () => {
    await things().insertMany([3, 1, 2].map((n) => thing(`t-row${n}`, n, { kind: 'row' })))
    const page = (skip: number) =>
      things().find({ where: { kind: 'row' }, orderBy: [['n', 'desc']], limit: 2, skip })
    expect((await page(0)).map((t) => t.n)).toEqual([3, 2])
    expect((await page(2)).map((t) => t.n)).toEqual([1])
    expect(await things().count({ kind: 'row' })).toBe(3)
  })

  test('merges by dotted paths and replaces by set', async () => {
    await things().set('t-deep', thing('t-deep', 0, { deep: { a: 1, b: 2 } }))
    await things().update('t-deep', { 'deep.c': 3 })
    expect((await things().get('t-deep'))?.deep).toEqual({ a: 1, b: 2, c: 3 })
    await things().update('t-deep', { deep: kit.command.set({ d: 4 }) })
    expect((await things().get('t-deep'))?.deep).toEqual({ d: 4 })
    expect(await things().remove('t-deep')).toBe(1)
    expect(await things().update('t-deep', { n: 1 })).toBe(0)
  })
})

describe('what the SDK does silently is refused', () => {
  test('a condition that is undefined would be dropped and match everything', async () => {
    const naive = await kit.cloud.database().collection('meta').where({ kind: undefined, n: 1 }).count()
    expect(naive).toMatchObject({ total: expect.any(Number) })
    await expect(things().find({ where: { kind: undefined, n: 1 }, limit: 1 })).rejects.toThrow(
      'undefined in where: kind',
    )
    await expect(things().count({ deep: { a: undefined } })).rejects.toThrow('undefined in where: deep.a')
    expect(() => kit.command.eq(undefined)).toThrow('undefined')
    expect(() => kit.command.or([{ kind: undefined }])).toThrow('undefined in where: kind')
  })

  test.each([
    ['a list as a condition', () => things().find({ where: { n: [1, 2] }, limit: 1 }), 'array in where'],
    ['an operator as a key', () => things().count({ $where: 'true' }), 'operator as a key'],
    ['a limit over 1000', () => things().find({ where: {}, limit: 1001 }), 'limit'],
    ['an update of everything', () => things().updateWhere({}, { n: 0 }), 'everything'],
    ['an object that would merge', () => things().update('t-one', { deep: { a: 1 } }), 'object in patch'],
    ['an undefined patch', () => things().update('t-one', { n: undefined }), 'undefined in patch'],
    ['an empty patch', () => things().update('t-one', {}), 'empty patch'],
    ['a change of id', () => things().update('t-one', { _id: 't-other' }), 'never changes'],
    ['a number JSON cannot carry', () => things().insert(thing('t-nan', Number.NaN)), 'finite'],
    [
      'a key that reads as a path',
      () => things().insert(thing('t-dot', 1, { deep: { 'a.b': 1 } })),
      'key not storable',
    ],
  ])('%s', async (_what, act, words) => {
    await expect(act()).rejects.toThrow(words)
  })

  test('an all-digit id would become a number', async () => {
    await expect(things().get('440882')).rejects.toThrow('all-digit')
  })
})

describe('requests', () => {
  test('are counted as the wire counts them, call by call', async () => {
    const before = kit.wireRequests()
    const call = { action: 'test', kind: 'command' as const, permission: 'given' as const, requests: 0 }
    const counted = await kit.serving(call, async () => {
      await things().get('t-one')
      await things().find({ where: { kind: 'row' }, limit: 5 })
      await kit.transact(async (tx) => {
        await tx.get('meta', 't-one')
        await tx.update('meta', 't-one', { n: 2 })
      })
      return kit.requestsMade()
    })
    expect(counted).toBe(6)
    expect(kit.wireRequests() - before).toBe(6)
    expect(kit.requestsMade()).toBe(0)
  })
})

describe('a call without its permission', () => {
  const call = (kind: 'query' | 'command', permission: 'needed' | 'given') => ({
    action: 'test.act',
    kind,
    permission,
    requests: 0,
  })

  test.each([
    ['insert', () => things().insert(thing('t-forbidden'))],
    ['set', () => things().set('t-forbidden', thing('t-forbidden'))],
    ['update', () => things().update('t-one', { n: 9 })],
    ['conditional update', () => things().updateWhere({ _id: 't-one' }, { n: 9 })],
    ['remove', () => things().remove('t-one')],
    ['transaction', () => kit.transact((tx) => tx.set('meta', thing('t-forbidden')))],
    ['append', () => kit.transact((tx) => tx.add('meta', thing('t-forbidden')))],
  ])('writes nothing: %s', async (_how, write) => {
    const before = await things().get('t-one')
    await expect(kit.serving(call('command', 'needed'), async () => write())).rejects.toThrow('before permit')
    await expect(kit.serving(call('query', 'given'), async () => write())).rejects.toThrow('is a query')
    expect(await things().get('t-one')).toEqual(before)
    expect(await things().get('t-forbidden')).toBeNull()
  })
})
