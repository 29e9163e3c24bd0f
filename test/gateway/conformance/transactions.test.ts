import { type Isolation } from '../../../gateway/store/types'
import { type Transaction } from './sdk'
import { errorOf, onEveryEngine, useBench } from './support'

const MODES: readonly Isolation[] = ['snapshot', 'serializable']

onEveryEngine('transactions', (engine) => {
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

    describe('promises of both modes', () => {
      it('writes all together and returns what the work returned', async () => {
        await seed()
        const sum = await stage.db.runTransaction(async (tx) => {
          const { data } = await things(tx).doc('a').get()
          await things(tx)
            .doc('a')
            .update({ data: { n: stage._.inc(1) } })
          await things(tx)
            .doc('b')
            .set({ data: { n: 7 } })
          await things(tx).add({ data: { _id: 'c', n: 3 } })
          return Number(data['n']) + 1
        })
        expect(sum).toBe(2)
        expect(await Promise.all(['a', 'b', 'c'].map(numberOf))).toEqual([2, 7, 3])
      })

      it('reads its own writes, nobody else does before the commit', async () => {
        await seed()
        const tx = await stage.db.startTransaction()
        await things(tx)
          .doc('a')
          .update({ data: { n: 5 } })
        await things(tx).doc('b').remove()
        expect((await things(tx).doc('a').get()).data['n']).toBe(5)
        expect(await errorOf(things(tx).doc('b').get())).toContain('does not exist')
        expect(await numberOf('a')).toBe(1)
        expect(await numberOf('b')).toBe(1)
        await tx.commit()
        expect(await numberOf('a')).toBe(5)
        expect((await plain().count()).total).toBe(1)
      })

      it('a rollback leaves nothing and gives the reason', async () => {
        await seed()
        const ended = stage.db.runTransaction(async (tx) => {
          await things(tx)
            .doc('a')
            .update({ data: { n: 5 } })
          await things(tx).add({ data: { _id: 'c' } })
          await tx.rollback('changed my mind')
        })
        await expect(ended).rejects.toBe('changed my mind')
        expect(await numberOf('a')).toBe(1)
        expect((await plain().count()).total).toBe(2)
      })

      it('an error in the work rolls back', async () => {
        await seed()
        const ended = stage.db.runTransaction(async (tx) => {
          await things(tx)
            .doc('a')
            .update({ data: { n: 5 } })
          throw new Error('no')
        })
        await expect(ended).rejects.toThrow('no')
        expect(await numberOf('a')).toBe(1)
      })

      it('a document made and removed inside leaves nothing', async () => {
        await seed()
        await stage.db.runTransaction(async (tx) => {
          await things(tx).add({ data: { _id: 'c' } })
          await things(tx).doc('c').remove()
        })
        expect((await plain().count()).total).toBe(2)
      })

      it('counts what is not there as nought', async () => {
        await seed()
        await stage.db.runTransaction(async (tx) => {
          expect(
            (
              await things(tx)
                .doc('z')
                .update({ data: { n: 1 } })
            ).stats.updated,
          ).toBe(0)
          expect((await things(tx).doc('z').remove()).stats.removed).toBe(0)
        })
      })

      it('adding an id that is there is a duplicate key at once', async () => {
        await seed()
        const ended = stage.db.runTransaction((tx) => things(tx).add({ data: { _id: 'a' } }))
        expect(await errorOf(ended)).toContain('E11000')
      })

      it('a unique index is kept at the commit, and nothing of the rest is written', async () => {
        await seed()
        await stage.seed('unique', [{ owner: 'o', slot: 1 }])
        const ended = stage.db.runTransaction(async (tx) => {
          await things(tx)
            .doc('a')
            .update({ data: { n: 9 } })
          await tx.collection('unique').add({ data: { owner: 'o', slot: 1 } })
        })
        expect(await errorOf(ended)).toContain('E11000')
        expect(await numberOf('a')).toBe(1)
      })

      it('reads one moment: what changed after the first read is seen as it was', async () => {
        await seed()
        const tx = await stage.db.startTransaction()
        await things(tx).doc('a').get()
        await plain()
          .doc('b')
          .update({ data: { n: 2 } })
        await plain()
          .doc('b')
          .update({ data: { n: 3 } })
        expect((await things(tx).doc('b').get()).data['n']).toBe(1)
        await tx.rollback()
      })

      it('reads one moment: what was removed after it is still there, what was made is not', async () => {
        await seed()
        const tx = await stage.db.startTransaction()
        await things(tx).doc('a').get()
        await plain().doc('b').remove()
        await plain().add({ data: { _id: 'c', n: 3 } })
        expect((await things(tx).doc('b').get()).data['n']).toBe(1)
        expect(await errorOf(things(tx).doc('c').get())).toContain('does not exist')
        await tx.rollback()
      })

      it('the moment is that of the first read or write, not of the beginning', async () => {
        await seed()
        const tx = await stage.db.startTransaction()
        await plain()
          .doc('a')
          .update({ data: { n: 2 } })
        expect((await things(tx).doc('a').get()).data['n']).toBe(2)
        await tx.commit()
      })

      it('a single write waits for the open transaction that wrote the document', async () => {
        await seed()
        const tx = await stage.db.startTransaction()
        await things(tx)
          .doc('a')
          .update({ data: { n: 5 } })
        const single = plain()
          .doc('a')
          .update({ data: { n: stage._.inc(1) } })
        await tx.commit()
        await single
        expect(await numberOf('a')).toBe(6)
      })

      it('an abandoned transaction expires: it ends, and what it wrote is free', async () => {
        await seed()
        const abandoned = await stage.db.startTransaction()
        await things(abandoned)
          .doc('a')
          .update({ data: { n: 5 } })
        stage.bench.clock.now += 30_001
        const next = await stage.db.startTransaction()
        await things(next)
          .doc('a')
          .update({ data: { n: 6 } })
        await next.commit()
        expect(await errorOf(abandoned.commit())).toContain('DATABASE_TRANSACTION_FAIL')
        expect(await numberOf('a')).toBe(6)
        expect(stage.bench.store.transactions.openCount()).toBe(0)
      })

      it('just before its time it still commits', async () => {
        await seed()
        const tx = await stage.db.startTransaction()
        await things(tx)
          .doc('a')
          .update({ data: { n: 5 } })
        stage.bench.clock.now += 29_999
        await tx.commit()
        expect(await numberOf('a')).toBe(5)
      })

      it('a transaction nobody began is refused', async () => {
        await seed()
        const tx = await stage.db.startTransaction()
        await tx.rollback()
        expect(await errorOf(things(tx).doc('a').get())).toContain('TransactionNotExist')
      })

      it('a query inside a transaction is refused', async () => {
        await seed()
        const tx = await stage.db.startTransaction()
        expect(await errorOf(things(tx).where({ n: 1 }).get())).toContain('where()')
        await tx.rollback()
      })

      it('where().update inside the work escapes the transaction: the SDK sends no transaction id', async () => {
        await seed()
        const tx = await stage.db.startTransaction()
        await things(tx)
          .where({ _id: 'a' })
          .update({ data: { n: 66 } })
        await tx.rollback()
        expect(await numberOf('a')).toBe(66)
      })
    })
  })
})
