import { type Isolation } from '../../../gateway/store/types'
import { type Transaction } from './sdk'
import { errorOf, onEveryEngine, useBench } from './support'

const MODES: readonly Isolation[] = ['snapshot', 'serializable']
const CONFLICT = 'TransactionConflict'

onEveryEngine('conflicts', (engine) => {
  describe.each(MODES)('in %s mode', (isolation) => {
    const stage = useBench(engine, { isolation })
    const things = (tx: Transaction) => tx.collection('things')
    const plain = () => stage.db.collection('things')
    const seed = () =>
      stage.seed('things', [
        { _id: 'a', n: 1 },
        { _id: 'b', n: 1 },
      ])
    const numberOf = async (id: string) => (await plain().doc(id).get()).data['n']

    describe('of both modes', () => {
      it('conflict at the write: the document changed since it was read', async () => {
        await seed()
        const tx = await stage.db.startTransaction()
        await things(tx).doc('a').get()
        await plain()
          .doc('a')
          .update({ data: { n: 2 } })
        expect(
          await errorOf(
            things(tx)
              .doc('a')
              .update({ data: { n: 9 } }),
          ),
        ).toContain(CONFLICT)
        expect(await numberOf('a')).toBe(2)
      })

      it('conflict at the write: the document changed since another one was read', async () => {
        await seed()
        const tx = await stage.db.startTransaction()
        await things(tx).doc('a').get()
        await plain()
          .doc('b')
          .update({ data: { n: 2 } })
        expect(
          await errorOf(
            things(tx)
              .doc('b')
              .update({ data: { n: 9 } }),
          ),
        ).toContain(CONFLICT)
      })

      it('conflict at the write: another open transaction wrote it', async () => {
        await seed()
        const [first, second] = [await stage.db.startTransaction(), await stage.db.startTransaction()]
        await things(first)
          .doc('a')
          .update({ data: { n: 2 } })
        expect(
          await errorOf(
            things(second)
              .doc('a')
              .update({ data: { n: 3 } }),
          ),
        ).toContain(CONFLICT)
        await first.commit()
        expect(await numberOf('a')).toBe(2)
      })

      it('of two writes sent at the same moment exactly one goes on', async () => {
        await seed()
        const both = [await stage.db.startTransaction(), await stage.db.startTransaction()]
        const errors = await Promise.all(
          both.map((tx) =>
            errorOf(
              things(tx)
                .doc('a')
                .update({ data: { n: 2 } }),
            ),
          ),
        )
        expect(errors.filter((error) => error.includes(CONFLICT))).toHaveLength(1)
      })

      it('conflict at the write: the same new id', async () => {
        await seed()
        const [first, second] = [await stage.db.startTransaction(), await stage.db.startTransaction()]
        await things(first).add({ data: { _id: 'c' } })
        expect(await errorOf(things(second).add({ data: { _id: 'c' } }))).toContain(CONFLICT)
        await first.rollback()
      })

      it('after a conflict the transaction is over', async () => {
        await seed()
        const tx = await stage.db.startTransaction()
        await things(tx).doc('a').get()
        await plain()
          .doc('a')
          .update({ data: { n: 2 } })
        await errorOf(
          things(tx)
            .doc('a')
            .update({ data: { n: 9 } }),
        )
        expect(await errorOf(things(tx).doc('b').get())).toContain('TransactionNotExist')
        expect(await errorOf(tx.commit())).toContain('DATABASE_TRANSACTION_FAIL')
      })

      it('a conflict raised inside the work is not tried again by the SDK: our own retry must wrap it', async () => {
        await seed()
        let tries = 0
        const ended = stage.db.runTransaction(async (tx) => {
          tries++
          await things(tx).doc('a').get()
          await plain()
            .doc('a')
            .update({ data: { n: tries + 10 } })
          await things(tx)
            .doc('a')
            .update({ data: { n: 0 } })
        })
        expect(await errorOf(ended)).toContain('-501001')
        expect(tries).toBe(1)
      })

      it('money moved by eight at once is neither lost nor made', async () => {
        await stage.seed(
          'things',
          Array.from({ length: 4 }, (_, i) => ({ _id: `p${i}`, n: 100 })),
        )
        const move = async (from: string, to: string): Promise<void> => {
          for (let attempt = 0; attempt < 60; attempt++) {
            const error = await errorOf(
              stage.db.runTransaction(async (tx) => {
                const { data } = await things(tx).doc(from).get()
                await things(tx)
                  .doc(from)
                  .update({ data: { n: Number(data['n']) - 1 } })
                await things(tx)
                  .doc(to)
                  .update({ data: { n: stage._.inc(1) } })
              }),
            )
            if (error === 'no error') return
          }
        }
        await Promise.all(Array.from({ length: 8 }, (_, i) => move(`p${i % 4}`, `p${(i + 1 + (i % 2)) % 4}`)))
        const total = await Promise.all([0, 1, 2, 3].map((i) => numberOf(`p${i}`)))
        expect(total.reduce<number>((sum, n) => sum + Number(n), 0)).toBe(400)
      })
    })

    /** Two doctors on call; each leaves if the other stays. Together they must not both leave. */
    async function writeSkew(): Promise<string[]> {
      await seed()
      const both = [await stage.db.startTransaction(), await stage.db.startTransaction()]
      for (const tx of both) {
        await things(tx).doc('a').get()
        await things(tx).doc('b').get()
      }
      await things(both[0]!)
        .doc('a')
        .update({ data: { n: 0 } })
      await things(both[1]!)
        .doc('b')
        .update({ data: { n: 0 } })
      return [await errorOf(both[0]!.commit()), await errorOf(both[1]!.commit())]
    }

    it(
      isolation === 'snapshot' ? 'write skew is possible' : 'write skew is refused at the commit',
      async () => {
        const [first, second] = await writeSkew()
        expect(first).toBe('no error')
        if (isolation === 'snapshot') expect(second).toBe('no error')
        else expect(second).toContain('DATABASE_TRANSACTION_CONFLICT')
        expect(await numberOf('b')).toBe(isolation === 'snapshot' ? 0 : 1)
      },
    )

    it('write skew over documents that are not there yet, likewise', async () => {
      await seed()
      const both = [await stage.db.startTransaction(), await stage.db.startTransaction()]
      for (const tx of both) for (const id of ['x', 'y']) await errorOf(things(tx).doc(id).get())
      await things(both[0]!).add({ data: { _id: 'x' } })
      await things(both[1]!).add({ data: { _id: 'y' } })
      await both[0]!.commit()
      const second = await errorOf(both[1]!.commit())
      if (isolation === 'snapshot') expect(second).toBe('no error')
      else expect(second).toContain('DATABASE_TRANSACTION_CONFLICT')
    })

    it('a document only read and changed by another before the commit', async () => {
      await seed()
      const tx = await stage.db.startTransaction()
      await things(tx).doc('a').get()
      await things(tx)
        .doc('b')
        .update({ data: { n: 2 } })
      await plain()
        .doc('a')
        .update({ data: { n: 9 } })
      const error = await errorOf(tx.commit())
      if (isolation === 'snapshot') expect(error).toBe('no error')
      else expect(error).toContain('DATABASE_TRANSACTION_CONFLICT')
    })
  })
})
