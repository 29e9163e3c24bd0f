import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { COLLECTIONS } from '../../../config/collections'
import { openPglite } from '../../../gateway/store/pglite-engine'
import { openStore } from '../../../gateway/store/store'

describe('opening the store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  const data = join(folder, 'db')
  /** Making a database takes seconds; each case gets a copy of an empty one. */
  beforeAll(async () => (await openPglite(join(folder, 'empty'))).close())
  beforeEach(() => cpSync(join(folder, 'empty'), data, { recursive: true }))
  afterEach(() => rmSync(data, { recursive: true }))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('a folder keeps its documents between starts', async () => {
    const first = await openStore({ dataFolder: data, collections: COLLECTIONS })
    await first.documents.insert('areas', [{ _id: 'a440800', name: '湛江市', order: 1 }])
    await first.close()
    const second = await openStore({ dataFolder: data, collections: COLLECTIONS })
    expect(await second.documents.find('areas', {})).toEqual([{ _id: 'a440800', name: '湛江市', order: 1 }])
    await second.close()
  })

  it('versions from another cluster are renewed, so that a restored dump does not conflict for ever', async () => {
    const first = await openStore({ dataFolder: data, collections: COLLECTIONS })
    await first.documents.insert('areas', [{ _id: 'a1', n: 1 }])
    await first.close()
    const raw = await openPglite(data)
    await raw.query(`UPDATE c_areas SET x = '4000000000'`)
    await raw.query(`UPDATE store_meta SET value = 'another' WHERE key = 'cluster'`)
    await raw.close()
    const second = await openStore({ dataFolder: data, collections: COLLECTIONS })
    const tx = second.transactions.begin()
    await second.transactions.update(tx, 'areas', 'a1', { $inc: { n: 1 } })
    await second.transactions.commit(tx)
    expect(await second.documents.find('areas', {})).toEqual([{ _id: 'a1', n: 2 }])
    await second.close()
  })

  it('an index declared later is made over what is there; a value it cannot hold is named', async () => {
    const plain = await openStore({ dataFolder: data, collections: [{ name: 'things', indexes: [] }] })
    await plain.documents.insert('things', [{ _id: 'a', tags: ['x'] }])
    await plain.close()
    const collections = [{ name: 'things', indexes: [{ fields: ['tags'] }] }]
    await expect(openStore({ dataFolder: data, collections })).rejects.toThrow(
      'the indexed field tags holds an array',
    )
  })

  it('a name that is none is refused', async () => {
    const collections = [{ name: 'things"; DROP', indexes: [] }]
    await expect(openStore({ collections })).rejects.toThrow('no name for a collection')
  })

  it('a database that cannot be reached is an error, not a hang', async () => {
    const url = 'postgres://nobody@127.0.0.1:1/none'
    await expect(openStore({ url, collections: [] })).rejects.toThrow('ECONNREFUSED')
  })
})
