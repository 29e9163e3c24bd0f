import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { Defect } from './defect'
import { keyRing, type KeyRing } from './keys'

/** Where a sealed text stands. It is authenticated with it: a text moved to another place does not open. */
export interface Place {
  readonly collection: string
  readonly id: string
  readonly field: string
}

const aad = ({ collection, id, field }: Place) => Buffer.from(JSON.stringify([collection, id, field]))

/** AES-256-GCM (NIST SP 800-38D), a random 96-bit nonce each time: `keyId.nonce.ciphertext+tag`, base64url. */
export function seal(text: string, place: Place, ring: KeyRing = keyRing()): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', ring.derive(ring.current, 'seal'), nonce).setAAD(aad(place))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return [ring.current, nonce.toString('base64url'), sealed.toString('base64url')].join('.')
}

/** @throws Defect when the text was altered, moved, or sealed with an unknown key */
export function open(sealed: string, place: Place, ring: KeyRing = keyRing()): string {
  const [keyId = '', nonce = '', body = ''] = sealed.split('.')
  const bytes = Buffer.from(body, 'base64url')
  if (bytes.length < 16) throw new Defect('not a sealed text')
  const decipher = createDecipheriv(
    'aes-256-gcm',
    ring.derive(keyId, 'seal'),
    Buffer.from(nonce, 'base64url'),
  )
  decipher.setAAD(aad(place)).setAuthTag(bytes.subarray(-16))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8')
  } catch {
    throw new Defect(`sealed ${place.collection}.${place.field} does not open`)
  }
}

/** Which key sealed it. */
export function keyIdOf(sealed: string): string {
  return sealed.split('.')[0] ?? ''
}

/** The same text sealed with the current key; unchanged when it is already. */
export function reseal(sealed: string, place: Place, ring: KeyRing = keyRing()): string {
  return keyIdOf(sealed) === ring.current ? sealed : seal(open(sealed, place, ring), place, ring)
}

function hmac(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url')
}

/** Finds equal texts without showing them: HMAC-SHA256 under the current key, `keyId.digest`. Normalise before. */
export function blindIndex(text: string, ring: KeyRing = keyRing()): string {
  return `${ring.current}.${hmac(ring.derive(ring.current, 'index'), text)}`
}

/** The index under every key, for searching while a rotation is on its way. */
export function blindIndexes(text: string, ring: KeyRing = keyRing()): string[] {
  return ring.ids.map((id) => `${id}.${hmac(ring.derive(id, 'index'), text)}`)
}

/** The keyed hash of the audit chains: who can write the store but lacks the key cannot forge a chain. */
export function auditHash(text: string, keyId = keyRing().current): string {
  return `${keyId}.${hmac(keyRing().derive(keyId, 'audit'), text)}`
}
