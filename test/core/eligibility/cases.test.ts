import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCheck } from '@/core/eligibility/check'
import { handlingArea } from '@/core/eligibility/facts'
import { questions } from '@/core/eligibility/interview'
import { documentsFor, selectStandard, type Library } from '@/core/eligibility/library'
import { readAnswers, type Asked } from './support/answers'
import { readCaseFile, type CaseRow } from './support/case-file'
import { dayOne, TODAY, withSample } from './support/data'
import { expectCase } from './support/expect-case'
import { LAWS } from './support/laws'
import { naiveOutcome } from './support/naive'

const folder = join(__dirname, 'cases')
const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md')

/** `基数` names which law and figures the row is judged by; empty: the law shipped with the sample figures. */
function libraryOf(row: CaseRow): Library {
  const name = row['基数'] ?? ''
  if (name === '') return withSample()
  if (name === '没有') return dayOne()
  const law = LAWS[name]
  if (law === undefined) throw new Error(`没有叫“${name}”的基数`)
  return law()
}

function askedBy(library: Library): Asked {
  const standard = selectStandard(library, { area: '440800', date: TODAY })
  if (standard === null) throw new Error('no law')
  return { questions: questions(standard), standards: library.standards }
}

describe.each(files)('%s', (file) => {
  const sections = readCaseFile(readFileSync(join(folder, file), 'utf8'))
  const rows = sections.flatMap(({ common, rows: found }) => found.map((row) => ({ common, row })))

  it('has cases', () => expect(rows.length).toBeGreaterThan(3))

  it.each(rows.map(({ common, row }) => [row['情形'] ?? '', common, row] as const))(
    '%s',
    (_name, common, row) => {
      const library = libraryOf(row)
      const facts = readAnswers(askedBy(library), `${common}；${row['回答'] ?? ''}`)
      const [area, date] = [handlingArea(facts), row['日期'] || TODAY]
      const check = runCheck(library, facts, { date })
      if (check === null) throw new Error('no law of that day')
      expectCase(row, check.decision, check.levers)
      const documents = documentsFor(library.standards, area, date)
      const slowly = naiveOutcome({ documents, parameters: library.parameters, area, date }, facts)
      expect([check.decision.outcome, 'unknown']).toContain(slowly)
    },
  )
})

describe('what the cases cover', () => {
  const rowsIn = (path: string) =>
    readCaseFile(readFileSync(join(folder, path), 'utf8')).flatMap(({ rows }) => rows)
  const law = files.flatMap(rowsIn)
  const cited = law.flatMap((row) => (row['依据'] ?? '').split('；'))

  it('at least 120 for the law in force alone', () => expect(law.length).toBeGreaterThanOrEqual(120))

  it.each([
    ...['一', '二', '三', '四', '五', '六', '七', '八'].map((item) => `法律援助法第三十一条第${item}项`),
    ...['一', '二', '三', '四'].map((item) => `法律援助法第三十二条第${item}项`),
    ...['一', '二', '三'].map((item) => `法律援助法第四十二条第${item}项`),
    '法律援助法第二十四条',
    '法律援助法第二十九条',
    '法律援助法第三十三条',
    '粤府令第268号第三、四条',
  ])('somebody passes by %s', (article) => expect(cited).toContain(article))

  it.each([
    ['matters.md', ['一', '二', '三', '四', '五', '六', '七', '八', '九']],
    ['exempt.md', ['一', '二', '三', '四']],
  ])('%s: somebody comes near each item and does not pass by it', (file, items) => {
    const near = rowsIn(file).filter((row) => /^(超过|名单里没有)/.test(row['结果'] ?? ''))
    for (const item of items) expect(near.filter((row) => row['情形']?.startsWith(item))).not.toEqual([])
  })
})
