/** Reads what the phone kept, field by field: a draft of an older program never breaks a page. */

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const textOf = (from: Record<string, unknown>, key: string): string | null => {
  const value = from[key]
  return typeof value === 'string' ? value : null
}

/** One of a fixed list, or null. */
export const oneOf = <T extends string>(all: readonly T[], value: unknown): T | null =>
  all.find((one) => one === value) ?? null

export const manyOf = <T extends string>(all: readonly T[], value: unknown): T[] =>
  Array.isArray(value) ? all.filter((one) => value.includes(one)) : []
