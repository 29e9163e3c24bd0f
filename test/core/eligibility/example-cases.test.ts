import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '@/core/eligibility/compile/compile'
import type { ParameterDocument } from '@/core/eligibility/document'
import { evaluate } from '@/core/eligibility/evaluate'
import { questions } from '@/core/eligibility/interview'
import { loadLibrary } from '@/core/eligibility/library'
import { readAnswers } from './support/answers'
import { readCaseFile, type CaseRow, type CaseSection } from './support/case-file'
import { documentsOf, exampleFile } from './support/data'
import { expectCase } from './support/expect-case'
import { naiveOutcome } from './support/naive'

const folder = join(__dirname, 'cases/examples')

/** `gd-2011：佛山市（440600），2017-06-05`: the example, the place of the agency, the day. */
function headOf({ heading }: CaseSection) {
  const [, name, area, date] = /^(\S+?)：.*（(\d{6})），(\d{4}-\d{2}-\d{2})$/.exec(heading) ?? []
  if (name === undefined || area === undefined || date === undefined) throw new Error(`标题：${heading}`)
  return { name, area, date }
}

/** An example is laid over the nation's law as a standard in force would be. It is compiled here: nothing ever selects it. */
function judge(name: string, answers: string, place: { area: string; date: string }) {
  const { standard, parameters } = exampleFile(name)
  const { standards } = loadLibrary({ standards: documentsOf('standards/nation.json'), parameters: [] })
  const compiled = compile([...standards, standard])
  if (!compiled.ok) throw new Error(compiled.error.map(({ path, sentence }) => `${path} ${sentence}`).join())
  const asked = { questions: questions(compiled.value), standards: [...standards, standard] }
  const facts = { ...readAnswers(asked, answers), place: place.area }
  const known: readonly ParameterDocument[] = loadLibrary({ standards: [], parameters }).parameters
  const world = { documents: [...standards, standard], parameters: known, ...place }
  return { decision: evaluate(compiled.value, known, facts, place), slowly: naiveOutcome(world, facts) }
}

describe.each(readdirSync(folder))('%s', (file) => {
  const sections = readCaseFile(readFileSync(join(folder, file), 'utf8'))

  describe.each(sections.map((section) => [section.heading, section] as const))('%s', (_heading, section) => {
    const { name, area, date } = headOf(section)

    it('has somebody who passes, somebody who does not, and somebody not known yet', () => {
      const outcomes = section.rows.map((row) => (row['结果'] ?? '').split(' ')[0])
      expect(outcomes).toEqual(expect.arrayContaining(['很可能符合', '超过', '还不知道']))
    })

    it.each(section.rows.map((row) => [row['情形'] ?? '', row] as const))('%s', (_name, row: CaseRow) => {
      const place = { area: row['地区'] || area, date: row['日期'] || date }
      const { decision, slowly } = judge(name, `${section.common}；${row['回答'] ?? ''}`, place)
      expectCase(row, decision)
      expect([decision.outcome, 'unknown']).toContain(slowly)
    })
  })
})
