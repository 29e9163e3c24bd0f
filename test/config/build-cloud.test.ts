import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleOptions } from '../../config/build-cloud'
import { readFunctionConfig } from '../../config/functions'
import { hashOf, isFresh, markFresh } from '../../config/source-hash'

describe('a build is skipped', () => {
  let root = ''
  const source = (text: string) => writeFileSync(join(root, 'a.ts'), text)
  const output = () => join(root, 'out.js')

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'build-'))
    source('one')
    writeFileSync(output(), 'built')
    markFresh(root, 'stamp', hashOf(root, ['a.ts']), output())
  })
  afterEach(() => rmSync(root, { recursive: true }))

  const fresh = () => isFresh(root, 'stamp', hashOf(root, ['a.ts', 'missing']), output())

  it('while its sources and its output are what they were', () => {
    expect(fresh()).toBe(true)
    source('one')
    expect(fresh()).toBe(true)
  })

  it('not after a source changed, though it has the same length', () => {
    source('two')
    expect(fresh()).toBe(false)
  })

  it('not after somebody wrote over the output, or removed it', () => {
    utimesSync(output(), new Date(5), new Date(5))
    expect(fresh()).toBe(false)
    rmSync(output())
    expect(fresh()).toBe(false)
  })

  it('by a hash that tells names from contents', () => {
    writeFileSync(join(root, 'b.ts'), 'one')
    expect(hashOf(root, ['a.ts'])).not.toBe(hashOf(root, ['b.ts']))
  })
})

describe('a cloud function', () => {
  it('is bundled for Node 20 with everything but the SDK', () => {
    expect(bundleOptions('api')).toMatchObject({
      format: 'cjs',
      target: 'node20',
      bundle: true,
      external: ['wx-server-sdk'],
    })
  })

  it('has the default time-out of ours, and one that WeChat takes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'functions-'))
    expect(readFunctionConfig(folder, 'api')).toEqual({
      timeout: 20,
      permissions: { openapi: [] },
      triggers: [],
    })
    rmSync(folder, { recursive: true })
  })

  it('lists the SDK of exactly the version it was tested on', () => {
    const manifest = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    const built = readFileSync(join(__dirname, '../../config/build-cloud.ts'), 'utf8')
    expect(built).toContain(`'wx-server-sdk': '${manifest.dependencies['wx-server-sdk']}'`)
  })
})
