import { optionalText, text, type WireParams } from './request'
import { WireError } from './wire-error'

/** Runs a cloud function for another. Its errors: FUNCTIONS_REQUEST_FAIL (no such function), FUNCTIONS_EXECUTE_FAIL. */
export interface FunctionsPort {
  invoke(call: { name: string; event: unknown; workerId: string; traceId?: string }): Promise<unknown>
}

const MOST_EVENT_BYTES = 100 * 1024
const MOST_RESULT_BYTES = 6 * 1024 * 1024

function eventOf(params: WireParams): unknown {
  const data = optionalText(params, 'request_data')
  if (data === undefined) return {}
  if (Buffer.byteLength(data) > MOST_EVENT_BYTES)
    throw new WireError('EXCEED_REQUEST_LIMIT', 'the data of a function call may be 100 KB')
  try {
    return JSON.parse(data)
  } catch {
    throw new WireError('INVALID_PARAM', 'the data of a function call is no JSON')
  }
}

export async function invokeFunction(
  functions: FunctionsPort,
  params: WireParams,
  workerId: string,
  traceId?: string,
) {
  const result = await functions.invoke({
    name: text(params, 'function_name'),
    event: eventOf(params),
    workerId,
    traceId,
  })
  const response = JSON.stringify(result ?? null)
  if (Buffer.byteLength(response) > MOST_RESULT_BYTES)
    throw new WireError('EXCEED_REQUEST_LIMIT', 'the result of a function may be 6 MB')
  return { data: { response_data: response } }
}
