import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Signs small claims with an end: session tokens and file links. `purpose` is part of what is signed,
 * so a link never passes for a session. Times are ms of the real clock, never the settable one.
 */
export class Signer {
  constructor(
    private readonly key: Buffer,
    private readonly purpose: string,
  ) {}

  sign(claim: string, expiresAt: number): string {
    const body = Buffer.from(JSON.stringify([claim, expiresAt])).toString('base64url')
    return `${body}.${this.mac(body)}`
  }

  /** The claim, or null when the signature is not ours or its time is over. */
  verify(token: string, now: number): string | null {
    const [body = '', mac = '', more] = token.split('.')
    if (more !== undefined || !equal(mac, this.mac(body))) return null
    const parsed: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))
    if (!Array.isArray(parsed)) return null
    const [claim, expiresAt]: unknown[] = parsed
    return typeof claim === 'string' && typeof expiresAt === 'number' && now < expiresAt ? claim : null
  }

  private mac(body: string): string {
    return createHmac('sha256', this.key).update(`${this.purpose}\0${body}`).digest('base64url')
  }
}

function equal(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}
