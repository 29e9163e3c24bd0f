import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { COLLECTIONS } from '../../../config/collections'
import { readDataFiles } from '../../../gateway/data/files'
import { loadData, samplePersons } from '../../../gateway/data/load'
import { recordsOf, type Records } from '../../../gateway/data/records'
import { openStore, type Store } from '../../../gateway/store/store'

const OURS = resolve(__dirname, '../../../data')

describe('what a city loads on its first day', () => {
  let store: Store
  let records: Records

  beforeAll(async () => {
    store = await openStore({ collections: COLLECTIONS })
    records = recordsOf(store.documents)
  })
  afterAll(() => store.close())

  it('is loaded once, and marks the database as sample when the sample set comes with it', async () => {
    expect(await loadData(records, { dataFolder: OURS, sample: true })).toBeGreaterThan(4000)
    expect(await records.count('areas')).toBe(1 + 9 + 125 + 1992)
    expect(await samplePersons(records)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'villager', name: expect.stringContaining('示例') }),
      ]),
    )
    expect(await loadData(records, { dataFolder: OURS, sample: true })).toBe(0)
  })

  it('has every sample person behind an account of the sample set', async () => {
    for (const { openid } of (await samplePersons(records)) ?? []) {
      expect(await records.get('accounts', openid)).not.toBeNull()
    }
  })

  it('names no real person: everything in a sample folder is marked 示例', () => {
    const samples = readDataFiles(OURS).filter(({ sample }) => sample)
    expect(samples.length).toBeGreaterThan(0)
    const named = samples.flatMap(({ documents }) => documents.filter(({ name }) => typeof name === 'string'))
    for (const { name } of named) expect(name).toContain('示例')
  })
})

describe('loading', () => {
  let folder = ''
  let store: Store
  let records: Records
  const write = (file: string, content: unknown) => writeFileSync(join(folder, file), JSON.stringify(content))
  const load = (sample: boolean) => loadData(records, { dataFolder: folder, sample })

  beforeAll(async () => (store = await openStore({ collections: COLLECTIONS })))
  afterAll(() => store.close())
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'data-'))
    mkdirSync(join(folder, 'regions', '440800', 'sample'), { recursive: true })
    records = recordsOf(store.documents)
    await store.documents.remove('meta', {}, true)
    await store.documents.remove('areas', {}, true)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const area = (name: string) => ({ collection: 'areas', documents: [{ _id: 'a1', name }] })
  const mark = { collection: 'meta', documents: [{ _id: 'sample', people: [] }] }

  it('leaves the sample set out where it is not wanted, and never adds it later', async () => {
    write('regions/440800/areas.json', area('一'))
    write('regions/440800/sample/people.json', mark)
    await load(false)
    expect(await samplePersons(records)).toBeNull()
    write('regions/440800/areas.json', area('二'))
    await load(true)
    expect(await samplePersons(records)).toBeNull()
  })

  it('brings a changed file in at the next start, and touches nothing else', async () => {
    write('regions/440800/areas.json', area('一'))
    await load(false)
    await records.putAll('areas', [{ _id: 'a9', schema: 1, name: '后来加的' }])
    write('regions/440800/areas.json', area('二'))
    expect(await load(false)).toBe(1)
    expect(await records.get('areas', 'a1')).toEqual({ _id: 'a1', schema: 1, name: '二' })
    expect(await records.count('areas')).toBe(2)
  })

  describe('of the law', () => {
    const law = (revision: number, rest: object = {}) => ({
      _id: 'standard:x',
      revision,
      area: '440800',
      to: null,
      ...rest,
    })
    const file = (...documents: object[]) => {
      mkdirSync(join(folder, 'standards'), { recursive: true })
      write('standards/x.json', { collection: 'standards', documents })
    }
    const draft = (rest: object) => ({ _id: 'l1', schema: 1, approvedBy: 'o-b', state: 'IN_FORCE', ...rest })
    const stored = () => records.get('standards', 'standard:x')

    beforeEach(async () => {
      await store.documents.remove('standards', {}, true)
      await store.documents.remove('law_drafts', {}, true)
      file(law(1, { title: '一' }))
      await load(false)
    })

    it('what no bureau touched follows the file', async () => {
      file(law(1, { title: '二' }))
      expect(await load(false)).toBe(1)
      expect(await stored()).toMatchObject({ title: '二' })
      file(law(2, { title: '三' }))
      expect(await load(false)).toBe(1)
      expect(await stored()).toMatchObject({ title: '三', revision: 2 })
    })

    it('what is stored under a higher revision stays', async () => {
      await records.putAll('standards', [{ ...law(3), schema: 1, title: '库里的' }])
      file(law(2, { title: '二' }))
      expect(await load(false)).toBe(0)
      expect(await stored()).toMatchObject({ title: '库里的', revision: 3 })
    })

    it('what a bureau ended stays ended, whatever the revision of the file', async () => {
      await records.putAll('standards', [{ ...law(2), schema: 1, to: '2026-12-31' }])
      await records.putAll('law_drafts', [
        draft({ documentId: 'standard:y', cut: { id: 'standard:x', to: null } }),
      ])
      for (const revision of [2, 9]) {
        file(law(revision, { title: '新的' }))
        expect(await load(false)).toBe(0)
        expect(await stored()).toMatchObject({ revision: 2, to: '2026-12-31' })
      }
    })

    it('what a bureau published stays, and what it withdrew does not come back by a file', async () => {
      await store.documents.remove('standards', {}, true)
      await records.putAll('law_drafts', [draft({ documentId: 'standard:x', state: 'WITHDRAWN', cut: null })])
      file(law(5))
      expect(await load(false)).toBe(0)
      expect(await stored()).toBeNull()
    })

    it('what is given its end back by a withdrawal follows the file again', async () => {
      await records.putAll('standards', [{ ...law(3), schema: 1 }])
      const cut = { id: 'standard:x', to: null }
      await records.putAll('law_drafts', [draft({ documentId: 'standard:y', state: 'WITHDRAWN', cut })])
      file(law(3, { title: '新的' }))
      expect(await load(false)).toBe(1)
      expect(await stored()).toMatchObject({ title: '新的' })
    })

    it('what is in a draft only keeps nothing from being loaded', async () => {
      await records.putAll('law_drafts', [draft({ documentId: 'standard:x', approvedBy: null })])
      file(law(2, { title: '二' }))
      expect(await load(false)).toBe(1)
    })
  })

  it('refuses a file that is not what it says', () => {
    const bad: [unknown, string][] = [
      [{ collection: 'nosuch', documents: [] }, 'no such collection'],
      [{ collection: 'areas', documents: {} }, 'must be a list'],
      [{ collection: 'areas', documents: [{ name: 'x' }] }, '_id'],
      [{ collection: 'areas', documents: [{ _id: '440800' }] }, 'all-digit'],
    ]
    for (const [content, words] of bad) {
      write('regions/440800/bad.json', content)
      expect(() => readDataFiles(folder)).toThrow(words)
    }
  })

  it('leaves alone what code reads by itself', () => {
    write('regions/440800/notes.json', { about: 'no collection named' })
    expect(readDataFiles(folder)).toEqual([])
  })
})
