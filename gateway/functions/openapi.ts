import type { OpenapiHandlers } from '../wire/openapi'

/**
 * WeChat's interfaces as this gateway answers them; any other is refused by the wire, the content check among them: what
 * nobody looked at is not called clean. Nobody is reached from here: a subscribe message is answered as WeChat answers
 * when no consent was given, so that nothing counts as delivered.
 */
export const OPENAPI: OpenapiHandlers = {
  'subscribeMessage.send': () => ({ errcode: 43101, errmsg: 'user refuse to accept the msg' }),
}
