import { UNKNOWN } from '@/core/eligibility/facts'

/** 都没有: one row among the others on the page, `[]` in the law. */
export const NONE = 'none'

export type NoneOrUnknown = typeof NONE | typeof UNKNOWN

/** 都没有 and 不清楚 stand alone: choosing one takes back the others, and the other way round. */
export function alone(before: readonly string[], after: readonly string[]): string[] {
  const added = after.find((code) => !before.includes(code))
  if (added === NONE || added === UNKNOWN) return [added]
  return after.filter((code) => code !== NONE && code !== UNKNOWN)
}
