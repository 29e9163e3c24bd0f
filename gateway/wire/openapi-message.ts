import { parse } from 'protobufjs'

/** The SDK's own message shapes for WeChat's server interfaces. */
const SHAPES = parse(`
  syntax = "proto3";
  message Pair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message Call { repeated Pair pairs = 1; }
  message Request { int32 apiType = 1; Call openapiData = 2; string appid = 6; }
  message Response {
    bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4;
  }
`).root

const REQUEST = SHAPES.lookupType('Request')
const RESPONSE = SHAPES.lookupType('Response')

interface RawPair {
  readonly key?: string
  readonly value?: string
}

const isPairs = (value: unknown): value is readonly RawPair[] =>
  Array.isArray(value) && value.every((pair) => typeof pair === 'object' && pair !== null)

/** The arguments of a call, by name, each its own JSON. */
export function readCall(body: Buffer): Record<string, unknown> {
  const plain = REQUEST.toObject(REQUEST.decode(body), { bytes: String, arrays: true, defaults: true })
  const call: unknown = plain['openapiData']
  const pairs: unknown = typeof call === 'object' && call !== null && 'pairs' in call ? call.pairs : []
  if (!isPairs(pairs)) throw new Error('the call has no pairs')
  return Object.fromEntries(
    pairs.map(({ key = '', value = '' }) => [
      key,
      JSON.parse(Buffer.from(value, 'base64').toString('utf8')) as unknown,
    ]),
  )
}

const write = (fields: Record<string, unknown>): Buffer =>
  Buffer.from(RESPONSE.encode(RESPONSE.fromObject(fields)).finish())

export const writeResult = (result: unknown): Buffer =>
  write({
    respData: Buffer.from(JSON.stringify(result)),
    contentType: 'application/json; charset=utf-8',
    httpCode: 200,
  })

/** A refusal by the platform, before any interface is reached. */
export const writeRefusal = (errorCode: number): Buffer => write({ errorCode, httpCode: 200 })
