import type { Functions } from '../functions/functions'
import type { SamplePersons } from '../identity/doors'
import type { Clock } from '../functions/clock'
import type { OpenapiHandler, OpenapiHandlers } from '../wire/openapi'
import { Pushes } from './pushes'
import { StandIn } from './stand-in'
import { KeptState } from './state'
import { readTemplates } from './templates'

/** WeChat pushes a moment after it was asked. */
const PUSH_AFTER_MS = 300

export interface WechatOptions {
  /** `data/notices/subscribe-templates.json`. */
  readonly templatesFile: string
  /** Where what it knows is kept between starts; null keeps it in memory. */
  readonly stateFile: string | null
  /** Where the functions write text messages that would have been sent (their SMS_LOG); null: nowhere. */
  readonly smsLog: string | null
}

/** Opens the stand-in of WeChat. It speaks to `events` as WeChat would, with no person behind the call. */
export function openStandIn(options: WechatOptions, functions: Functions, clock: Clock): StandIn {
  const kept = new KeptState(options.stateFile)
  const now = () => clock.now()
  const pushes = new Pushes({
    kept,
    now,
    invoke: (event) => functions.invoke('events', event, { caller: 'push', openid: null, ip: '' }),
    later: (work) => void setTimeout(work, PUSH_AFTER_MS).unref(),
  })
  return new StandIn({ kept, pushes, now, templates: readTemplates(options.templatesFile) })
}

/** The stand-in's interfaces on a database for trying, and `otherwise` on any other. */
export function onSampleOnly(
  standIn: OpenapiHandlers,
  otherwise: OpenapiHandlers,
  people: SamplePersons,
): OpenapiHandlers {
  const guarded = (name: string, handler: OpenapiHandler): OpenapiHandler => {
    return async (args, call) => {
      if (await people()) return handler(args, call)
      return otherwise[name]?.(args, call) ?? { errcode: -1, errmsg: 'system error' }
    }
  }
  return Object.fromEntries(Object.entries(standIn).map(([name, handler]) => [name, guarded(name, handler)]))
}
