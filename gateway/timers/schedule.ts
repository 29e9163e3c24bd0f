import { Cron } from 'croner'

/** China has one time all year. */
const UTC_OFFSET_MINUTES = 480

/**
 * WeChat's seven fields (second minute hour day month weekday year) as a croner pattern.
 * A year other than `*` is refused: no job of ours ends with a year.
 */
export function patternOf(weChatCron: string): string {
  const fields = weChatCron.trim().split(/\s+/)
  if (fields.length !== 7) throw new Error(`a trigger has seven fields: ${weChatCron}`)
  if (fields[6] !== '*') throw new Error(`a trigger may not name years: ${weChatCron}`)
  return fields.slice(0, 6).join(' ')
}

/** When a trigger is due, in ms since the epoch. */
export class Schedule {
  private readonly cron: Cron

  constructor(weChatCron: string) {
    this.cron = new Cron(patternOf(weChatCron), { utcOffset: UTC_OFFSET_MINUTES, paused: true })
  }

  /** The first tick after a moment. */
  after(ms: number): number {
    const next = this.cron.nextRun(new Date(ms))
    if (!next) throw new Error('a trigger that is never due')
    return next.getTime()
  }

  /**
   * The tick to make up, if any was missed since the last one: one, however many were missed.
   * Answers the moment of the first missed tick.
   */
  missedSince(last: number, now: number): number | null {
    const first = this.after(last)
    return first <= now ? first : null
  }
}
