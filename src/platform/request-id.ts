import { nanoid } from 'nanoid/non-secure'

/**
 * Names one submission. Mint it when the form opens and keep it in the draft: the same id never has two effects.
 * Not a secret, so the non-secure source is right (WeChat has no crypto).
 */
export function newRequestId(): string {
  return nanoid(21)
}
