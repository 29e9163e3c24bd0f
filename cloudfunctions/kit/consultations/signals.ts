import type { Party } from '@/core/consultations/room'
import { collection, command, type Stored } from '../database'
import type { StoredConversation } from './conversation-repository'

/** signals/{openid}: raised after something happened for the account; the one document its owner may watch. */
interface Signal extends Stored {
  readonly rev: number
}

const signals = () => collection<Signal>('signals')

async function raiseAll(openids: readonly string[]): Promise<void> {
  const raised = await signals().updateWhere({ _id: command.in(openids) }, { rev: command.inc(1) })
  if (raised === openids.length) return
  for (const _id of openids) await signals().insert({ _id, schema: 1, rev: 1 })
}

/**
 * Raises the signals of the watchers of some sides, but for `except`: one request, and once in an account's life one
 * more. A hint and nothing else: whoever misses it asks by and by, so a failure here is no failure.
 */
export async function hint(
  { watchers }: Pick<StoredConversation, 'watchers'>,
  sides: readonly Party[],
  except: string | null = null,
): Promise<void> {
  const all = new Set(sides.flatMap((side) => watchers[side]))
  if (except !== null) all.delete(except)
  if (all.size > 0) await raiseAll([...all]).catch(() => undefined)
}
