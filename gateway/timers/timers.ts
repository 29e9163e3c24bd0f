import type { Trigger } from '../../config/functions'
import { Schedule } from './schedule'

/** What is remembered of one trigger, in the collection `job_runs`. Moments in ms, real clock. */
export interface JobRun {
  readonly name: string
  /** The last tick taken by some gateway. */
  readonly tick: number
  readonly endedAt: number | null
  readonly failures: number
}

/** `job_runs`, shared by all gateways of one database. */
export interface JobRuns {
  read(name: string): Promise<JobRun | null>
  /** Takes a tick for this gateway: true for exactly one of several. `from` is what was read (null: never ran). */
  take(name: string, from: number | null, tick: number): Promise<boolean>
  ended(name: string, at: number, ok: boolean): Promise<void>
}

export interface TimersOptions {
  readonly triggers: readonly Trigger[]
  readonly runs: JobRuns
  /** Runs the job; false when it failed. */
  readonly run: (trigger: Trigger) => Promise<boolean>
  readonly now?: () => number
}

export interface TimerHealth {
  readonly name: string
  readonly lastTick: number | null
  readonly lastEnd: number | null
  readonly failures: number
  /** No good end for two whole intervals: the job has stopped. */
  readonly stopped: boolean
}

const LONGEST_SLEEP_MS = 60_000

/**
 * Runs the functions' own triggers. A tick belongs to one gateway; ticks missed while nobody ran are made up once.
 * One trigger never overlaps itself.
 */
export class Timers {
  private readonly schedules: Map<Trigger, Schedule>
  private readonly now: () => number
  private readonly sleeping = new Set<NodeJS.Timeout>()
  private running: Promise<unknown>[] = []
  private stopping = false

  constructor(private readonly options: TimersOptions) {
    this.schedules = new Map(options.triggers.map((trigger) => [trigger, new Schedule(trigger.config)]))
    this.now = options.now ?? Date.now
  }

  start(): void {
    this.running = [...this.schedules.keys()].map((trigger) => this.loop(trigger))
  }

  /** Takes the tick that is due, if any, and runs it. Answers whether it ran here. */
  async turn(trigger: Trigger): Promise<boolean> {
    const run = await this.options.runs.read(trigger.name)
    if (!run) {
      await this.options.runs.take(trigger.name, null, this.now())
      return false
    }
    const due = this.scheduleOf(trigger).missedSince(run.tick, this.now())
    if (due === null || !(await this.options.runs.take(trigger.name, run.tick, this.now()))) return false
    const ok = await this.options.run(trigger).catch(() => false)
    await this.options.runs.ended(trigger.name, this.now(), ok)
    return true
  }

  async health(): Promise<TimerHealth[]> {
    return Promise.all([...this.schedules.keys()].map((trigger) => this.healthOf(trigger)))
  }

  async stop(): Promise<void> {
    this.stopping = true
    for (const timeout of this.sleeping) clearTimeout(timeout)
    this.wake.forEach((wake) => wake())
    await Promise.all(this.running)
  }

  private readonly wake = new Set<() => void>()

  private async loop(trigger: Trigger): Promise<void> {
    while (!this.stopping) {
      await this.turn(trigger).catch(() => false)
      if (!this.stopping) await this.sleepUntil(this.scheduleOf(trigger).after(this.now()))
    }
  }

  private sleepUntil(at: number): Promise<void> {
    const ms = Math.min(Math.max(at - this.now(), 1), LONGEST_SLEEP_MS)
    return new Promise((resolve) => {
      const done = () => {
        this.sleeping.delete(timeout)
        this.wake.delete(done)
        resolve()
      }
      const timeout = setTimeout(done, ms)
      this.sleeping.add(timeout)
      this.wake.add(done)
    })
  }

  private async healthOf(trigger: Trigger): Promise<TimerHealth> {
    const run = await this.options.runs.read(trigger.name)
    const schedule = this.scheduleOf(trigger)
    const since = run ? (run.endedAt ?? run.tick) : this.now()
    const stopped = schedule.after(schedule.after(since)) < this.now() || (run?.failures ?? 0) >= 3
    const { tick = null, endedAt = null, failures = 0 } = run ?? {}
    return { name: trigger.name, lastTick: tick, lastEnd: endedAt, failures, stopped }
  }

  private scheduleOf(trigger: Trigger): Schedule {
    const schedule = this.schedules.get(trigger)
    if (!schedule) throw new Error(`not a trigger of this gateway: ${trigger.name}`)
    return schedule
  }
}
