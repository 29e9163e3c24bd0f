import type { Gateway } from '../gateway'
import { Trouble } from './failure'

const TRIGGER = 'rotate-keys'

/** Whether everything is sealed with this key, as the job of the functions left it. */
export async function isSealedWith({ records }: Pick<Gateway, 'records'>, key: string): Promise<boolean> {
  const progress = await records.get('job_runs', 'keys-sealed')
  return progress?.key === key && progress.done === true
}

/** Whether a rotation to this key began and was cut off. */
export async function isUnderWay({ records }: Pick<Gateway, 'records'>, key: string): Promise<boolean> {
  const progress = await records.get('job_runs', 'keys-sealed')
  return progress?.key === key && progress.done !== true
}

/**
 * Runs the functions' own job until everything is sealed with the current key. Answers how many documents were sealed.
 * Throws Trouble when the job fails: what is sealed stays sealed, and the next run goes on from there.
 */
export async function sealAnew(
  gateway: Pick<Gateway, 'records' | 'runTrigger'>,
  key: string,
): Promise<number> {
  let moved = 0
  while (!(await isSealedWith(gateway, key))) {
    const outcome = await gateway.runTrigger(TRIGGER)
    if (!outcome.ok)
      throw new Trouble(`换钥匙没有办完，再运行一次会接着办。\nStopped, run it again: ${outcome.message}`)
    const { done }: { done?: unknown } = JSON.parse(outcome.json)
    if (typeof done !== 'number') throw new Trouble('the job was refused: build the functions anew')
    moved += done
  }
  return moved
}
