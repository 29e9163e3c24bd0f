import { ShortNames, shortNames } from '../../config/lean/short-names'

const long = (start: string) => `sub-common/${start}${'0'.repeat(32 - start.length)}`

class RawSource {
  constructor(readonly text: string) {}
  source = () => this.text
}

/** As much of a build as the plugin sees. */
function build(files: Readonly<Record<string, string>>): Record<string, string> {
  const assets = new Map(Object.entries(files).map(([name, text]) => [name, new RawSource(text)]))
  let work = () => undefined as void
  const compilation = {
    hooks: { processAssets: { tap: (_option: object, given: () => void) => void (work = given) } },
    getAssets: () => [...assets].map(([name, source]) => ({ name, source })),
    updateAsset: (name: string, source: RawSource) => void assets.set(name, source),
    renameAsset: (name: string, to: string) => {
      assets.set(to, assets.get(name)!)
      assets.delete(name)
    },
  }
  const hooks = {
    thisCompilation: { tap: (_name: string, given: (one: typeof compilation) => void) => given(compilation) },
  }
  new ShortNames().apply({
    hooks,
    webpack: { Compilation: { PROCESS_ASSETS_STAGE_REPORT: 5000 }, sources: { RawSource } },
  } as never)
  work()
  return Object.fromEntries([...assets].map(([name, { text }]) => [name, text]))
}

describe('names of code that sub-packages share', () => {
  it('are short, in the file’s name and wherever it is named, and nothing else is touched', () => {
    const built = build({
      [`a/${long('abcdef1')}.js`]: 'shared',
      'a/page.js': `require("../${long('abcdef1')}.js")`,
      'a/page.wxss': `@import "../${long('abcdef1')}.wxss"`,
      'a/data.json': long('abcdef1'),
    })
    expect(built).toEqual({
      'a/sub-common/abcdef.js': 'shared',
      'a/page.js': 'require("../sub-common/abcdef.js")',
      'a/page.wxss': '@import "../sub-common/abcdef.wxss"',
      'a/data.json': long('abcdef1'),
    })
  })

  it('two files that would be called the same fail the build', () => {
    expect(() => shortNames([long('abcdef1'), long('abcdef2')])).toThrow('short name')
  })
})
