/**
 * The first administrators. A new deployment prints two one-time codes, for two people: the rule that a second
 * person approves holds from the first day. Only hashes are stored; a code opens once, and one account uses one.
 */
export const FIRST_ADMINS_ID = 'first-admins'

/** Crockford's base 32: no I, L, O, U, so that a code read aloud is not mistaken. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ten random bytes as `ABCD-EFGH-JKMN-PQRS`, 80 bits: beyond guessing at any rate the door allows. */
export function codeFromBytes(bytes: Uint8Array): string {
  if (bytes.length !== 10) throw new RangeError('ten bytes make a code')
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  const letters = bits.match(/.{5}/g) ?? []
  const text = letters.map((five) => ALPHABET.charAt(Number.parseInt(five, 2))).join('')
  return (text.match(/.{4}/g) ?? []).join('-')
}

/** What is hashed: spaces, dashes and case forgiven, O read as 0, I and L as 1. */
export function normalizeCode(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
}

export interface FirstAdminCode {
  readonly hash: string
  readonly usedBy: string | null
  readonly usedAt: number | null
}

/** meta/first-admins */
export interface FirstAdmins {
  readonly _id: typeof FIRST_ADMINS_ID
  readonly schema: number
  readonly areaCode: string
  readonly codes: readonly FirstAdminCode[]
}

/** @param hash SHA-256, hex */
export function firstAdminsDocument(
  codes: readonly string[],
  areaCode: string,
  hash: (text: string) => string,
): FirstAdmins {
  const stored = codes.map((code) => ({ hash: hash(normalizeCode(code)), usedBy: null, usedAt: null }))
  return { _id: FIRST_ADMINS_ID, schema: 1, areaCode, codes: stored }
}

/** The codes after `openid` used one; null when none of them opens for this account. */
export function useCode(
  codes: readonly FirstAdminCode[],
  codeHash: string,
  openid: string,
  now: number,
): FirstAdminCode[] | null {
  if (codes.some((c) => c.usedBy === openid && c.hash !== codeHash)) return null
  const found = codes.find((c) => c.hash === codeHash)
  if (!found || (found.usedBy !== null && found.usedBy !== openid)) return null
  return codes.map((c) => (c === found && c.usedBy === null ? { ...c, usedBy: openid, usedAt: now } : c))
}
