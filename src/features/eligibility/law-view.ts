import { runCheck } from '@/core/eligibility/check'
import type { Quantified, UsedStandard } from '@/core/eligibility/decision'
import { PLACE, type Facts } from '@/core/eligibility/facts'
import type { Library } from '@/core/eligibility/library'
import { placeNameIn } from '@/core/eligibility/places'
import { calculationText, figureText } from '@/core/eligibility/render/figure-text'
import { homeCity } from './flow'

/** Which law decides at a place, and its line with how it comes about. No answer of anybody is in it. */
export interface LawView {
  readonly place: string | null
  /** The most local first: the one whose means test decides. */
  readonly standards: readonly (UsedStandard & { readonly from: string | null })[]
  /** A standard of the place is in our data. */
  readonly hasMeans: boolean
  readonly line: {
    readonly text: string
    readonly calculation: string | null
    readonly sample: boolean
  } | null
}

/** The place asked about: where the matter is handled, else the village of this phone, else this city. */
function placeAsked(library: Library, facts: Facts, village: string | null): string | null {
  const place = facts[PLACE]
  if (typeof place === 'string' && /^\d{6}$/.test(place)) return place
  return village?.slice(0, 6) ?? homeCity(library)
}

/** null: no law can be read on this phone. */
export function lawView(
  library: Library,
  facts: Facts,
  village: string | null,
  date: string,
): LawView | null {
  const place = placeAsked(library, facts, village)
  const check = runCheck(library, place === null ? {} : { [PLACE]: place }, { date })
  if (check === null) return null
  const { standards, hardship, limit } = check.decision
  const fromOf = (id: string) => library.standards.find(({ _id }) => _id === id)?.from ?? null
  return {
    place: place === null ? null : placeNameIn(library.standards, place),
    standards: standards.map((one) => ({ ...one, from: fromOf(one.id) })).reverse(),
    hasMeans: hardship !== null,
    line: lineOf(limit),
  }
}

function lineOf(limit: Quantified | null): LawView['line'] {
  const text = limit === null ? null : figureText(limit)
  if (limit === null || text === null) return null
  return { text, calculation: calculationText(limit), sample: usesSample(limit) }
}

const usesSample = ({ parameter, operands }: Quantified): boolean =>
  parameter?.sample === true || operands.some(usesSample)
