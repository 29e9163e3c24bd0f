import type { Stored } from '@kit/documents'
import { startKit, type KitBench } from './kit-bench'

interface Counter extends Stored {
  readonly n: number
}

const ISOLATIONS = ['snapshot', 'serializable'] as const

describe.each(ISOLATIONS)('a transaction (%s)', (isolation) => {
  let kit: KitBench
  beforeAll(async () => {
    kit = await startKit(isolation)
  })
  beforeEach(() => kit.collection<Counter>('meta').set('count', { _id: 'count', schema: 1, n: 0 }))
  afterAll(() => kit.stop())

  const value = async () => (await kit.collection<Counter>('meta').get('count'))?.n
  const patient = () => ({
    tries: 30,
    random: Math.random,
    sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)),
    elapsed: () => 0,
  })

  const increment = () =>
    kit.transact(async (tx) => {
      const counter = await tx.get<Counter>('meta', 'count')
      await tx.update('meta', 'count', { n: (counter?.n ?? 0) + 1 })
    }, patient())

  test('16 at once on one document: every increment counts', async () => {
    await Promise.all(Array.from({ length: 16 }, increment))
    expect(await value()).toBe(16)
  })

  test('a naive read-then-write outside a transaction loses some', async () => {
    const naive = async () => {
      const n = (await value()) ?? 0
      await kit.collection<Counter>('meta').update('count', { n: n + 1 })
    }
    await Promise.all(Array.from({ length: 16 }, naive))
    expect(await value()).toBeLessThan(16)
  })

  test('a refusal rolls everything back and passes unchanged', async () => {
    const refusal = new kit.AppError('SLOT_TAKEN')
    const work = kit.transact(async (tx) => {
      await tx.update('meta', 'count', { n: 99 })
      await tx.set('meta', { _id: 'beside', schema: 1 })
      throw refusal
    })
    await expect(work).rejects.toBe(refusal)
    expect(await value()).toBe(0)
    expect(await kit.collection('meta').get('beside')).toBeNull()
  })

  test('a defect rolls back too, and is not tried again', async () => {
    let tries = 0
    const work = kit.transact(async (tx) => {
      tries += 1
      await tx.update('meta', 'count', { n: 99 })
      throw new TypeError('ours')
    })
    await expect(work).rejects.toThrow('ours')
    expect([tries, await value()]).toEqual([1, 0])
  })

  test('a document that stands already is read at the next try; always in the way, it is a conflict', async () => {
    let tries = 0
    const instead = await kit.transact(async (tx) => {
      tries += 1
      if (tries > 1) return tx.get<Counter>('meta', 'count')
      await tx.add('meta', { _id: 'count', schema: 1, n: 7 })
      return null
    })
    expect([tries, instead?.n]).toEqual([2, 0])
    const again = kit.transact((tx) => tx.add('meta', { _id: 'count', schema: 1, n: 7 }), {
      ...patient(),
      tries: 2,
    })
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test('another writer at every try makes it BUSY, after waits that grow within bounds', async () => {
    const waits: number[] = []
    const work = kit.transact(
      async (tx) => {
        const counter = await tx.get<Counter>('meta', 'count')
        await kit.collection<Counter>('meta').update('count', { n: kit.command.inc(1) })
        await tx.update('meta', 'count', { n: (counter?.n ?? 0) + 100 })
      },
      { tries: 5, random: () => 0.5, sleep: async (ms) => void waits.push(ms), elapsed: () => 0 },
    )
    await expect(work).rejects.toMatchObject({ code: 'BUSY' })
    expect(waits).toEqual([20, 40, 80, 160])
    expect(await value()).toBe(5)
  })

  test('offers documents by id and nothing else', async () => {
    const offered = await kit.transact(async (tx) => Object.keys(tx).sort())
    expect(offered).toEqual(['add', 'get', 'remove', 'set', 'update'])
  })

  test('the SDK’s own where inside a transaction escapes its rollback: why it cannot be reached', async () => {
    const transaction = await kit.cloud.database().startTransaction()
    await transaction
      .collection('meta')
      .where({ _id: 'count' })
      .update({ data: { n: 10 } })
    await transaction.rollback()
    expect(await value()).toBe(10)
  })
})
