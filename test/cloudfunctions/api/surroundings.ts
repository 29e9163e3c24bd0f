import type { Envelope } from '@/contracts/envelope'
import type { Account } from '@kit/context'
import type { CallLine } from '@kit/log'
import { createRateLimiter } from '@kit/rate-limit'
import { createDoor, type Surroundings } from '../../../cloudfunctions/api/door'

/** 2026-11-23 09:30 in UTC+8. */
export const NOW = Date.UTC(2026, 10, 23, 1, 30)

const live = { from: 0, until: null }

export const villager: Account = {
  _id: 'o-villager',
  schema: 1,
  acting: [{ personId: 'p-mine', relation: 'self', ...live }],
  staff: [],
  createdAt: 0,
}

export const clerk: Account = {
  ...villager,
  _id: 'o-clerk',
  staff: [{ role: 'clerk', areaCode: '440882', ...live }],
}

/** A door in this process, with its log and a clock that stands still. */
export function doorWith(routes: Surroundings['routes'], openid: string | null = 'o-villager') {
  const lines: CallLine[] = []
  const state = { openid, elapsed: 0, accountReads: 0 }
  const accounts = new Map([villager, clerk].map((a) => [a._id, a]))
  const door = createDoor({
    routes,
    now: () => NOW,
    elapsed: () => state.elapsed,
    identity: () => ({ openid: state.openid, ip: null }),
    loadAccount: (id) => {
      state.accountReads += 1
      return Promise.resolve(accounts.get(id) ?? null)
    },
    limiter: createRateLimiter(),
    traceId: () => 'trace-1',
    log: (line) => lines.push(line),
  })
  const call = (action: string, input: unknown = {}, v: unknown = 1) => door({ action, input, v })
  return { door, call, lines, state }
}

export function codeOf(envelope: Envelope<unknown>): string {
  return envelope.ok ? 'OK' : envelope.error.code
}
