/**
 * The audit log: one hash chain per area and day, and per piece of law. Each entry carries the hash of the one before, and the chain's head
 * carries the last: changing, removing, inserting or reordering entries is found by reading the chain again.
 */
export interface AuditFacts {
  readonly chain: string
  /** Dense from 1. */
  readonly seq: number
  /** ms since the epoch. */
  readonly at: number
  readonly actor: string
  /** What was done: `person.phone.reveal`, `staff.approve`… */
  readonly act: string
  /** On what: `person:<id>`; never personal data. */
  readonly subject: string
}

export interface AuditEntry extends AuditFacts {
  readonly prev: string
  readonly hash: string
}

export interface AuditHead {
  readonly chain: string
  readonly seq: number
  readonly hash: string
}

/** Answers `keyId.digest`; given the hash it is to be compared with, uses that one's key. */
export type ChainHash = (text: string, like?: string) => string

/** The beginning of every chain. */
export const GENESIS = 'genesis'

/** The text an entry's hash is made of: every field, in a fixed order. */
export function entryText(facts: AuditFacts, prev: string): string {
  return JSON.stringify([facts.chain, facts.seq, facts.at, facts.actor, facts.act, facts.subject, prev])
}

/** The next entry after `head`; null begins the chain. */
export function nextEntry(
  head: AuditHead | null,
  facts: Omit<AuditFacts, 'seq'>,
  hash: ChainHash,
): AuditEntry {
  const prev = head?.hash ?? GENESIS
  const numbered = { ...facts, seq: (head?.seq ?? 0) + 1 }
  return { ...numbered, prev, hash: hash(entryText(numbered, prev)) }
}

export type ChainFault =
  | { readonly kind: 'missing'; readonly seq: number }
  | { readonly kind: 'broken-link'; readonly seq: number }
  | { readonly kind: 'altered'; readonly seq: number }
  | { readonly kind: 'head'; readonly seq: number }

/**
 * Reads one chain from its beginning, entries in order of seq.
 * @returns the first fault, or null when the chain is whole
 */
export function verifyChain(
  entries: readonly AuditEntry[],
  head: AuditHead | null,
  hash: ChainHash,
): ChainFault | null {
  let prev = GENESIS
  let seq = 0
  for (const entry of entries) {
    seq += 1
    if (entry.seq !== seq) return { kind: 'missing', seq }
    if (entry.prev !== prev) return { kind: 'broken-link', seq }
    if (entry.hash !== hash(entryText(entry, prev), entry.hash)) return { kind: 'altered', seq }
    prev = entry.hash
  }
  const whole = head === null ? seq === 0 : head.seq === seq && head.hash === prev
  return whole ? null : { kind: 'head', seq }
}
