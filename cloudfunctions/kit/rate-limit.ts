/**
 * A token bucket a caller and action: a full minute's allowance may be spent at once, then refills evenly.
 * It is held in this instance's memory: with n warm instances a caller gets up to n times the allowance.
 * It protects the service from a stuck client; limits that must hold exactly are rules over stored documents.
 */
export interface RateLimiter {
  /** Takes one token; false when there is none. `nowMs` from a clock that only moves forward. */
  take(key: string, perMinute: number, nowMs: number): boolean
}

interface Bucket {
  tokens: number
  at: number
}

/** `most` buckets are kept; the one unused for longest is forgotten first. */
export function createRateLimiter(most = 10_000): RateLimiter {
  const buckets = new Map<string, Bucket>()
  return {
    take(key, perMinute, nowMs) {
      const old = buckets.get(key)
      const refilled = old ? old.tokens + ((nowMs - old.at) * perMinute) / 60_000 : perMinute
      const tokens = Math.min(perMinute, refilled)
      const allowed = tokens >= 1
      buckets.delete(key)
      buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at: nowMs })
      if (buckets.size > most) buckets.delete(buckets.keys().next().value ?? key)
      return allowed
    },
  }
}
