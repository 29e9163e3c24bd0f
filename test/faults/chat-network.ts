import type { Outcome } from './chat-server'
import type { World } from './chat-time'

/** How bad the line is. */
export interface Weather {
  /** Part of requests, and of answers, that vanish. */
  readonly drop: number
  /** Part of those that arrive twice, at moments of their own. */
  readonly double: number
  /** Part of calls the server is too busy for, and decides nothing about. */
  readonly busy: number
}

export const STORM: Weather = { drop: 0.2, double: 0.1, busy: 0.02 }
export const CALM: Weather = { drop: 0, double: 0, busy: 0 }

/** A caller waits so long for an answer. What comes later is still heard. */
const PATIENCE_MS = 10_000

/** A line that loses, doubles and overtakes, both ways. */
export class Line {
  weather: Weather = STORM

  constructor(private readonly world: World) {}

  private latency(): number {
    const { world } = this
    const luck = world.random()
    if (luck < 0.04) return world.between(3000, 25_000)
    return luck < 0.14 ? world.between(400, 3000) : world.between(30, 400)
  }

  /** Things on their way: none, one, or two of it, each as late as it happens. */
  private carry(arrive: () => void): void {
    const { world, weather } = this
    if (world.chance(weather.drop)) return
    for (let n = world.chance(weather.double) ? 2 : 1; n > 0; n -= 1) world.after(this.latency(), arrive)
  }

  /** `got` may be called more than once, and after `lost`; `lost` at most once, and never after `got`. */
  call<T>(
    isOnline: () => boolean,
    ask: () => Outcome<T>,
    got: (answer: T) => void,
    lost: (code: string) => void,
  ): void {
    const { world } = this
    let isSettled = false
    const fail = (code: string) => {
      if (!isSettled) lost(code)
      isSettled = true
    }
    if (!isOnline()) {
      world.after(30, () => fail('OFFLINE'))
      return
    }
    world.after(PATIENCE_MS, () => fail('TIMEOUT'))
    this.carry(() => {
      const outcome: Outcome<T> = world.chance(this.weather.busy) ? { ok: false, code: 'BUSY' } : ask()
      this.carry(() => {
        if (!isOnline()) return
        if (!outcome.ok) return fail(outcome.code)
        isSettled = true
        got(outcome.answer)
      })
    })
  }

  /** A hint is a hint: half of them never come. */
  hint(arrive: () => void): void {
    if (this.world.chance(0.5)) this.world.after(this.latency(), arrive)
  }
}
