import type { UsedParameter } from './decision'
import type { AreaLevel, Day, ParameterDocument } from './document'
import type { Slot } from './compile/scope'

const LENGTH: Record<AreaLevel, number> = { province: 2, prefecture: 4, county: 6 }

/** The area of a level that contains `area`; null when `area` is wider than that. */
export function areaAt(area: string, level: AreaLevel): string | null {
  const head = area.slice(0, LENGTH[level])
  return head.slice(-2) === '00' ? null : (head + '0000').slice(0, 6)
}

/** Whether `day` lies in the days of a document: both ends count. */
export const inForce = (days: { from: Day; to: Day | null }, day: Day): boolean =>
  days.from <= day && (days.to === null || day <= days.to)

/**
 * The figure in use for a slot, that place and day: one with a value before one known to be missing, then the newest.
 * A value beyond the indicator's bound, or of another unit, is taken as missing: exactness was proven within it.
 */
export function findParameter(
  slot: Slot,
  parameters: readonly ParameterDocument[],
  area: string | null,
  date: Day,
): UsedParameter | null {
  if (slot.parameter === undefined) return null
  const { level, indicator } = slot.parameter
  const place = area === null ? null : areaAt(area, level)
  const found = parameters
    .filter((one) => one.indicator === slot.name && one.area === place && inForce(one.inUse, date))
    .sort(
      (a, b) => Number(a.value === null) - Number(b.value === null) || (a.inUse.from < b.inUse.from ? 1 : -1),
    )[0]
  const base = { indicator: slot.name, title: indicator.title, area: place }
  if (found === undefined) {
    return { ...base, id: null, period: null, status: 'missing', value: null, sample: false, source: null }
  }
  const { _id: id, title, period, source, sample = false } = found
  const sound = found.value !== null && found.status !== 'missing' && found.unit === indicator.unit
  const usable =
    sound && Number.isSafeInteger(found.value) && found.value >= 0 && found.value <= indicator.most
  if (!usable) return { ...base, id, title, period, source, sample, status: 'missing', value: null }
  return { ...base, id, title, period, source, sample, status: found.status, value: found.value }
}
