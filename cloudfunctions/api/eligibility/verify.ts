import { verify as contract } from '@/contracts/eligibility/verify'
import { receiptOf, recompute } from '@/core/eligibility/verify/recompute'
import { isSameLaw } from '@/core/eligibility/verify/same-law'
import { dayOf } from '@/core/time'
import { answersHash } from '@kit/eligibility/answers-hash'
import { readFacts } from '@kit/eligibility/facts-text'
import { loadArchive } from '@kit/eligibility/law-archive'
import { readLaw } from '@kit/eligibility/law-repository'
import { handle } from '@kit/handler'

const idOf = (version: string): string => version.slice(0, version.lastIndexOf('@'))

/**
 * Recomputes by the versions the receipt names; other answers than its own are not judged by it. `today` only where the law has
 * changed since. Nothing is stored or logged. 3 requests.
 */
export const verify = handle(contract, async ({ receipt, facts: text }, { now }) => {
  const facts = readFacts(text)
  const law = await readLaw()
  const ids = [...receipt.standards.map(idOf), ...receipt.parameters.map(({ id }) => id)]
  const archive = await loadArchive(law, [...new Set(ids)])
  const date = dayOf(now)
  const today = receiptOf(archive, facts, date, answersHash)
  const { outcome, lacking } = recompute(archive, receipt, facts)
  const sameInputs = today?.inputs === receipt.inputs
  const judged = sameInputs ? outcome : null
  return {
    sameInputs,
    sameOutcome: judged === null ? null : judged === receipt.outcome,
    outcome: judged,
    lacking: [...lacking],
    today:
      !sameInputs || today === null || isSameLaw(today, receipt)
        ? null
        : { date, outcome: today.outcome, changed: today.outcome !== receipt.outcome },
  }
})
