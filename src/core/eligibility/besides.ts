import type { Bound, Run } from './bind'
import { runSteps } from './compile/frame'
import { MET, NOT_MET } from './compile/node'
import type { Decision, Grade, ShownAmount } from './decision'
import type { ProvisionDocument, StandardDocument } from './document'
import { explained } from './trace'

type Shown = Pick<Decision, 'grade' | 'amounts' | 'terms' | 'provisions' | 'limit'>

/** What the standard says besides its verdict: how far aid goes, what it has computed, its days, its way and its line. */
export function besidesOf(bound: Bound, run: Run): Shown {
  const { besides, documents } = bound.standard
  runSteps(besides.steps, run.frame)
  const { limit } = besides
  const terms = documents.map((document) => document.terms).filter((one) => one !== undefined)
  return {
    grade: gradeOf(bound, run),
    amounts: amountsOf(bound, run),
    terms: terms[terms.length - 1] ?? null,
    provisions: provisionsOf(documents),
    limit: limit === null ? null : explained(bound, run, limit),
  }
}

function provisionsOf(documents: readonly StandardDocument[]): readonly ProvisionDocument[] {
  const all: ProvisionDocument[] = []
  for (const { provisions = [] } of documents) all.push(...provisions)
  return all
}

/** The first grade that is met, or may be; none where the means test is not met. */
function gradeOf({ standard: { besides, hardship } }: Bound, { values }: Run): Grade | null {
  if (values[hardship] !== MET) return null
  for (const { document, node } of besides.grades) {
    if (values[node] === NOT_MET) continue
    const { id, title, article, note = null } = document
    return { id, title, article, note, value: values[node] === MET ? 'met' : 'unknown' }
  }
  return null
}

function amountsOf(bound: Bound, run: Run): readonly ShownAmount[] {
  const shown: ShownAmount[] = []
  for (const { document, quantity, when } of bound.standard.besides.amounts) {
    const holds = when < 0 ? MET : run.values[when]
    if (holds === NOT_MET) continue
    const { id, title, article, note = null } = document
    const amount = holds === MET ? explained(bound, run, quantity) : null
    shown.push({ id, title, article, note, amount })
  }
  return shown
}
