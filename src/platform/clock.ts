/** The phone's clock, corrected by the server's: many old phones are minutes off, and a held seat lasts ten. */
let offset = 0

/** Milliseconds since 1970, as the server counts them. */
export function now(): number {
  return Date.now() + offset
}

/** How far this phone is off, in milliseconds; positive when the phone is slow. */
export function clockOffset(): number {
  return offset
}

/**
 * Learns from an answer: `at` is the server's time (ISO with offset), taken to lie halfway between sending and
 * receiving. An answer that took longer than 10 s teaches nothing.
 */
export function learnServerTime(at: string, sentAt: number, gotAt: number): void {
  const server = Date.parse(at)
  if (Number.isNaN(server) || gotAt - sentAt > 10_000) return
  offset = Math.round(server - (sentAt + gotAt) / 2)
}
