import { AsyncLocalStorage } from 'node:async_hooks'
import { Defect } from './defect'

/**
 * What is known about the call being served, wherever in the kit one is.
 * `permission` is `needed` while a grant that asks for ownership has not been judged by `ctx.permit`.
 */
export interface Call {
  readonly action: string
  readonly kind: 'query' | 'command'
  permission: 'needed' | 'given'
  /** Wire requests to the database, begin and commit counted. */
  requests: number
}

const calls = new AsyncLocalStorage<Call>()

export function serving<T>(call: Call, work: () => Promise<T>): Promise<T> {
  return calls.run(call, work)
}

/** Wire requests made for the current call; 0 outside of one. */
export function requestsMade(): number {
  return calls.getStore()?.requests ?? 0
}

export function countRequest(): void {
  const call = calls.getStore()
  if (call) call.requests += 1
}

/**
 * Every write of the kit asks here first, so that a forgotten `permit` changes nothing:
 * a query never writes, and a command writes only after its permission was judged.
 * Outside a call (timers, commands of the operator) there is nobody to judge.
 */
export function assertMayWrite(): void {
  const call = calls.getStore()
  if (!call) return
  if (call.kind === 'query') throw new Defect(`${call.action} is a query and tried to write`)
  if (call.permission === 'needed') throw new Defect(`${call.action} tried to write before permit`)
}
