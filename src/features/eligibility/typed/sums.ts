import type { Ratio } from '@/core/eligibility/decision'
import { UNKNOWN, yearly, type Amounts } from '@/core/eligibility/facts'
import { hundredths } from './number'
import type { TypedMoney } from './typed'

/** What has been typed so far, exact: fen. */
export interface Sum {
  /** A month, the whole household. */
  readonly month: Ratio
  /** A month, each person; null while the number of members is not known. */
  readonly each: Ratio | null
  /** A part is not known: it is at least this. */
  readonly part: boolean
}

/** Adds up what can be read of the rows, to show while it is typed; null while there is nothing to add. */
export function sumOf(rows: readonly TypedMoney[], members: unknown): Sum | null {
  const amounts: Amounts[number][] = []
  for (const { text, per, unsure } of rows) {
    const fen = unsure ? null : hundredths(text)
    if (unsure) amounts.push(UNKNOWN)
    else if (fen !== null) amounts.push({ fen, per })
  }
  const known = amounts.filter((one) => one !== UNKNOWN)
  if (known.length === 0) return null
  const year = known.reduce((sum, one) => sum + yearly(one), 0)
  const people = typeof members === 'number' && members > 0 ? members : null
  return {
    month: { n: year, d: 12 },
    each: people === null ? null : { n: year, d: 12 * people },
    part: known.length < amounts.length,
  }
}
