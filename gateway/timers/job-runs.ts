import type { Records } from '../data/records'
import type { JobRun, JobRuns } from './timers'

const COLLECTION = 'job_runs'

/** `job_runs` over the store: a tick is taken by a write that holds only while nobody else took it. */
export function jobRunsOf(records: Records): JobRuns {
  return {
    async read(name) {
      const doc = await records.get(COLLECTION, idOf(name))
      return doc ? runOf(name, doc) : null
    },
    async take(name, from, tick) {
      const run = await this.read(name)
      const next = { name, tick, endedAt: run?.endedAt ?? null, failures: run?.failures ?? 0 }
      return records.replaceIf(COLLECTION, { _id: idOf(name), schema: 1, ...next }, 'tick', from)
    },
    async ended(name, at, ok) {
      const run = await this.read(name)
      if (!run) return
      const next: JobRun = ok ? { ...run, endedAt: at, failures: 0 } : { ...run, failures: run.failures + 1 }
      await records.replaceIf(COLLECTION, { _id: idOf(name), schema: 1, ...next }, 'tick', run.tick)
    },
  }
}

function idOf(name: string): string {
  return `job-${name}`
}

function runOf(name: string, doc: Readonly<Record<string, unknown>>): JobRun {
  const number = (value: unknown) => (typeof value === 'number' ? value : null)
  return {
    name,
    tick: number(doc.tick) ?? 0,
    endedAt: number(doc.endedAt),
    failures: number(doc.failures) ?? 0,
  }
}
