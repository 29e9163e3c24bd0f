import { readCall, writeRefusal, writeResult } from './openapi-message'

export type OpenapiHandler = (
  args: Readonly<Record<string, unknown>>,
  call: { workerId: string },
) => Promise<Record<string, unknown>> | Record<string, unknown>

/** Interfaces answered here, by name (`subscribeMessage.send`). Answers are WeChat's: errcode, errmsg and the rest. */
export type OpenapiHandlers = Readonly<Record<string, OpenapiHandler>>

const NOT_FOUND = -604100
const NO_PERMISSION = -604101

/**
 * One call of a WeChat server interface. An interface the function's config.json does not list answers -604101,
 * one we do not answer -604100: never a pretended success.
 */
export async function answerOpenapi(
  handlers: OpenapiHandlers,
  allowed: readonly string[],
  call: { apiName: string; body: Buffer; workerId: string },
): Promise<Buffer> {
  if (!allowed.includes(call.apiName)) return writeRefusal(NO_PERMISSION)
  const handler = Object.prototype.hasOwnProperty.call(handlers, call.apiName)
    ? handlers[call.apiName]
    : undefined
  if (!handler) return writeRefusal(NOT_FOUND)
  return writeResult(await handler(readCall(call.body), { workerId: call.workerId }))
}
