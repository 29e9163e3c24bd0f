import { AppError } from '@/contracts/errors'
import { verify as contract } from '@/contracts/eligibility/verify'
import { verdictOn } from '@/core/eligibility/verify/verdict'
import { dayOf } from '@/core/time'
import { answersHash } from '@kit/eligibility/answers-hash'
import { readFacts } from '@kit/eligibility/facts-text'
import { loadArchive } from '@kit/eligibility/law-archive'
import { readLaw } from '@kit/eligibility/law-repository'
import { handle } from '@kit/handler'

const idOf = (version: string): string => version.slice(0, version.lastIndexOf('@'))

/**
 * Recomputes by the versions the receipt names; other answers than its own are not judged by it, nor is a day still to come.
 * `today` only where the law has changed since. Nothing is stored or logged. 3 requests.
 */
export const verify = handle(contract, async ({ receipt, facts: text }, { now }) => {
  const facts = readFacts(text)
  const date = dayOf(now)
  if (receipt.date > date)
    throw new AppError('BAD_INPUT', [{ path: 'receipt.date', message: '自查的日子还没到，请核对有没有打错' }])
  const law = await readLaw()
  const ids = [...receipt.standards.map(idOf), ...receipt.parameters.map(({ id }) => id)]
  const archive = await loadArchive(law, [...new Set(ids)])
  const { lacking, unlike, ...rest } = verdictOn(archive, receipt, facts, { date, hash: answersHash })
  return { ...rest, lacking: [...lacking], unlike: [...unlike] }
})
