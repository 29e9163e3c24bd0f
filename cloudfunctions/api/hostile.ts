/** Bounds of one request, before any schema looks at it. */
export const LIMITS = { depth: 12, values: 5_000, characters: 100_000 } as const

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

export type Hostility = 'BAD_INPUT' | 'TOO_LARGE'

function hostileKey(key: string): boolean {
  return FORBIDDEN.has(key) || key.startsWith('$') || key.length > 200
}

/**
 * Judges raw input without recursion, so that depth cannot exhaust the stack: keys that reach prototypes or read as
 * database operators, depth, and size.
 * @returns null when it may be parsed
 */
export function hostility(raw: unknown): Hostility | null {
  const waiting: { value: unknown; depth: number }[] = [{ value: raw, depth: 0 }]
  let values = 0
  let characters = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next
    values += 1
    if (typeof value === 'string') characters += value.length
    if (values > LIMITS.values || characters > LIMITS.characters) return 'TOO_LARGE'
    if (typeof value !== 'object' || value === null) continue
    if (depth >= LIMITS.depth) return 'BAD_INPUT'
    for (const key of Object.keys(value)) {
      if (hostileKey(key)) return 'BAD_INPUT'
      characters += key.length
      waiting.push({ value: Reflect.get(value, key), depth: depth + 1 })
      if (waiting.length > LIMITS.values) return 'TOO_LARGE'
    }
  }
  return null
}
