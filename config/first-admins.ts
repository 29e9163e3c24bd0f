import { createHash, randomBytes } from 'node:crypto'
import { codeFromBytes, firstAdminsDocument, type FirstAdmins } from '../src/core/accounts/first-admin'

export interface NewFirstAdmins {
  /** Told once, to two people; only their hashes are stored. */
  readonly codes: readonly string[]
  readonly document: FirstAdmins
}

/** Two one-time codes for the first administrators of an area. */
export function newFirstAdmins(areaCode: string): NewFirstAdmins {
  const codes = [codeFromBytes(randomBytes(10)), codeFromBytes(randomBytes(10))]
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  return { codes, document: firstAdminsDocument(codes, areaCode, sha256) }
}
