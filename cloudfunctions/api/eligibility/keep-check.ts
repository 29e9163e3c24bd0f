import { AppError } from '@/contracts/errors'
import { keepCheck as contract } from '@/contracts/eligibility/keep-check'
import { canonical } from '@/core/eligibility/canonical'
import { coarsen } from '@/core/eligibility/effect/coarsen'
import { handlingArea } from '@/core/eligibility/facts'
import { loadLibrary, selectStandard } from '@/core/eligibility/library'
import { dayOf } from '@/core/time'
import { readFacts } from '@kit/eligibility/facts-text'
import { addKeptCheck } from '@kit/eligibility/kept-check-repository'
import { readLaw } from '@kit/eligibility/law-repository'
import { lawVersion } from '@kit/eligibility/law-version'
import { handle } from '@kit/handler'
import { derivedId } from '@kit/ids'

const MONTH = 7

/**
 * Keeps what `coarsen` leaves of a check: no account, no moment but the month. Consent is asked on the phone each time, by the tap
 * that sends this. 3 requests.
 */
export const keepCheck = handle(contract, async ({ requestId, facts: text }, { now, permit }) => {
  permit({})
  const facts = readFacts(text)
  const law = await readLaw()
  const date = dayOf(now)
  const county = handlingArea(facts)
  const standard = selectStandard(loadLibrary(law), { area: county, date })
  const kept = standard === null ? {} : coarsen(facts, standard)
  if (Object.keys(kept).length < 2)
    throw new AppError('BAD_INPUT', [{ path: 'facts', message: '没有可以留下的答案' }])
  await addKeptCheck({
    _id: derivedId('k', requestId),
    schema: 1,
    facts: canonical(kept),
    county,
    month: date.slice(0, MONTH),
    lawVersion: lawVersion(law),
  })
  return { kept: true as const }
})
