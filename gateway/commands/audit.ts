import { createHmac, hkdfSync } from 'node:crypto'
import {
  verifyChain,
  type AuditEntry,
  type AuditHead,
  type ChainFault,
  type ChainHash,
} from '../../src/core/accounts/audit-chain'
import { KEY_PURPOSE } from '../../src/core/accounts/keys'
import type { Records } from '../data/records'
import { isRecord } from '../host/http'
import type { Document } from '../store/types'

const PAGE = 500

export interface BrokenChain {
  readonly chain: string
  readonly fault: ChainFault
}

/**
 * The keyed hash of the chains, from the functions' key ring: `keyId.digest`. An entry that names a key we do not have
 * matches nothing: else whoever can write the store would name one of no bytes, and forge.
 */
export function chainHash(dataKeys: string): ChainHash {
  const ring: unknown = JSON.parse(dataKeys)
  if (!isRecord(ring)) throw new Error('DATA_KEYS is not an object')
  const keys = new Map(Object.entries(ring).map(([id, text]) => [id, Buffer.from(String(text), 'base64')]))
  const current = [...keys.keys()].at(-1) ?? ''
  return (text, like) => {
    const keyId = like?.split('.')[0] ?? current
    const secret = keys.get(keyId)
    if (secret?.length !== 32) return 'no such key'
    const key = Buffer.from(hkdfSync('sha256', secret, '', KEY_PURPOSE.audit, 32))
    return `${keyId}.${createHmac('sha256', key).update(text).digest('base64url')}`
  }
}

/** Reads every chain of the audit log from its beginning. Answers how many there are, and the broken ones. */
export async function verifyAudit(
  records: Records,
  hash: ChainHash,
): Promise<{ chains: number; broken: BrokenChain[] }> {
  const entries = await entriesByChain(records)
  const heads = new Map((await everything(records, 'audit_heads')).map((doc) => [doc._id, headOf(doc)]))
  for (const head of (await everything(records, 'law_drafts')).flatMap(ownHeadOf)) heads.set(head.chain, head)
  const names = [...new Set([...entries.keys(), ...heads.keys()])].sort()
  const broken = names.flatMap((chain) => {
    const ordered = (entries.get(chain) ?? []).sort((a, b) => a.seq - b.seq)
    const fault = verifyChain(ordered, heads.get(chain) ?? null, hash)
    return fault ? [{ chain, fault }] : []
  })
  return { chains: names.length, broken }
}

async function entriesByChain(records: Records): Promise<Map<string, AuditEntry[]>> {
  const chains = new Map<string, AuditEntry[]>()
  for (const doc of await everything(records, 'audit')) {
    const entry = entryOf(doc)
    const chain = chains.get(entry.chain)
    if (chain) chain.push(entry)
    else chains.set(entry.chain, [entry])
  }
  return chains
}

async function everything(records: Records, collection: string): Promise<Document[]> {
  const all: Document[] = []
  for (let after: string | null = null; ;) {
    const page: Document[] = await records.page(collection, after, PAGE)
    all.push(...page)
    after = page.at(-1)?._id ?? null
    if (after === null) return all
  }
}

/** A field of another kind becomes empty, and its entry then fails its hash. */
function entryOf(doc: Document): AuditEntry {
  const text = (field: string) => (typeof doc[field] === 'string' ? String(doc[field]) : '')
  return {
    chain: text('chain'),
    seq: Number(doc.seq),
    at: Number(doc.at),
    actor: text('actor'),
    act: text('act'),
    subject: text('subject'),
    prev: text('prev'),
    hash: text('hash'),
  }
}

function headOf(doc: Document): AuditHead {
  return { chain: doc._id, seq: Number(doc.seq), hash: String(doc.hash) }
}

/** A piece of law has a chain of its own, and its head in its row: `chainOfLaw` of the functions. */
function ownHeadOf({ _id, areaCode, audit }: Document): AuditHead[] {
  if (!isRecord(audit)) return []
  return [{ chain: `l${String(areaCode)}_${_id}`, seq: Number(audit['seq']), hash: String(audit['hash']) }]
}
