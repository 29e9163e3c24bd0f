import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { COLLECTIONS } from '../../../config/collections'
import { backUp, hashCollection, restore } from '../../../gateway/commands/archive'
import { recordsOf, type Records } from '../../../gateway/data/records'
import { FileStore } from '../../../gateway/files/file-store'
import { randomKeys } from '../../../gateway/identity/keys'
import { openStore, type Store } from '../../../gateway/store/store'

const PNG = Buffer.from('89504e470d0a1a0a0000000d', 'hex')

describe('backup and restore', () => {
  let folder = ''
  const stores: Store[] = []
  const empty = async (): Promise<Records> => {
    const store = await openStore({ collections: COLLECTIONS })
    stores.push(store)
    return recordsOf(store.documents)
  }
  let source: Records

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'archive-'))
    source = await empty()
    const many = Array.from({ length: 1203 }, (_, i) => ({
      _id: `p${i}`,
      schema: 1,
      name: `林示例${i}`,
      order: i / 7,
    }))
    await source.putAll('persons', many)
    await source.putAll('meta', [
      {
        _id: 'odd',
        schema: 3,
        at: new Date(5),
        list: [null, { deep: [-0.5, 2 ** 53 - 1] }],
        text: '㙍\n"\\硇',
      },
    ])
    await new FileStore(join(folder, 'files'), randomKeys()).put('people/olin/a.png', PNG)
    await backUp(source, join(folder, 'files'), join(folder, 'backup'))
  })
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()))
    rmSync(folder, { recursive: true })
  })

  it('give an empty database the same documents, the same files, the same hashes', async () => {
    const target = await empty()
    const manifest = await restore(target, join(folder, 'files2'), join(folder, 'backup'))
    expect(manifest.collections.persons?.count).toBe(1203)
    for (const { name } of COLLECTIONS) {
      expect(await hashCollection(target, name)).toEqual(await hashCollection(source, name))
    }
    expect(await target.get('meta', 'odd')).toEqual(await source.get('meta', 'odd'))
    expect(readFileSync(join(folder, 'files2', 'people/olin/a.png'))).toEqual(PNG)
  })

  it('never write over a backup, or into a database in use', async () => {
    await expect(backUp(source, join(folder, 'files'), join(folder, 'backup'))).rejects.toThrow('exists')
    await expect(restore(source, join(folder, 'files3'), join(folder, 'backup'))).rejects.toThrow('not empty')
    expect(existsSync(join(folder, 'files3'))).toBe(false)
  })

  it('notice a backup that was changed', async () => {
    appendFileSync(join(folder, 'backup', 'persons.ndjson'), '{"_id":"intruder","schema":1}\n')
    await expect(restore(await empty(), join(folder, 'files4'), join(folder, 'backup'))).rejects.toThrow(
      'another hash',
    )
  })
})
