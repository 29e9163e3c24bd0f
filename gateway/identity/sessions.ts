import type { Keys } from './keys'
import { Signer } from './signer'

/** Twelve hours: a working day at a counter; a phone enters again by itself. */
export const SESSION_MS = 12 * 60 * 60 * 1000

export interface Session {
  readonly token: string
  /** ms since the epoch, real clock. */
  readonly expiresAt: number
}

/**
 * Session tokens: signed, expiring, holding nothing but the OPENID. They are good on one database only: a sample person
 * of a database for trying is nobody on another, though both are served with the same keys.
 */
export class Sessions {
  private readonly signer: Signer

  constructor(
    keys: Pick<Keys, 'session'>,
    database: string,
    private readonly realNow: () => number = Date.now,
  ) {
    this.signer = new Signer(keys.session, `session\0${database}`)
  }

  open(openid: string): Session {
    const expiresAt = this.realNow() + SESSION_MS
    return { token: this.signer.sign(openid, expiresAt), expiresAt }
  }

  /** The OPENID of a token, or null: forged, altered, or over. */
  openidOf(token: string): string | null {
    return this.signer.verify(token, this.realNow())
  }
}
