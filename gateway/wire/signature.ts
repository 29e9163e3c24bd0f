import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { type IncomingHttpHeaders } from 'node:http'

/** Key pair the SDK signs with; made new at each start. */
export interface Credentials {
  readonly secretId: string
  readonly secretKey: string
}

export interface SignedRequest {
  readonly method: string
  /** Scheme left out: `//host:port/path`. */
  readonly address: string
  readonly query: string
  readonly headers: IncomingHttpHeaders
  /** The parameters as posted: JSON values, or raw bytes of a form. */
  readonly params: ReadonlyMap<string, unknown>
}

const SHAPE =
  /^TC3-HMAC-SHA256 Credential=([^/,]+)\/([^,]+), SignedParams=([^,]*), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/
const VALID_SECONDS = 600

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function headerText(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name]
  const text = (Array.isArray(value) ? value.join(',') : (value ?? '')).trim().toLowerCase()
  return name === 'content-type' && text.startsWith('multipart/form-data') ? 'multipart/form-data' : text
}

const safeName = (name: string): string => encodeURIComponent(name.toLowerCase().trim())

function paramsHash(params: ReadonlyMap<string, unknown>, names: readonly string[]): string {
  const byName = new Map([...params].map(([name, value]) => [safeName(name), value]))
  const hash = createHash('sha256')
  for (const name of names) {
    const value = byName.get(name)
    hash.update(`&${name}=`)
    hash.update(
      Buffer.isBuffer(value)
        ? value
        : (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).trim(),
    )
    hash.update('\r\n')
  }
  return hash.digest('hex')
}

/** Every parameter that carries something must be among the signed ones. */
function allSigned(params: ReadonlyMap<string, unknown>, names: readonly string[]): boolean {
  return [...params].every(
    ([name, value]) =>
      value === undefined ||
      value === '' ||
      (Buffer.isBuffer(value) && value.length === 0) ||
      names.includes(safeName(name)),
  )
}

function expected(
  request: SignedRequest,
  secretKey: string,
  scope: string,
  headers: string[],
  names: string[],
  at: string,
) {
  const canonicalHeaders = headers.map((name) => `${name}:${headerText(request.headers, name)}\n`).join('')
  const canonical = [
    request.method,
    request.address,
    request.query,
    canonicalHeaders,
    headers.join(';'),
    paramsHash(request.params, names),
  ].join('\n')
  const [date = '', service = ''] = scope.split('/')
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request')
  return hmac(key, `TC3-HMAC-SHA256\n${at}\n${scope}\n${sha256(canonical)}`)
}

/**
 * Checks the SDK's TC3-HMAC-SHA256 signature over address, headers and every parameter (its own variant of
 * Tencent's scheme), and that it is not older than ten minutes. `now` in milliseconds, of the real clock.
 */
export function isSigned(request: SignedRequest, credentials: Credentials, now: number): boolean {
  const found = SHAPE.exec(request.headers.authorization ?? '')
  if (!found) return false
  const [, secretId = '', scope = '', params = '', headers = '', signature = ''] = found
  const at = headerText(request.headers, 'x-timestamp')
  if (secretId !== credentials.secretId || !/^\d{1,12}$/.test(at)) return false
  if (Math.abs(now / 1000 - Number(at)) > VALID_SECONDS) return false
  const names = params.split(';').filter(Boolean)
  if (!allSigned(request.params, names)) return false
  const right = expected(request, credentials.secretKey, scope, headers.split(';'), names, at)
  return timingSafeEqual(right, Buffer.from(signature, 'hex'))
}
