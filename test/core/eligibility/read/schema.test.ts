import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import fc from 'fast-check'
import { parameter, standard } from '@/core/eligibility/read/document'
import type { Form } from '@/core/eligibility/read/form'
import { inspect } from '@/core/eligibility/read/inspect'
import { readParameter, readStandard } from '@/core/eligibility/read/standard'
import { SCHEMAS } from '../../../../config/schemas'
import { documentsOf } from '../support/data'
import { mutantOf } from '../support/mutants'
import { SEED } from '../support/people'
import { parameters, standards } from '../support/standards'

const root = join(__dirname, '../../../..')
const published = SCHEMAS.map(({ file, schema }) => ({
  file,
  schema,
  stored: JSON.parse(readFileSync(join(root, file), 'utf8')) as object,
}))

/** `passes` of the published schema; `reads` of the program's own reader, its form alone. */
function both(at: number, form: Form) {
  const valid = new Ajv({ strict: false }).compile(published[at]!.stored)
  const reads = (json: unknown) => inspect(form, json).length === 0
  return { passes: (json: unknown) => valid(json) === true, reads }
}

const law = both(0, standard)
const figure = both(1, parameter)
const RUNS = { seed: SEED, numRuns: 1500 }

describe(`the published JSON Schemas say what the reader says (seed ${SEED})`, () => {
  it.each(published)('$file is what npm run schema writes', ({ schema, stored }) => {
    expect(stored).toEqual(JSON.parse(JSON.stringify(schema)))
  })

  it('every standard and figure of the data passes both', () => {
    const files = ['standards/nation.json', 'standards/guangdong.json'].flatMap(documentsOf)
    const figures = ['parameters/zhanjiang.json', 'regions/440800/sample/parameters.json'].flatMap(
      documentsOf,
    )
    expect(files.filter((json) => !law.passes(json) || !readStandard(json).ok)).toEqual([])
    expect(figures.filter((json) => !figure.passes(json) || !readParameter(json).ok)).toEqual([])
  })

  it('standards over every operator pass both', () => {
    fc.assert(
      fc.property(standards, (json) => {
        expect([law.passes(json), law.reads(json)]).toEqual([true, true])
      }),
      { ...RUNS, numRuns: 300 },
    )
  })

  it('a standard put out of shape anywhere is taken by both or refused by both', () => {
    const seen = { taken: 0, refused: 0 }
    fc.assert(
      fc.property(standards.chain(mutantOf), (json) => {
        const taken = law.reads(json)
        seen[taken ? 'taken' : 'refused'] += 1
        expect(law.passes(json)).toBe(taken)
      }),
      RUNS,
    )
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(50)
  })

  it('so is a figure', () => {
    fc.assert(
      fc.property(mutantOf(parameters[0]), (json) => {
        expect(figure.passes(json)).toBe(figure.reads(json))
      }),
      RUNS,
    )
  })

  it('control: a reader that passes over what it does not know is caught by the same comparison', () => {
    const careless = (json: unknown) => inspect(standard, json).every(({ code }) => code === 'unknown-key')
    const found = fc.check(
      fc.property(standards.chain(mutantOf), (json) => law.passes(json) === careless(json)),
      RUNS,
    )
    expect(found.failed).toBe(true)
  })
})
