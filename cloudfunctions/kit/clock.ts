/**
 * The moment, in ms since the epoch. Time enters the functions only here.
 * The gateway may set it for trying and testing: `CLOCK_SETTABLE=1` and `CLOCK_NOW_MS`.
 * Without the first, the second is ignored: a deployed function cannot be lied to about time.
 */
export function now(): number {
  if (process.env['CLOCK_SETTABLE'] === '1') {
    const set = Number(process.env['CLOCK_NOW_MS'] || Number.NaN)
    if (Number.isSafeInteger(set)) return set
  }
  return Date.now()
}
