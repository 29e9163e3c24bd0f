import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { HOST, UNUSED, lean } from '../../config/lean/reconciler-loader.cjs'
import { INSTEAD, RECONCILER } from '../../config/lean'

const root = path.resolve(__dirname, '../..')
const installed = (file: string) => readFileSync(path.join(root, 'node_modules', file), 'utf8')
const reconciler = installed('react-reconciler/cjs/react-reconciler.production.min.js')
const taro = installed('@tarojs/react/dist/react.esm.js')

/** What is left out of the WeChat package, held against what is installed: a new version of any of it is looked at again. */
describe('the reconciler without what WeChat lacks', () => {
  it('is found by its file, and every part that is cut is there', () => {
    expect('node_modules/react-reconciler/cjs/react-reconciler.production.min.js').toMatch(RECONCILER)
    expect(lean(reconciler)).not.toContain('$$$hostConfig.supports')
  })

  it.each(Object.entries(HOST))('Taro says of its host that %s is %s', (name, value) => {
    const said = new RegExp(`${name}: (true|false)`).exec(taro)?.[1] ?? 'false'
    expect(said).toBe(String(value))
  })

  it.each([...UNUSED])('nobody goes in by %s', (name) => {
    expect(taro).not.toContain(name)
    expect(lean(reconciler)).not.toContain(`exports.${name}=`)
  })

  it.each(['createContainer', 'updateContainer', 'batchedUpdates', 'flushSync', 'findHostInstance'])(
    '%s, which Taro calls, stays',
    (name) => {
      expect(taro).toContain(name)
      expect(lean(reconciler)).toContain(`exports.${name}=`)
    },
  )

  it('another version, in which a part is not there, fails the build', () => {
    expect(() => lean(reconciler.replace('exports.findAllNodes=', 'exports.findAll='))).toThrow(
      'findAllNodes',
    )
    expect(() => lean(reconciler.replace('supportsHydration', 'hydrates'))).toThrow('supportsHydration')
  })
})

describe('modules that stand in place of others', () => {
  const files = [
    ...['location', 'history', 'URL', 'URLSearchParams'].map((name) => `@tarojs/runtime/dist/bom/${name}.js`),
    '@tanstack/query-core/build/modern/mutationCache.js',
  ]

  it.each(files)('%s is one of them, and they export what it does', (file) => {
    const instead = INSTEAD.find(({ of }) => of.test(`node_modules/${file}`))
    const exported = /^export \{([^}]*)\}/m.exec(installed(file))?.[1] ?? ''
    const names = exported.split(',').map((one) => one.trim().split(' ').pop() ?? '')
    expect(names.length).toBeGreaterThan(0)
    for (const name of names)
      expect(readFileSync(instead?.file ?? '', 'utf8')).toMatch(new RegExp(`\\b${name}\\b`))
  })

  it('the client of react-query calls nothing of its mutations that is not there', () => {
    const called = [
      ...installed('@tanstack/query-core/build/modern/queryClient.js').matchAll(/#mutationCache\.(\w+)\(/g),
    ]
    const stub = readFileSync(INSTEAD[1].file, 'utf8')
    expect(called.length).toBeGreaterThan(0)
    for (const [, name] of called) expect(stub).toContain(`${name}()`)
  })

  it('nothing of ours asks for a URL or a history, but what is only for the web', () => {
    const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    const asks = /\bnew URL\(|\bURLSearchParams\b|\bhistory\.(push|replace|back)/
    const asking = sources
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) => asks.test(readFileSync(path.join(root, 'src', file), 'utf8')))
    expect(asking).toEqual(['platform/screen/missing-part.ts'])
    const start = readFileSync(path.join(root, 'src/platform/start.ts'), 'utf8')
    expect(start).toContain('if (isWeb) watchMissingParts()')
  })
})
