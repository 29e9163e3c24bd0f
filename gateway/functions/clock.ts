/**
 * The gateway's clock, ms since the epoch. Settable only where `settable` is given at start: for trying and for tests.
 * Set with `running: false` it stands still; otherwise it goes on from the moment it was set to.
 */
export class Clock {
  private fixed: number | null = null
  private offset = 0

  constructor(readonly settable: boolean) {}

  now(): number {
    return this.fixed ?? Date.now() + this.offset
  }

  /** Throws where the clock is not settable. `null` goes back to real time. */
  set(ms: number | null, running = false): void {
    if (!this.settable) throw new Error('the clock is not settable')
    if (ms !== null && !Number.isSafeInteger(ms)) throw new Error('a moment is whole milliseconds')
    this.fixed = ms === null || running ? null : ms
    this.offset = ms === null || !running ? 0 : ms - Date.now()
  }

  /** What a function sees: nothing but real time unless the clock was set. */
  environment(): Record<string, string> {
    if (!this.settable) return {}
    const set = this.fixed !== null || this.offset !== 0
    return set ? { CLOCK_SETTABLE: '1', CLOCK_NOW_MS: String(this.now()) } : { CLOCK_SETTABLE: '1' }
  }
}
