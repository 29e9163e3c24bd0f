import { AppError } from '@/contracts/errors'
import { lawEffect as contract } from '@/contracts/eligibility/law-effect'
import { previewOf } from '@/core/eligibility/effect/preview'
import type { Facts } from '@/core/eligibility/facts'
import { readDraftText } from '@/core/eligibility/publish/draft'
import { readFacts } from '@kit/eligibility/facts-text'
import { newestChecks, type KeptCheck } from '@kit/eligibility/kept-check-repository'
import { loadDraft } from '@kit/eligibility/law-draft-repository'
import { readLaw } from '@kit/eligibility/law-repository'
import { readDocuments } from '@kit/eligibility/read-documents'
import { handle } from '@kit/handler'

/** Made-up people: enough that a county of thirty has a hundred. */
const PEOPLE = 3000
/** The newest of the area, as many as one request brings. */
const KEPT = 1000

const factsOf = ({ facts }: KeptCheck): Facts => readFacts(facts)

/** The same draft is always tried on the same people. */
const seedOf = (draftId: string): number =>
  [...draftId].reduce((seed, letter) => (seed * 31 + letter.charCodeAt(0)) % 1_000_003, 7)

/**
 * The draft as it stands against the law without it. A text that cannot be read, or does not compile with the law around it, is a
 * conflict: its issues say why. 5 requests with the account's: the draft, the law (2), the area's kept checks.
 */
export const lawEffect = handle(contract, async ({ draftId, date = null }, { permit }) => {
  const draft = await loadDraft(draftId)
  if (!draft) throw new AppError('NOT_FOUND')
  permit({ areaCode: draft.areaCode })
  const { document } = readDraftText(draft.kind, draft.text)
  if (document === null) throw new AppError('CONFLICT')
  const law = readDocuments(await readLaw())
  const kept = (await newestChecks(draft.areaCode, KEPT)).map(factsOf)
  const wanted = { date, seed: seedOf(draftId), size: PEOPLE, kept }
  const preview = previewOf(law, { document, cut: draft.cut }, wanted)
  if (preview === null) throw new AppError('CONFLICT')
  const { synthetic, keptChecks, examples } = preview
  return {
    ...preview,
    synthetic: tableOf(synthetic),
    keptChecks: tableOf(keptChecks),
    examples: examples.map((one) => ({
      ...one,
      whyBefore: [...one.whyBefore],
      whyAfter: [...one.whyAfter],
    })),
  }
})

interface Tables<T> {
  readonly byCounty: readonly T[]
  readonly byMatter: readonly T[]
  readonly byGroup: readonly T[]
}

/** The contract's lists are not read-only. */
const tableOf = <T, R extends Tables<T>>(table: R & Tables<T>) => ({
  ...table,
  byCounty: [...table.byCounty],
  byMatter: [...table.byMatter],
  byGroup: [...table.byGroup],
})
