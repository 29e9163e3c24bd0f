import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '@/core/eligibility/compile/compile'
import { dayOne, documentsOf, withSample } from './support/data'

const root = join(__dirname, '../../../src/core/eligibility')

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? sources(path) : path.endsWith('.ts') ? [path] : []
  })
}

describe('runs on iOS 11 and old Android, without clock or chance', () => {
  const banned =
    /\bBigInt\b|\d+n\b|\bIntl\b|\.flat\(|\.flatMap\(|Object\.fromEntries|\.matchAll\(|\.replaceAll\(|\.at\(|\(\?<|Date\.|new Date|Math\.random|\.toLocale|structuredClone|\beval\b|new Function/

  it.each(sources(root).map((path) => [path.slice(root.length + 1), path] as const))('%s', (_name, path) => {
    expect(readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')).not.toMatch(banned)
  })
})

describe('the law shipped', () => {
  it('loads whole, with and without the sample set', () => {
    expect(dayOne().refused).toEqual([])
    expect(withSample().refused).toEqual([])
  })

  it('compiles, each region with the nation', () => {
    const { standards } = dayOne()
    expect(compile(standards).ok).toBe(true)
  })

  it('names a source for everything, and 示例 for what is invented', () => {
    const files = [
      'standards/nation.json',
      'standards/guangdong.json',
      'parameters/zhanjiang.json',
      'regions/440800/sample/parameters.json',
    ]
    for (const document of files.flatMap(documentsOf) as {
      _id: string
      source: string
      sample?: boolean
      title: string
      status: string
    }[]) {
      expect(document.source.length).toBeGreaterThan(5)
      expect(document._id).toMatch(/^(standard|parameter):[a-z]*/)
      expect(document.sample === true).toBe(document._id.includes('sample'))
      if (document.sample)
        expect([document.title, document.source, document.status].join()).toMatch(/示例.*示例.*provisional/)
    }
  })

  it('has no number for Zhanjiang without the sample set', () => {
    expect(dayOne().parameters.map(({ value, status }) => [value, status])).toEqual([
      [null, 'missing'],
      [null, 'missing'],
    ])
  })

  it('covers every item of Articles 31, 32 and 42 that is written', () => {
    const tests = dayOne()
      .standards.flatMap((one) => one.tests ?? [])
      .map(({ article }) => article)
    const items = ['一', '二', '三', '四', '五', '六', '七', '八']
    for (const item of items) expect(tests).toContain(`法律援助法第三十一条第${item}项`)
    for (const item of items.slice(0, 4)) expect(tests).toContain(`法律援助法第三十二条第${item}项`)
    for (const item of items.slice(0, 3)) expect(tests).toContain(`法律援助法第四十二条第${item}项`)
  })

  it('has titles and notes that a person can read', () => {
    for (const { tests = [] } of dayOne().standards) {
      for (const { title, note } of tests)
        expect(`${title}${note ?? ''}`).toMatch(/^[\u4e00-\u9fff“”《》，。、；：0-9 ]+$/)
    }
  })
})
