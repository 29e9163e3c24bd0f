import { OLDEST_SERVED_VERSION, type Envelope } from '@/contracts/envelope'
import { AppError, ERRORS } from '@/contracts/errors'
import type { Subject } from '@/contracts/action'
import { toIso } from '@/core/time'
import { serving, type Call } from '@kit/call'
import { callerOf, type Account, type Caller, type Context } from '@kit/context'
import { Defect } from '@kit/defect'
import type { Handler } from '@kit/handler'
import type { Log } from '@kit/log'
import { authorize, isPublic, mayTry } from '@kit/policy'
import type { RateLimiter } from '@kit/rate-limit'
import { describe } from '@kit/sdk-errors'
import { hostility } from './hostile'

/** Everything the door needs from the world. */
export interface Surroundings {
  readonly routes: Readonly<Record<string, Handler>>
  /** ms since the epoch. */
  readonly now: () => number
  /** ms, only forward; for measuring and rate limits. */
  readonly elapsed: () => number
  readonly identity: () => { readonly openid: string | null; readonly ip: string | null }
  readonly loadAccount: (openid: string) => Promise<Account | null>
  readonly limiter: RateLimiter
  readonly traceId: () => string
  readonly log: Log
}

interface Parsed {
  readonly handler: Handler
  readonly input: unknown
}

/** Reads the envelope and finds the action. `event` may hold what the platform adds; only three fields are looked at. */
function parse(event: unknown, routes: Surroundings['routes']): Parsed {
  const hostile = hostility(event)
  if (hostile) throw new AppError(hostile)
  if (typeof event !== 'object' || event === null) throw new AppError('BAD_INPUT')
  const { action, input, v } = event as { action?: unknown; input?: unknown; v?: unknown }
  if (typeof v !== 'number' || !Number.isInteger(v)) throw new AppError('BAD_INPUT')
  if (v < OLDEST_SERVED_VERSION) throw new AppError('UPGRADE_REQUIRED')
  if (typeof action !== 'string' || !Object.prototype.hasOwnProperty.call(routes, action)) {
    throw new AppError('UNKNOWN_ACTION')
  }
  const handler = routes[action]
  if (!handler) throw new AppError('UNKNOWN_ACTION')
  return { handler, input }
}

function refuse(caller: Caller): never {
  throw new AppError(caller.account ? 'FORBIDDEN' : 'NOT_SIGNED_IN')
}

function contextOf(handler: Handler, caller: Caller, call: Call, now: number, traceId: string): Context {
  const permit = (subject: Subject) => {
    if (!authorize(caller, handler.contract, subject)) refuse(caller)
    call.permission = 'given'
  }
  const permitPersons = (personIds: readonly string[]) => {
    for (const personId of personIds) permit({ personId })
    call.permission = 'given'
  }
  return { now, caller, traceId, permit, permitPersons }
}

async function serve(
  { handler, input }: Parsed,
  around: Surroundings,
  call: Call,
  traceId: string,
): Promise<unknown> {
  const { contract } = handler
  const { openid, ip } = around.identity()
  const key = `${openid ?? ip ?? ''} ${contract.name}`
  if (!around.limiter.take(key, contract.perMinute, around.elapsed())) throw new AppError('TOO_MANY')
  const work = handler.prepare(input)
  const now = around.now()
  const account = openid !== null && !isPublic(contract) ? await around.loadAccount(openid) : null
  const caller = callerOf(openid, account, now)
  const verdict = mayTry(caller, contract)
  if (verdict === 'denied') refuse(caller)
  call.permission = verdict === 'allowed' ? 'given' : 'needed'
  const output = await work(contextOf(handler, caller, call, now, traceId))
  if (call.permission === 'needed') throw new Defect(`${contract.name} answered without permit`)
  return output
}

function failure(error: unknown, at: string, traceId: string): Envelope<never> {
  const refusal = error instanceof AppError ? error : new AppError('INTERNAL')
  const { code, fields } = refusal
  return {
    ok: false,
    at,
    error: { code, userMessage: ERRORS[code].userMessage, ...(fields && { fields }), traceId },
  }
}

function defectOf(error: unknown): { defect?: string } {
  if (error instanceof AppError) return {}
  return { defect: error instanceof Defect ? error.message : describe(error) }
}

/** The one way in and the one way out. It never throws, and nothing but the envelope leaves it. */
export function createDoor(around: Surroundings): (event: unknown) => Promise<Envelope<unknown>> {
  return async (event) => {
    const started = around.elapsed()
    const traceId = around.traceId()
    const at = () => toIso(around.now())
    const call: Call = { action: 'unknown', kind: 'query', permission: 'needed', requests: 0 }
    const close = (code: string, error?: unknown) =>
      around.log({
        action: call.action,
        code,
        ms: Math.round(around.elapsed() - started),
        requests: call.requests,
        traceId,
        ...(error === undefined ? {} : defectOf(error)),
      })
    try {
      const parsed = parse(event, around.routes)
      Object.assign(call, { action: parsed.handler.contract.name, kind: parsed.handler.contract.kind })
      const data = await serving(call, () => serve(parsed, around, call, traceId))
      close('OK')
      return { ok: true, at: at(), data }
    } catch (error) {
      const envelope = failure(error, at(), traceId)
      close(envelope.ok ? 'OK' : envelope.error.code, error)
      return envelope
    }
  }
}
