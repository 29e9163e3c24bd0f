import { sayUnit, sayValue } from '@/core/eligibility/exchange/units'
import { thousands } from '@/core/eligibility/render/amount'
import type { LawRow } from '../api'

/** A figure as an office says it: 38,400 元/年/人. null: a standard, or no figure yet. */
export function figureWords({ value, unit }: Pick<LawRow, 'value' | 'unit'>): string | null {
  if (value === null || unit === null) return null
  const [whole = '', rest = ''] = sayValue(value, unit).split('.')
  const parts = rest === '' || rest === '00' ? '' : `.${rest}`
  return `${thousands(Number(whole))}${parts} ${sayUnit(unit)}`
}
