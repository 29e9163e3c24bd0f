import { loadLibrary, selectStandard, type Library } from '@/core/eligibility/library'
import { BUNDLED } from './bundled'
import type { KeptLaw } from './kept-law'

/**
 * What the phone decides by: the newest law it got, over what was bundled. Of one id the highest revision counts.
 * A kept law this program cannot read never leaves it with none.
 */
export function libraryOf(kept: KeptLaw | null, date: string): Library {
  if (kept === null) return loadLibrary(BUNDLED)
  const library = loadLibrary({
    standards: [...kept.standards, ...BUNDLED.standards],
    parameters: [...kept.parameters, ...BUNDLED.parameters],
  })
  return selectStandard(library, { area: null, date }) === null ? loadLibrary(BUNDLED) : library
}
