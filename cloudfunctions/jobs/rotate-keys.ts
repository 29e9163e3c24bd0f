import { SEALED_FIELDS, rotateSlice } from '@kit/accounts/rotate-keys'
import { collection, type Stored } from '@kit/database'
import { keyRing } from '@kit/keys'

/** Leaves room for the heartbeat within the function's 20 s. */
const TIME_MS = 15_000

/** job_runs/keys-sealed: how far everything is sealed with a key. `npm run keys:rotate` reads it. */
interface Progress extends Stored {
  /** The key all is sealed with, up to here. */
  readonly key: string
  /** The field it stands at, by its number in SEALED_FIELDS; their count when all is done. */
  readonly field: number
  readonly after: string | null
  readonly done: boolean
}

const ID = 'keys-sealed'
const progress = () => collection<Progress>('job_runs')

async function begin(key: string): Promise<Pick<Progress, 'field' | 'after'>> {
  const last = await progress().get(ID)
  return last?.key === key ? last : { field: 0, after: null }
}

/**
 * Seals what is sealed with an older key with the current one, and makes its blind indexes anew. One read when all is;
 * stops when its time is over and goes on at the next tick. Answers how many documents were sealed.
 */
export async function rotateKeys(_now: number, elapsed: () => number): Promise<number> {
  const { current: key } = keyRing()
  let { field, after } = await begin(key)
  let moved = 0
  while (elapsed() < TIME_MS) {
    const spec = SEALED_FIELDS[field]
    if (!spec) return moved
    const slice = await rotateSlice(spec, after)
    moved += slice.moved
    field += slice.next === null ? 1 : 0
    after = slice.next
    await progress().set(ID, { _id: ID, schema: 1, key, field, after, done: field === SEALED_FIELDS.length })
  }
  return moved
}
