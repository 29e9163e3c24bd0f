import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import nation from '@data/standards/nation.json'
import { compile } from '@/core/eligibility/compile/compile'
import type { FactDocument, StandardDocument } from '@/core/eligibility/document'
import { anyFact } from '@/core/eligibility/read/fact'
import { inspect } from '@/core/eligibility/read/inspect'
import { number, rule } from '@/core/eligibility/read/rule'
import { readParameter, readStandard } from '@/core/eligibility/read/standard'
import { statusText } from '@/core/eligibility/differences/rows'
import { SAID_STATUSES } from '@/core/eligibility/exchange/parameter-row'
import { lawCopy, lawsCopy } from '@/features/publishing/copy'
import { document } from './support/a-standard'

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

/** The nation's law, among which every local document is compiled. */
const NATION = nation.documents.map((json) => {
  const read = readStandard(json)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
})

/** What is wrong with a document as a bureau's check sees it: with the nation's law around it. */
function wrongAmongLaw(local: StandardDocument): readonly string[] {
  const compiled = compile([...NATION, local])
  return compiled.ok ? [] : compiled.error.map(({ path, sentence }) => `${path} ${sentence}`)
}

const asking = (fact: FactDocument) => document({ area: '990100', facts: [fact], parameters: [] })

const isQuestion = (json: unknown): json is FactDocument => inspect(anyFact, json).length === 0

const isPart = (json: unknown) => [number, rule, anyFact].some((form) => inspect(form, json).length === 0)

describe.each(GUIDES)('the guide for legal officers, %s', (guide) => {
  const blocks = blocksOf(guide)
  const whole = blocks.filter(({ json }) => '_id' in json)

  it.each(whole)(
    'line $line: a whole document is read, and a standard compiles among the law',
    ({ json }) => {
      if ('indicator' in json) return expect(readParameter(json)).toMatchObject({ ok: true })
      const read = readStandard(json)
      expect(read.ok ? [] : read.error).toEqual([])
      expect(read.ok ? wrongAmongLaw(read.value) : null).toEqual([])
    },
  )

  it.each(blocks.filter(({ json }) => !('_id' in json)))(
    'line $line: a part is a question or a rule',
    ({ json }) => {
      expect(isPart(json)).toBe(true)
      if (isQuestion(json)) expect(wrongAmongLaw(asking(json))).toEqual([])
    },
  )

  it('names every question and option of the nation that is taken', () => {
    const text = textOf(guide)
    const named = NATION.flatMap(({ facts = [] }) => facts).flatMap((fact) =>
      fact.kind === 'multi' ? [fact.id, ...fact.options] : [fact.id],
    )
    expect(named.length).toBeGreaterThan(15)
    expect(named.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  })

  it('says what the screen says', () => {
    const text = textOf(guide)
    const { check, approve, withdraw, successor, newTitles } = lawCopy
    const buttons = [check, approve, withdraw, ...Object.values(successor), ...Object.values(newTitles)]
    const words = [lawsCopy.title, lawsCopy.importFile, ...Object.values(lawsCopy.states), ...buttons]
    expect(words.filter((one) => !text.includes(one))).toEqual([])
    expect([statusText('verified'), ...SAID_STATUSES].filter((one) => !text.includes(one))).toEqual([])
  })

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

  it('control: a question the nation asks already is refused when it is put otherwise', () => {
    const aid: FactDocument = { id: 'aid', kind: 'multi', options: ['dibao', 'destitute'] }
    expect(compile(asking(aid)).ok).toBe(true)
    expect(wrongAmongLaw(asking(aid))).toEqual([expect.stringContaining('standard:law-2022')])
  })
})

it('both guides hold the same examples', () => {
  const [english, chinese] = GUIDES.map((guide) => blocksOf(guide).map(({ json }) => json))
  expect(chinese).toEqual(english)
})
