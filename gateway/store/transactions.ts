import { randomUUID } from 'node:crypto'

import { type Catalogue } from './collections'
import { commitWrites } from './commit'
import { type Engine, textOf } from './engine'
import { type Entry } from './entry'
import { conflict, failed, noTransaction } from './errors'
import { type History, type Version } from './history'
import { keyOfDocument, withId } from './ids'
import { checkId } from './json'
import { versionOf } from './rows'
import { tableOf } from './schema'
import { isVisible, parseSnapshot, type Snapshot } from './snapshot'
import { type Document, type Fields, type Isolation } from './types'
import { updaterOf } from './update'
import { type Writers } from './writers'

interface Open {
  readonly id: string
  readonly entries: Map<string, Entry>
  readonly expiresAt: number
  snapshot: Snapshot | null
  /** Calls of one transaction run one after another. */
  last: Promise<unknown>
}

export interface TransactionOptions {
  readonly isolation: Isolation
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** An open transaction older than this is given up. */
  readonly timeoutMs: number
}

function write(entry: Entry, now: Document | null): void {
  entry.now = now
  entry.written = true
}

/**
 * Transactions as CloudBase has them: by document id, optimistic, writes kept here until commit. The snapshot is
 * taken at the first read or write. A write conflicts at once when the document changed since the snapshot, or
 * when another open transaction of this gateway wrote it; across gateways the commit finds out.
 */
export class Transactions {
  private readonly open = new Map<string, Open>()

  constructor(
    private readonly engine: Engine,
    private readonly catalogue: Catalogue,
    private readonly history: History,
    private readonly writers: Writers,
    private readonly options: TransactionOptions,
  ) {}

  begin(): string {
    this.sweep()
    const id = randomUUID()
    const expiresAt = this.options.now() + this.options.timeoutMs
    this.open.set(id, { id, entries: new Map(), expiresAt, snapshot: null, last: Promise.resolve() })
    this.history.opened()
    return id
  }

  get(id: string, collection: string, documentId: string): Promise<Document | null> {
    return this.inTurn(id, async (tx) => (await this.entry(tx, collection, documentId)).now)
  }

  /** Answers the new id. Error: duplicate key. */
  insert(id: string, collection: string, fields: Fields): Promise<string> {
    return this.inTurn(id, async (tx) => {
      const document = withId(fields)
      const entry = await this.entryToWrite(tx, collection, document._id)
      if (entry.now) throw failed(`E11000 duplicate key error collection: ${collection} _id: ${document._id}`)
      write(entry, document)
      return document._id
    })
  }

  put(id: string, collection: string, documentId: string, fields: Fields): Promise<{ made: boolean }> {
    return this.inTurn(id, async (tx) => {
      const entry = await this.entryToWrite(tx, collection, documentId)
      const made = entry.now === null
      write(entry, { ...fields, _id: checkId(documentId) })
      return { made }
    })
  }

  update(id: string, collection: string, documentId: string, update: Fields): Promise<number> {
    const updater = updaterOf(update)
    return this.inTurn(id, async (tx) => {
      const entry = await this.entryToWrite(tx, collection, documentId)
      if (!entry.now) return 0
      const { document, changed } = updater(entry.now)
      if (changed) write(entry, document)
      return changed ? 1 : 0
    })
  }

  remove(id: string, collection: string, documentId: string): Promise<number> {
    return this.inTurn(id, async (tx) => {
      const entry = await this.entryToWrite(tx, collection, documentId)
      if (!entry.now) return 0
      write(entry, null)
      return 1
    })
  }

  /** Writes all or nothing. Error: conflict, when another was first. */
  commit(id: string): Promise<void> {
    return this.inTurn(id, async (tx) => {
      try {
        await commitWrites(this.engine, this.history, [...tx.entries.values()], this.options.isolation)
      } finally {
        this.end(tx)
      }
    })
  }

  abort(id: string): Promise<void> {
    return this.inTurn(id, (tx) => Promise.resolve(this.end(tx)))
  }

  /** Gives up what was abandoned; answers how many. */
  sweep(): number {
    const late = [...this.open.values()].filter((tx) => tx.expiresAt <= this.options.now())
    for (const tx of late) this.end(tx)
    return late.length
  }

  openCount(): number {
    return this.open.size
  }

  private inTurn<T>(id: string, work: (tx: Open) => Promise<T>): Promise<T> {
    const tx = this.open.get(id)
    if (!tx) return Promise.reject(noTransaction())
    const result = tx.last.then(() => {
      this.sweep()
      if (!this.open.has(id)) throw noTransaction()
      return work(tx)
    })
    tx.last = result.catch(() => undefined)
    return result
  }

  private end(tx: Open): void {
    if (!this.open.delete(tx.id)) return
    this.writers.releaseAll(tx.id)
    this.history.closed()
  }

  private lose(tx: Open, why: string): never {
    this.end(tx)
    throw conflict(why)
  }

  private async entry(tx: Open, collection: string, id: string): Promise<Entry> {
    const key = keyOfDocument(this.catalogue.get(collection).name, checkId(id))
    const known = tx.entries.get(key)
    if (known) return known
    const { row, snapshot } = await this.read(collection, id)
    tx.snapshot ??= snapshot
    const current = row === null || isVisible(row.version, tx.snapshot)
    const seen = this.history.seenBy(key, tx.snapshot, row)
    if (!current && seen === undefined) this.lose(tx, `${key} is newer than the snapshot`)
    const base = (current && row !== null) || seen === undefined ? row : seen
    const overtaken = base?.version !== row?.version
    const entry: Entry = { collection, id, base, overtaken, now: base?.document ?? null, written: false }
    tx.entries.set(key, entry)
    return entry
  }

  private async read(collection: string, id: string): Promise<{ row: Version | null; snapshot: Snapshot }> {
    const [row] = await this.engine.query(
      `SELECT s.snapshot, t._id, t.doc, t.x::text AS x FROM (SELECT pg_current_snapshot()::text AS snapshot) s
       LEFT JOIN ${tableOf(collection)} t ON t._id = $1::text`,
      [id],
    )
    if (!row) throw new Error('a snapshot has one row')
    return {
      row: row['_id'] === null ? null : versionOf(row),
      snapshot: parseSnapshot(textOf(row, 'snapshot')),
    }
  }

  /** Claims the document before it looks at it, so that of two at once the second conflicts. */
  private async entryToWrite(tx: Open, collection: string, id: string): Promise<Entry> {
    const key = keyOfDocument(collection, id)
    const writer = this.writers.holderOf(key)
    if (writer !== undefined && writer !== tx.id)
      this.lose(tx, `${key} is being written by another transaction`)
    this.writers.claim(key, tx.id)
    const fresh = !tx.entries.has(key)
    const entry = await this.entry(tx, collection, id)
    if (entry.overtaken) this.lose(tx, `${key} changed since it was read`)
    if (!fresh && !entry.written) {
      const { row } = await this.read(collection, id)
      if (row?.version !== entry.base?.version) this.lose(tx, `${key} changed since it was read`)
    }
    return entry
  }
}
