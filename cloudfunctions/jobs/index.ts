import { performance } from 'node:perf_hooks'
import { now } from '@kit/clock'
import { context } from '@kit/cloud'
import { collection } from '@kit/database'
import { log } from '@kit/log'
import { deliver } from './deliver'
import { enterLaw } from './enter-law'
import { dropKeptChecks } from './drop-kept-checks'
import { expireHolds } from './expire-holds'
import { lookAgain } from './look-again'
import { recheckContent } from './recheck-content'
import { remind } from './remind'
import { rotateKeys } from './rotate-keys'

type Job = (now: number, elapsed: () => number) => Promise<number>

/** A map, so that only these names are jobs: an object would also know `constructor`. */
const JOBS: ReadonlyMap<string, Job> = new Map<string, Job>([
  ['deliver', deliver],
  ['enter-law', enterLaw],
  ['drop-kept-checks', dropKeptChecks],
  ['expire-holds', expireHolds],
  ['look-again', lookAgain],
  ['remind', remind],
  ['recheck-content', recheckContent],
  ['rotate-keys', rotateKeys],
])

/**
 * The cloud function `jobs`: started by its timers only. Whatever has a person or another function behind it is refused.
 * Throws when the job failed, so that the platform counts it as failed.
 */
export async function main(event: unknown): Promise<{ done: number } | { refused: true }> {
  const { openid, source } = context()
  const job = JOBS.get(triggerOf(event))
  if (openid !== null || (source !== null && source !== 'wx_trigger') || !job) return { refused: true }
  const started = performance.now()
  const elapsed = () => performance.now() - started
  const name = triggerOf(event)
  const done = await job(now(), elapsed)
  const ms = Math.round(elapsed())
  const beat = { _id: `beat-${name}`, schema: 1, name, at: now(), ms, done }
  await collection<typeof beat>('job_runs').set(beat._id, beat)
  log({ action: `jobs.${name}`, code: 'OK', ms, requests: 0, traceId: `${name}@${now()}` })
  return { done }
}

function triggerOf(event: unknown): string {
  const name = typeof event === 'object' && event !== null && 'TriggerName' in event ? event.TriggerName : ''
  return typeof name === 'string' ? name : ''
}
