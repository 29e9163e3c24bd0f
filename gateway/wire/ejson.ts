import { invalid } from '../store/errors'
import { type Document, type Fields, isFields, type Value } from '../store/types'

/** Extended JSON, canonical form, as the SDK writes it. Types we do not store are refused by name. */
type Reader = (body: unknown, now: number) => Value

function double(body: unknown): number {
  const value = Number(body)
  if (body === '' || (Number.isNaN(value) && body !== 'NaN')) throw invalid(`"${String(body)}" is no number`)
  return value
}

/**
 * Whole numbers beyond 2^53 are taken only as a double holds them: exactly, or in the digits JavaScript writes
 * that double with (the SDK sends 2 ** 60 so).
 */
function whole(body: unknown): number {
  const text = String(body)
  if (!/^-?\d{1,19}$/.test(text)) throw invalid(`"${text}" is no whole number`)
  const value = Number(text)
  if (BigInt(text) !== BigInt(value) && String(value) !== text)
    throw invalid(`the number ${text} cannot be kept exactly: send it as text`)
  return value
}

const isRecord = (body: unknown): body is Record<string, unknown> =>
  typeof body === 'object' && body !== null && !Array.isArray(body)

function date(body: unknown): Date {
  const moment = isRecord(body)
    ? new Date(whole(body['$numberLong']))
    : new Date(typeof body === 'number' ? body : String(body))
  if (Number.isNaN(moment.getTime())) throw invalid('an invalid date')
  return moment
}

function pattern(body: unknown): RegExp {
  if (!isRecord(body) || typeof body['pattern'] !== 'string')
    throw invalid('a regular expression has a pattern')
  const options = String(body['options'] ?? '')
  if (!/^[gimsuy]*$/.test(options))
    throw invalid(`the regular expression options "${options}" are not supported`)
  try {
    return new RegExp(body['pattern'], options.replace(/[gy]/g, ''))
  } catch {
    throw invalid(`"${body['pattern']}" is no regular expression`)
  }
}

function serverDate(body: unknown, now: number): Date {
  const offset = isRecord(body) ? readValue(body['offset'] ?? 0, now) : null
  if (typeof offset !== 'number' || !Number.isFinite(offset))
    throw invalid('a server date has an offset in milliseconds')
  return new Date(now + offset)
}

const READERS: Record<string, Reader> = {
  $numberInt: whole,
  $numberLong: whole,
  $numberDouble: double,
  $date: date,
  $regularExpression: pattern,
  $tcb_server_date: serverDate,
}

const REFUSED = new Set([
  '$oid',
  '$symbol',
  '$numberDecimal',
  '$binary',
  '$uuid',
  '$code',
  '$timestamp',
  '$dbPointer',
  '$ref',
  '$undefined',
  '$minKey',
  '$maxKey',
])

function readObject(fields: Record<string, unknown>, now: number): Value {
  const names = Object.keys(fields)
  const [first = ''] = names
  const refused = names.find((name) => REFUSED.has(name))
  if (refused !== undefined) throw invalid(`the type "${refused}" is not supported`)
  const reader = Object.prototype.hasOwnProperty.call(READERS, first) ? READERS[first] : undefined
  if (reader && names.length === 1) return reader(fields[first], now)
  return Object.fromEntries(names.map((name) => [name, readValue(fields[name], now)]))
}

/** From parsed Extended JSON. `now` (milliseconds) stands for the server's date. */
export function readValue(value: unknown, now: number): Value {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value
  if (Array.isArray(value)) return value.map((item) => readValue(item, now))
  if (isRecord(value)) return readObject(value, now)
  throw invalid(`a ${typeof value} cannot be read`)
}

function parse(text: unknown): unknown {
  if (typeof text !== 'string') return text
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('the request holds broken JSON')
  }
}

/** An object in Extended JSON; nothing at all reads as an empty one. */
export function readFields(text: unknown, now: number): Fields {
  if (text === undefined || text === '') return {}
  const value = readValue(parse(text), now)
  if (!isFields(value)) throw invalid('an object is needed')
  return value
}

export const readText = (text: unknown, now: number): Value => readValue(parse(text), now)

function plain(value: Value): unknown {
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (Array.isArray(value)) return value.map(plain)
  if (isFields(value))
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, plain(field)]))
  return value
}

/** A document as the SDK reads it back. */
export const writeDocument = (document: Document | Fields): string => JSON.stringify(plain(document))
