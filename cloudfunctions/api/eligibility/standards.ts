import { standards as contract } from '@/contracts/eligibility/standards'
import { readLaw } from '@kit/eligibility/law-repository'
import { lawVersion } from '@kit/eligibility/law-version'
import { handle } from '@kit/handler'

/** The law as data, once a version. The self-check itself runs on the phone and leaves nothing here. */
export const standards = handle(contract, async ({ known }) => {
  const law = await readLaw()
  const version = lawVersion(law)
  if (known === version) return { changed: false as const, version }
  return { changed: true as const, version, standards: [...law.standards], parameters: [...law.parameters] }
})
