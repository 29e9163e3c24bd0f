import { createHash } from 'node:crypto'

import { type Engine, type Sql } from './engine'
import { type Entry } from './entry'
import { conflict, isLostRace, isTakenId } from './errors'
import { type History } from './history'
import { keyOfDocument } from './ids'
import { deleteRow, insertRows, overwriteRow, readRows } from './rows'
import { type Isolation } from './types'

const keyOf = (entry: Entry): string => keyOfDocument(entry.collection, entry.id)

/** Writes one document; null when it is not as the transaction saw it. */
async function writeEntry(sql: Sql, { collection, id, base, now }: Entry): Promise<string | null> {
  if (base === null) return now === null ? '0' : insertRows(sql, collection, [now])
  if (now === null) return deleteRow(sql, collection, id, base.version)
  return overwriteRow(sql, collection, now, base.version)
}

/** Gateways that touch the same documents pass one after another; this also guards documents not yet there. */
async function lockAll(sql: Sql, entries: readonly Entry[]): Promise<void> {
  const numbers = entries.map((entry) => createHash('sha256').update(keyOf(entry)).digest().readBigInt64BE())
  const ordered = [...new Set(numbers)].sort((a, b) => (a < b ? -1 : 1))
  for (const number of ordered)
    await sql.query('SELECT pg_advisory_xact_lock($1::text::bigint)::text', [String(number)])
}

async function checkReads(sql: Sql, entries: readonly Entry[]): Promise<void> {
  const collections = [...new Set(entries.map((entry) => entry.collection))].sort()
  for (const collection of collections) {
    const read = entries.filter((entry) => entry.collection === collection)
    const rows = await readRows(
      sql,
      collection,
      read.map((entry) => entry.id),
      'FOR SHARE',
    )
    const versions = new Map(rows.map((row) => [row.document._id, row.version]))
    const changed = read.find((entry) => versions.get(entry.id) !== entry.base?.version)
    if (changed) throw conflict(`${keyOf(changed)} changed since it was read`)
  }
}

/**
 * One short SQL transaction: each written document must still be as the transaction saw it, in `serializable`
 * mode each read one too; otherwise nothing is written and the conflict is raised.
 */
export async function commitWrites(
  engine: Engine,
  history: History,
  entries: readonly Entry[],
  isolation: Isolation,
): Promise<void> {
  const ordered = [...entries].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const writes = ordered.filter((entry) => entry.written)
  const reads = ordered.filter((entry) => !entry.written)
  if (writes.length === 0) return
  try {
    await engine.transaction(async (sql) => {
      if (isolation === 'serializable') {
        await lockAll(sql, ordered)
        await checkReads(sql, reads)
      }
      for (const entry of writes) {
        const by = await writeEntry(sql, entry)
        if (by === null) throw conflict(`${keyOf(entry)} changed before the commit`)
        history.overwrote(keyOf(entry), entry.base, by)
      }
    })
  } catch (error) {
    if (isTakenId(error)) throw conflict('a document was made by another transaction')
    if (isLostRace(error)) throw conflict('another transaction was first')
    throw error
  }
}
