import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)
const source = tracked.filter((f) => /^(src|cloudfunctions|gateway|config|test)\/.*\.tsx?$/.test(f))
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const linesOf = (file: string) => read(file).split('\n').length - 1

/** What the README and docs promise of the tree itself. */
describe('the house is kept', () => {
  it('the lock file carries no download address', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "http/)
  })

  it('no file has more than 300 lines, and most are short', () => {
    const lengths = source.map(linesOf).sort((a, b) => a - b)
    const at = (share: number) => lengths[Math.floor(lengths.length * share)] ?? 0
    expect(source.filter((f) => linesOf(f) > 300)).toEqual([])
    expect(at(0.5)).toBeLessThanOrEqual(80)
    expect(at(0.9)).toBeLessThanOrEqual(200)
  })

  it('nothing is left for later and no check is silenced', () => {
    const product = source.filter((f) => !f.startsWith('test/'))
    const unfinished = /TODO|FIXME|敬请期待|暂未开放|@ts-ignore|@ts-expect-error|eslint-disable/
    expect(product.filter((f) => unfinished.test(read(f)))).toEqual([])
  })

  it('every area folder of core says what it promises', () => {
    const areas = new Set(
      source.map((f) => /^src\/core\/([^/]+)\//.exec(f)?.[1]).filter((a): a is string => Boolean(a)),
    )
    for (const area of areas) expect(tracked).toContain(`src/core/${area}/README.md`)
  })

  it('the tests are at least 0.6 of the lines they test, and 0.9 in core', () => {
    const sum = (files: string[]) => files.reduce((total, f) => total + linesOf(f), 0)
    const product = source.filter((f) => /^(src|cloudfunctions|gateway)\//.test(f))
    const executed = tracked.filter((f) => /^test\/.*\/cases\/.*\.md$/.test(f))
    const tests = [...source.filter((f) => f.startsWith('test/')), ...executed]
    const core = (f: string) => f.startsWith('src/core/') || f.startsWith('test/core/')
    expect(sum(tests) / sum(product)).toBeGreaterThanOrEqual(0.6)
    expect(sum(tests.filter(core)) / sum(product.filter(core))).toBeGreaterThanOrEqual(0.9)
  })

  it('pictures in the README exist', () => {
    for (const file of ['README.md', 'README.zh-CN.md']) {
      const pictures = [...read(file).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((m) => m[1] ?? '')
      for (const picture of pictures) expect(tracked).toContain(picture)
    }
  })
})
