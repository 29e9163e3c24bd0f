import { openStore, type Store } from '../../../gateway/store/store'
import { type Change, type Isolation } from '../../../gateway/store/types'
import { postgresMissing } from '../../support/postgres'
import { COLLECTIONS, freshPlace } from './support'

const missing = postgresMissing()
if (missing !== null) process.stderr.write(`${missing}\n`)
const describeHere = missing === null ? describe : describe.skip

async function conflictOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'done',
    (error: { code?: string }) => String(error.code),
  )
}

/** Resolves with the first change that is looked for. */
function changeIn(store: Store, wanted: (change: Change) => boolean): Promise<Change> {
  return new Promise((resolve) => {
    const stop = store.onChange((change) => {
      if (!wanted(change)) return
      stop()
      resolve(change)
    })
  })
}

describeHere('two gateways on one PostgreSQL', () => {
  describe.each<Isolation>(['snapshot', 'serializable'])('in %s mode', (isolation) => {
    let one: Store
    let two: Store
    beforeAll(async () => {
      const { url } = await freshPlace('PostgreSQL')
      const open = () => openStore({ url, collections: COLLECTIONS, isolation })
      ;[one, two] = await Promise.all([open(), open()])
    })
    afterAll(async () => {
      await one.close()
      await two.close()
    })
    beforeEach(async () => {
      await one.documents.remove('things', {}, true)
      await one.documents.insert('things', [
        { _id: 'a', n: 1 },
        { _id: 'b', n: 1 },
      ])
    })

    it('starting at once they make the tables once', async () => {
      expect(await two.documents.count('things', {})).toBe(2)
    })

    it.each([
      ['made', (store: Store) => store.documents.insert('other', [{ _id: 'heard' }])],
      ['changed', (store: Store) => store.documents.update('things', { _id: 'a' }, { $inc: { n: 1 } }, true)],
      ['removed', (store: Store) => store.documents.remove('things', { _id: 'b' }, true)],
    ])('each hears what the other %s', async (_what, act) => {
      const heard = changeIn(two, ({ id }) => ['heard', 'a', 'b'].includes(id))
      await act(one)
      expect((await heard).collection).toMatch(/things|other/)
    })

    it('a gateway hears its own changes, and of a transaction those that were committed', async () => {
      const heard = changeIn(one, ({ id }) => id === 'made-last')
      const aborted = one.transactions.begin()
      await one.transactions.insert(aborted, 'things', { _id: 'never' })
      await one.transactions.abort(aborted)
      const seen: Change[] = []
      const stop = one.onChange((change) => seen.push(change))
      const tx = one.transactions.begin()
      await one.transactions.insert(tx, 'things', { _id: 'made-last' })
      await one.transactions.commit(tx)
      await heard
      stop()
      expect(seen.map(({ id }) => id)).not.toContain('never')
    })

    it('conflict at the write: the other gateway changed the document', async () => {
      const tx = one.transactions.begin()
      await one.transactions.get(tx, 'things', 'a')
      await two.documents.update('things', { _id: 'a' }, { $inc: { n: 1 } }, true)
      expect(await conflictOf(one.transactions.update(tx, 'things', 'a', { $inc: { n: 1 } }))).toMatch(
        /CONFLICT/,
      )
    })

    it('conflict at the commit: both wrote, the first commit wins', async () => {
      const [here, there] = [one.transactions.begin(), two.transactions.begin()]
      await one.transactions.update(here, 'things', 'a', { $inc: { n: 1 } })
      await two.transactions.update(there, 'things', 'a', { $inc: { n: 10 } })
      await one.transactions.commit(here)
      expect(await conflictOf(two.transactions.commit(there))).toMatch(/CONFLICT/)
      expect(await one.documents.find('things', { filter: { _id: 'a' } })).toEqual([{ _id: 'a', n: 2 }])
    })

    it('conflict at the commit: both made the same id', async () => {
      const [here, there] = [one.transactions.begin(), two.transactions.begin()]
      await one.transactions.insert(here, 'things', { _id: 'c' })
      await two.transactions.insert(there, 'things', { _id: 'c' })
      await two.transactions.commit(there)
      expect(await conflictOf(one.transactions.commit(here))).toMatch(/CONFLICT/)
    })

    it('what the other changed after the snapshot cannot be mixed in: a conflict', async () => {
      const tx = one.transactions.begin()
      await one.transactions.get(tx, 'things', 'a')
      await two.documents.update('things', { _id: 'b' }, { $inc: { n: 1 } }, true)
      expect(await conflictOf(one.transactions.get(tx, 'things', 'b'))).toMatch(/CONFLICT/)
    })

    it('write skew between gateways, 20 times at once', async () => {
      const pairs = Array.from({ length: 20 }, (_, i) => [`p${i}`, `q${i}`] as const)
      await one.documents.insert(
        'things',
        pairs.flat().map((_id) => ({ _id, on: true })),
      )
      const leave = async (store: Store, mine: string, other: string) => {
        const tx = store.transactions.begin()
        await store.transactions.get(tx, 'things', mine)
        await store.transactions.get(tx, 'things', other)
        await store.transactions.update(tx, 'things', mine, { $set: { on: false } })
        return store.transactions.commit(tx)
      }
      await Promise.all(
        pairs.flatMap(([p, q]) => [conflictOf(leave(one, p, q)), conflictOf(leave(two, q, p))]),
      )
      const on = new Set((await one.documents.find('things', { filter: { on: true } })).map(({ _id }) => _id))
      const deserted = pairs.filter(([p, q]) => !on.has(p) && !on.has(q))
      if (isolation === 'serializable') expect(deserted).toEqual([])
      else expect(deserted.length).toBeGreaterThan(0)
    })

    it('100 conditional updates over both gateways fill 30 places exactly', async () => {
      await one.documents.insert('things', [{ _id: 'room', taken: 0 }])
      const take = (store: Store) =>
        store.documents.update('things', { _id: 'room', taken: { $lt: 30 } }, { $inc: { taken: 1 } }, true)
      const won = await Promise.all(Array.from({ length: 100 }, (_, i) => take(i % 2 ? one : two)))
      expect(won.filter((count) => count === 1)).toHaveLength(30)
    })
  })
})
