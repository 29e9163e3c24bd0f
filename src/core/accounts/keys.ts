/**
 * One data key opens into three by HKDF-SHA256 (RFC 5869; no salt, 32 bytes), so that no use of a key tells about another.
 * Named here because the functions and the operator's commands must derive the same.
 */
export const KEY_PURPOSE = {
  /** AES-256-GCM of sealed fields. */
  seal: 'fayuan-daocun/seal',
  /** HMAC-SHA256 of blind indexes. */
  index: 'fayuan-daocun/index',
  /** HMAC-SHA256 of the audit chains. */
  audit: 'fayuan-daocun/audit',
} as const

export type KeyPurpose = keyof typeof KEY_PURPOSE
