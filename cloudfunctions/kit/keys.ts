import { hkdfSync } from 'node:crypto'
import { KEY_PURPOSE, type KeyPurpose } from '@/core/accounts/keys'
import { Defect } from './defect'

/** Keys by id; the last one seals, all of them open. */
export interface KeyRing {
  readonly current: string
  readonly ids: readonly string[]
  derive(keyId: string, purpose: KeyPurpose): Buffer
}

/**
 * Reads `{"k1":"<base64 of 32 bytes>", "k2":…}`. To rotate, add a key at the end; remove the old one only after
 * everything was sealed again. Ids start with a letter, or JSON would reorder them.
 */
export function readKeyRing(json: string): KeyRing {
  const parsed: unknown = JSON.parse(json)
  if (typeof parsed !== 'object' || parsed === null) throw new Defect('DATA_KEYS is not an object')
  const keys = new Map<string, Buffer>()
  for (const [id, text] of Object.entries(parsed)) {
    const key = Buffer.from(String(text), 'base64')
    if (!/^[a-z]\w{0,15}$/i.test(id) || key.length !== 32)
      throw new Defect('DATA_KEYS holds something not a key of 32 bytes')
    keys.set(id, key)
  }
  const ids = [...keys.keys()]
  const current = ids[ids.length - 1]
  if (current === undefined) throw new Defect('DATA_KEYS is empty')
  return { current, ids, derive: memoized(keys) }
}

function memoized(keys: ReadonlyMap<string, Buffer>): KeyRing['derive'] {
  const derived = new Map<string, Buffer>()
  return (keyId, purpose) => {
    const name = `${keyId}/${purpose}`
    const known = derived.get(name)
    if (known) return known
    const key = keys.get(keyId)
    if (!key) throw new Defect('sealed with a key that is not in DATA_KEYS')
    const fresh = Buffer.from(hkdfSync('sha256', key, '', KEY_PURPOSE[purpose], 32))
    derived.set(name, fresh)
    return fresh
  }
}

let ring: { readonly json: string; readonly keys: KeyRing } | undefined

/** The ring of the environment variable `DATA_KEYS`. Nothing is ever sealed without one. */
export function keyRing(): KeyRing {
  const json = process.env['DATA_KEYS']
  if (!json) throw new Defect('DATA_KEYS is not set')
  if (ring?.json !== json) ring = { json, keys: readKeyRing(json) }
  return ring.keys
}
