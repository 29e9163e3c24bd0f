import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '@/core/eligibility/compile/compile'
import { anyFact } from '@/core/eligibility/read/fact'
import { inspect } from '@/core/eligibility/read/inspect'
import { number, rule } from '@/core/eligibility/read/rule'
import { readParameter, readStandard } from '@/core/eligibility/read/standard'

const GUIDES = ['standards.md', 'standards.zh-CN.md']

interface Block {
  readonly line: number
  readonly json: Record<string, unknown>
}

const textOf = (guide: string) => readFileSync(join(__dirname, '../../../docs', guide), 'utf8')

/** Every ```json block of a guide, with the line it begins at. */
function blocksOf(guide: string): readonly Block[] {
  const text = textOf(guide)
  return Array.from(text.matchAll(/```json\n([\s\S]*?)```/g), (match) => ({
    line: text.slice(0, match.index).split('\n').length,
    json: JSON.parse(match[1]!) as Record<string, unknown>,
  }))
}

const isPart = (json: unknown) => [number, rule, anyFact].some((form) => inspect(form, json).length === 0)

describe.each(GUIDES)('the guide for legal officers, %s', (guide) => {
  const blocks = blocksOf(guide)
  const whole = blocks.filter(({ json }) => '_id' in json)

  it.each(whole)('line $line: a whole document is read, and a standard compiles', ({ json }) => {
    if ('indicator' in json) return expect(readParameter(json)).toMatchObject({ ok: true })
    const read = readStandard(json)
    expect(read.ok ? [] : read.error).toEqual([])
    const compiled = read.ok ? compile(read.value) : read
    expect(compiled.ok ? [] : compiled.error).toEqual([])
  })

  it.each(blocks.filter(({ json }) => !('_id' in json)))(
    'line $line: a part is a question or a rule',
    ({ json }) => {
      expect(isPart(json)).toBe(true)
    },
  )

  it('has several of each', () => {
    expect(whole.length).toBeGreaterThanOrEqual(3)
    expect(blocks.length - whole.length).toBeGreaterThanOrEqual(6)
  })

  it('names every operator and every kind of question', () => {
    const text = textOf(guide)
    const operators = [number, rule].flatMap((form) => {
      const inner = form.is === 'named' ? form.form() : form
      return inner.is === 'operator' ? Object.keys(inner.of) : []
    })
    const kinds = anyFact.is === 'tagged' ? Object.keys(anyFact.of) : []
    expect(operators.length + kinds.length).toBeGreaterThan(40)
    expect([...operators, ...kinds].filter((name) => !new RegExp(`[\`"]${name}[\`"]`).test(text))).toEqual([])
  })

  it('control: an operator nobody wrote down is missed by the same look', () => {
    expect(/[`"]sometimes[`"]/.test(textOf(guide))).toBe(false)
    expect(isPart({ sometimes: [] })).toBe(false)
  })
})

it('both guides hold the same examples', () => {
  const [english, chinese] = GUIDES.map((guide) => blocksOf(guide).map(({ json }) => json))
  expect(chinese).toEqual(english)
})
