import { Timers, type JobRun, type JobRuns } from '../../../gateway/timers/timers'

const HOUR = 3_600_000
const NOON = Date.parse('2026-11-23T12:00:00+08:00')
const trigger = { name: 'sweep', type: 'timer', config: '0 0 * * * * *' } as const

/** `job_runs` in memory, with the same promise: one taker a tick. */
function memoryRuns(): JobRuns {
  let run: JobRun | null = null
  return {
    read: () => Promise.resolve(run),
    take: (name, from, tick) => {
      if ((run?.tick ?? null) !== from) return Promise.resolve(false)
      run = { name, tick, endedAt: run?.endedAt ?? null, failures: run?.failures ?? 0 }
      return Promise.resolve(true)
    },
    ended: (_name, at, ok) => {
      if (run) run = ok ? { ...run, endedAt: at, failures: 0 } : { ...run, failures: run.failures + 1 }
      return Promise.resolve()
    },
  }
}

function timersAt(clock: { now: number }, runs: JobRuns, run: () => Promise<boolean>): Timers {
  return new Timers({ triggers: [trigger], runs, run, now: () => clock.now })
}

describe('timers', () => {
  it('do not run at the very first start, only from the next tick on', async () => {
    const clock = { now: NOON + 5 }
    let ran = 0
    const timers = timersAt(clock, memoryRuns(), async () => ++ran > 0)
    await timers.turn(trigger)
    expect(ran).toBe(0)
    clock.now = NOON + HOUR
    expect(await timers.turn(trigger)).toBe(true)
    expect(ran).toBe(1)
  })

  it('make up a missed tick once', async () => {
    const clock = { now: NOON + 5 }
    let ran = 0
    const runs = memoryRuns()
    await timersAt(clock, runs, async () => true).turn(trigger)
    clock.now = NOON + 7.5 * HOUR
    const later = timersAt(clock, runs, async () => ++ran > 0)
    expect(await later.turn(trigger)).toBe(true)
    expect(await later.turn(trigger)).toBe(false)
    expect(ran).toBe(1)
  })

  it('give a tick to one of several gateways', async () => {
    const clock = { now: NOON + 5 }
    const runs = memoryRuns()
    let ran = 0
    const gateways = [1, 2, 3].map(() => timersAt(clock, runs, async () => ++ran > 0))
    await gateways[0]!.turn(trigger)
    clock.now = NOON + HOUR
    await Promise.all(gateways.map((gateway) => gateway.turn(trigger)))
    expect(ran).toBe(1)
  })

  it('tell in the health answer when a job has stopped', async () => {
    const clock = { now: NOON + 5 }
    const timers = timersAt(clock, memoryRuns(), async () => true)
    await timers.turn(trigger)
    clock.now = NOON + HOUR
    await timers.turn(trigger)
    expect((await timers.health())[0]).toMatchObject({ name: 'sweep', stopped: false, lastEnd: clock.now })
    clock.now += 3 * HOUR
    expect((await timers.health())[0]).toMatchObject({ stopped: true })
  })

  it('count failures, and call a job stopped after three in a row', async () => {
    const clock = { now: NOON + 5 }
    const timers = timersAt(clock, memoryRuns(), () => Promise.reject(new Error('broken')))
    await timers.turn(trigger)
    for (const failures of [1, 2, 3]) {
      clock.now += HOUR
      await timers.turn(trigger)
      expect((await timers.health())[0]).toMatchObject({ failures, stopped: failures === 3 })
    }
  })

  it('stop at once, asleep or not', async () => {
    const timers = timersAt({ now: NOON + 5 }, memoryRuns(), async () => true)
    timers.start()
    await timers.stop()
  })
})
