import { nextEntry, type AuditEntry, type AuditHead } from '@/core/accounts/audit-chain'
import { dayOf } from '@/core/time'
import { now } from '../clock'
import { auditHash } from '../crypto'
import type { Stored } from '../documents'
import { transact, type Tx } from '../transaction'

/** audit/{chain:seq} and audit_heads/{chain}. */
export type StoredAuditEntry = AuditEntry & Stored
export type StoredAuditHead = AuditHead & Stored & { readonly areaCode: string; readonly day: string }

export interface AuditAct {
  /** The county or town whose log it belongs to. */
  readonly areaCode: string
  /** The acting account. */
  readonly actor: string
  /** `person.phone.reveal`, `staff.approve`… */
  readonly act: string
  /** `person:<id>`; never personal data. */
  readonly subject: string
}

/** One chain an area and day, so that writers of different areas never wait for each other. */
export function chainOf(areaCode: string, at: number): string {
  return `h${areaCode}_${dayOf(at)}`
}

async function append(tx: Tx, { areaCode, ...act }: AuditAct): Promise<void> {
  const at = now()
  const chain = chainOf(areaCode, at)
  const head = await tx.get<StoredAuditHead>('audit_heads', chain)
  const entry = nextEntry(head, { ...act, chain, at }, (text) => auditHash(text))
  await tx.add<StoredAuditEntry>('audit', { ...entry, _id: `${chain}:${entry.seq}`, schema: 1 })
  const { seq, hash } = entry
  await tx.set<StoredAuditHead>('audit_heads', {
    _id: chain,
    schema: 1,
    chain,
    seq,
    hash,
    areaCode,
    day: dayOf(at),
  })
}

/** One document's own chain: its head stands in that document, which the same transaction writes. */
export interface OwnChain {
  readonly chain: string
  readonly head: OwnHead | null
}

export type OwnHead = Pick<AuditHead, 'seq' | 'hash'>

/** Appends one entry and answers the head to be written with the document. One request. */
export async function appendOwn(
  tx: Tx,
  { chain, head }: OwnChain,
  act: Omit<AuditAct, 'areaCode'>,
): Promise<OwnHead> {
  const before = head === null ? null : { chain, ...head }
  const entry = nextEntry(before, { ...act, chain, at: now() }, (text) => auditHash(text))
  await tx.add<StoredAuditEntry>('audit', { ...entry, _id: `${chain}:${entry.seq}`, schema: 1 })
  return { seq: entry.seq, hash: entry.hash }
}

/**
 * Appends one entry, three requests: inside the given transaction, so that the act and its record stand or fall
 * together, or in one of its own (five requests).
 */
export function appendAudit(act: AuditAct, tx?: Tx): Promise<void> {
  return tx ? append(tx, act) : transact((own) => append(own, act))
}
