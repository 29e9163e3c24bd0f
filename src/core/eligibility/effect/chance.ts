/** A run of chance: each call answers the next number, 0 ≤ x < 1. */
export type Chance = () => number

const FNV_PRIME = 16777619
const FNV_START = 2166136261

/** FNV-1a over the parts, parted: names are told apart, however alike. */
function hashOf(parts: readonly (string | number)[]): number {
  let hash = FNV_START
  for (const part of parts) {
    const text = String(part)
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
    hash = Math.imul(hash, FNV_PRIME)
  }
  return hash >>> 0
}

/** The run named by these parts (mulberry32): the same names, the same run, whatever else is drawn. */
export function chanceOf(...names: readonly (string | number)[]): Chance {
  let state = hashOf(names)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** About normal, 0 ± 1: the sum of twelve less six. */
export function normal(chance: Chance): number {
  let sum = -6
  for (let at = 0; at < 12; at += 1) sum += chance()
  return sum
}

/** A whole number, both ends possible. */
export const whole = (chance: Chance, from: number, to: number): number =>
  from + Math.floor(chance() * (to - from + 1))

/** One of several by weight; null of none. Weights are 0 or more. */
export function weighted<T>(
  chance: Chance,
  all: readonly T[],
  weightOf: (one: T) => number = () => 1,
): T | null {
  const total = all.reduce((sum, one) => sum + weightOf(one), 0)
  let left = chance() * total
  for (const one of all) {
    left -= weightOf(one)
    if (left < 0) return one
  }
  return all[all.length - 1] ?? null
}
