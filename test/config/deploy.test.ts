import { COLLECTIONS } from '../../config/collections'
import { cloudIndexes } from '../../config/deploy/indexes'
import { collectionRules, functionRules, STORAGE_RULES } from '../../config/deploy/rules'
import { cloudbaseConfig } from '../../config/deploy/write'
import { FUNCTION_NAMES, mayCall, type Caller } from '../../config/functions'

describe('the rules of a deployment', () => {
  it('let a phone call api and nothing else', () => {
    const rules = functionRules()
    expect(rules['*']).toEqual({ invoke: false })
    const open = Object.entries(rules).filter(([, { invoke }]) => invoke !== false)
    expect(open).toEqual([['api', { invoke: 'auth != null' }]])
  })

  it('close every collection, but for the own signal', () => {
    const rules = Object.entries(collectionRules())
    expect(rules.map(([name]) => name).sort()).toEqual(COLLECTIONS.map(({ name }) => name).sort())
    const readable = rules.filter(([, { read }]) => read !== false)
    expect(readable).toEqual([['signals', { read: 'doc._id == auth.openid', write: false }]])
    expect(rules.every(([, { write }]) => write === false)).toBe(true)
  })

  it('close the storage, but for putting a file of one’s own under `people`', () => {
    const { read, write } = STORAGE_RULES
    expect(read).toBe(false)
    const [owner, place] = String(write).split(' && ')
    expect(owner).toBe('resource.openid == auth.openid')
    const pattern = /^\/(.+)\/\.test\(resource\.path\) == true$/.exec(place ?? '')?.[1] ?? ''
    const may = (path: string) => new RegExp(pattern).test(path)
    expect(may('people/olin/a.png')).toBe(true)
    for (const path of ['documents/consultations/a/b.jpg', 'peoples/a.png', 'x/people/a.png'])
      expect([path, may(path)]).toEqual([path, false])
  })
})

describe('who may call a function', () => {
  const callers: Caller[] = ['client', 'function', 'trigger', 'push']
  const table = { api: ['client', 'function'], jobs: ['trigger'], events: ['push'], documents: ['function'] }

  it.each(FUNCTION_NAMES)('%s', (name) => {
    expect(callers.filter((caller) => mayCall(caller, name))).toEqual(table[name])
  })
})

describe('what is declared once', () => {
  it('becomes the indexes of CloudBase', () => {
    const indexes = cloudIndexes()
    expect(Object.keys(indexes)).toHaveLength(COLLECTIONS.length)
    expect(indexes.areas).toEqual([
      {
        IndexName: 'parent_order',
        MgoKeySchema: {
          MgoIndexKeys: [
            { Name: 'parent', Direction: '1' },
            { Name: 'order', Direction: '1' },
          ],
          MgoIsUnique: false,
        },
      },
    ])
  })

  it('carries no secret: keys and environment are named, not written', () => {
    expect(JSON.stringify(cloudbaseConfig())).toContain('{{env.DATA_KEYS}}')
    expect(cloudbaseConfig()).toMatchObject({
      functions: expect.arrayContaining([expect.objectContaining({ name: 'api', timeout: 20 })]),
    })
  })
})
