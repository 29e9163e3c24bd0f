import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Colours are promises: every pair in use is read by old eyes in sunlight. Limits: WCAG 2.1 AA, 工信部 elder rules. */
const UI = resolve(__dirname, '../../src/ui')
const tokens = readFileSync(join(UI, 'theme/tokens.scss'), 'utf8')

type Ink = Record<string, string>

function mixin(name: string): Ink {
  const body = new RegExp(`@mixin ${name} \\{([^}]*)\\}`).exec(tokens)?.[1] ?? ''
  return Object.fromEntries([...body.matchAll(/--c-(\w+): (#[0-9a-f]{6});/g)].map((m) => [m[1]!, m[2]!]))
}

const [light, care, dark, darkCare] = ['light', 'care', 'dark', 'dark-care'].map(mixin) as [
  Ink,
  Ink,
  Ink,
  Ink,
]
const modes: Record<string, Ink> = {
  light,
  care: { ...light, ...care },
  dark: { ...light, ...dark },
  'dark and care': { ...light, ...care, ...dark, ...darkCare },
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const words =
  `text:page text:group text:sunk text:tint text:mine text:errtint text:line text:clocktint text:donetint
  text2:page text2:group text2:sunk text2:tint text2:line text2:mine text2:clocktint link:group link:page link:tint
  link:sunk onbrand:brand onbrand:press onband:band onband2:band clock:clocktint done:donetint done:group done:page
  err:errtint err:group err:page group:err`.split(/\s+/)
const shapes = 'edge:group edge:page link:tint brand:group done:group link:line'.split(' ')

describe.each(Object.entries(modes))('in %s mode', (_mode, ink) => {
  const between = (pair: string) => {
    const [one = '', other = ''] = pair.split(':')
    return contrast(ink[one]!, ink[other]!)
  }
  it.each(words)('words %s have 4.5 : 1', (pair) => expect(between(pair)).toBeGreaterThanOrEqual(4.5))
  it.each(shapes)('shapes %s have 3 : 1', (pair) => expect(between(pair)).toBeGreaterThanOrEqual(3))
})

describe('the rule itself', () => {
  it('catches grey on white', () => expect(contrast('#aaaaaa', '#ffffff')).toBeLessThan(4.5))
  it('knows black on white', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21))
})

const sheets = readdirSync(UI, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.scss'))

describe('one scale', () => {
  const size = (formula: string, scale: number) => {
    const [, base = '0', factor = '0'] =
      /calc\((?:(\d+)px \+ )?(\d+)px \* var\(--scale\)\)/.exec(formula) ?? []
    return Number(base) + Number(factor) * scale
  }
  const token = (name: string) => new RegExp(`--${name}: (calc[^;]*);`).exec(tokens)?.[1] ?? ''

  it.each(['h-tap', 'h-btn', 'h-cell', 'h-choice'])(
    'target %s is at least 48, in care at least 60',
    (name) => {
      expect(size(token(name), 1)).toBeGreaterThanOrEqual(48)
      expect(size(token(name), 1.4)).toBeGreaterThanOrEqual(60)
    },
  )

  it('body text is 17, in care 24, and reaches 30', () => {
    expect([1, 1.4, 1.8].map((scale) => Math.round(size(token('fs-body'), scale)))).toEqual([17, 24, 31])
  })

  it.each(sheets)('%s takes every font size from the scale', (file) => {
    const sizes = [...readFileSync(join(UI, file), 'utf8').matchAll(/font-size: ([^;]+);/g)].map(
      (m) => m[1] ?? '',
    )
    expect(sizes.filter((one) => !/var\(--(fs-|scale)/.test(one))).toEqual([])
  })

  it.each(sheets)('%s has no universal selector: WeChat refuses it', (file) => {
    const bare = readFileSync(join(UI, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
    expect(/(^|[\s,>+~}])\*\s*[{,>+~]/m.test(bare)).toBe(false)
  })
})

describe('icons', () => {
  const scss = readFileSync(join(UI, 'icon/icon.scss'), 'utf8')
  const drawn = [...scss.matchAll(/^ {2}'([\w-]+)':\s*'([^']+)'/gm)].map((m) => [m[1]!, m[2]!] as const)
  const named = [...readFileSync(join(UI, 'icon/icon-name.ts'), 'utf8').matchAll(/\| '([\w-]+)'/g)].map(
    (m) => m[1],
  )

  it('every name has a drawing and every drawing a name', () => {
    expect(drawn.map(([name]) => name).sort()).toEqual([...named].sort())
  })

  it.each(drawn)('%s is under 1 KB', (_name, path) => expect(path.length + 250).toBeLessThan(1024))
})
