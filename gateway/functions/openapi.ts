import type { OpenapiHandlers } from '../wire/openapi'

/**
 * WeChat's interfaces as this gateway answers them; any other is refused by the wire. Nobody is reached from here:
 * a subscribe message is answered as WeChat answers when no consent was given, so that nothing counts as delivered.
 */
export const OPENAPI: OpenapiHandlers = {
  'subscribeMessage.send': () => ({ errcode: 43101, errmsg: 'user refuse to accept the msg' }),
  'security.msgSecCheck': () => ({
    errcode: 0,
    errmsg: 'ok',
    result: { suggest: 'pass', label: 100 },
    trace_id: 'local',
  }),
}
