import { aggregated } from './aggregate'
import { checkStages } from './aggregate-check'
import { type Catalogue, type KnownCollection } from './collections'
import { type Engine, type Sql } from './engine'
import { isTakenId, translateSql } from './errors'
import { type History, type Version } from './history'
import { keyOfDocument, withId } from './ids'
import { checkId } from './json'
import { type Matcher, matcherOf } from './matcher'
import { orderSql, sorted } from './order'
import { projected } from './projection'
import { COLUMNS, deleteRow, insertRows, overwriteRow, readRows, versionOf } from './rows'
import { tableOf } from './schema'
import { type SqlFilter, sqlFilterOf } from './sql-filter'
import { type Document, type Fields, type FindOptions, isFields, type Stage } from './types'
import { updaterOf } from './update'
import { type Writers } from './writers'

/** Reads and single writes outside transactions. Each write is one short SQL transaction. */
export class Documents {
  constructor(
    private readonly engine: Engine,
    private readonly catalogue: Catalogue,
    private readonly history: History,
    private readonly writers: Writers,
  ) {}

  async find(name: string, options: FindOptions): Promise<Document[]> {
    const collection = this.catalogue.get(name)
    const { filter = {}, order = [], skip = 0, limit = Number.MAX_SAFE_INTEGER, projection } = options
    const matches = matcherOf(filter)
    const sqlFilter = sqlFilterOf(filter, collection.indexed)
    const orderBy = orderSql(order, collection.indexed, sqlFilter.usesIndex)
    const paged = sqlFilter.exact && orderBy !== null
    const page = `${orderBy === null ? '' : `ORDER BY ${orderBy}`} ${paged ? `LIMIT ${limit} OFFSET ${skip}` : ''}`
    const found = await this.select(this.engine, name, sqlFilter, page)
    const documents = found.map((row) => row.document)
    const list = paged
      ? documents
      : this.page(documents.filter(matches), orderBy === null ? order : null, skip, limit)
    return projection === undefined ? list : list.map(projected(projection))
  }

  private page(
    documents: Document[],
    order: FindOptions['order'] | null,
    skip: number,
    limit: number,
  ): Document[] {
    return (order ? sorted(documents, order) : documents).slice(skip, skip + limit)
  }

  private async select(sql: Sql, name: string, filter: SqlFilter, rest: string): Promise<Version[]> {
    const rows = await sql.query(
      `SELECT ${COLUMNS} FROM ${tableOf(name)} WHERE ${filter.where} ${rest}`,
      filter.params,
    )
    return rows.map(versionOf)
  }

  /** A leading $match is asked of the indexes; the rest runs in memory. */
  async aggregate(name: string, stages: readonly Stage[]): Promise<Fields[]> {
    checkStages(stages)
    const [first] = stages
    const filter = first?.name === '$match' && isFields(first.value) ? first.value : {}
    return aggregated(await this.find(name, { filter }), stages)
  }

  async count(name: string, filter: Fields): Promise<number> {
    const collection = this.catalogue.get(name)
    const matches = matcherOf(filter)
    const sqlFilter = sqlFilterOf(filter, collection.indexed)
    if (!sqlFilter.exact)
      return (await this.select(this.engine, name, sqlFilter, '')).filter((row) => matches(row.document))
        .length
    const [row] = await this.engine.query(
      `SELECT count(*)::text AS n FROM ${tableOf(name)} WHERE ${sqlFilter.where}`,
      sqlFilter.params,
    )
    return Number(row?.['n'])
  }

  /** All or none. Answers the ids in order. Error: duplicate key. */
  async insert(name: string, list: readonly Fields[]): Promise<string[]> {
    this.catalogue.get(name)
    const documents = list.map(withId)
    if (documents.length === 0) return []
    try {
      const by = await insertRows(this.engine, name, documents)
      for (const { _id } of documents) this.history.overwrote(keyOfDocument(name, _id), null, by)
    } catch (error) {
      throw translateSql(error, name)
    }
    return documents.map((document) => document._id)
  }

  /** Replaces the document or makes it. `made` tells which. */
  async put(name: string, id: string, fields: Fields): Promise<{ made: boolean }> {
    this.catalogue.get(name)
    const document: Document = { ...fields, _id: checkId(id) }
    const replaced = await this.change(name, { _id: id }, false, async (sql, present) => {
      await this.overwrite(sql, name, present, document)
      return true
    })
    if (replaced > 0) return { made: false }
    try {
      this.history.overwrote(keyOfDocument(name, id), null, await insertRows(this.engine, name, [document]))
      return { made: true }
    } catch (error) {
      if (isTakenId(error)) return this.put(name, id, fields)
      throw error
    }
  }

  /** Changes every match (or one). Answers how many documents became different. */
  async update(name: string, filter: Fields, update: Fields, multi: boolean): Promise<number> {
    const updater = updaterOf(update)
    return this.change(name, filter, multi, async (sql, present) => {
      const { document, changed } = updater(present.document)
      if (changed) await this.overwrite(sql, name, present, document)
      return changed
    })
  }

  async remove(name: string, filter: Fields, multi: boolean): Promise<number> {
    return this.change(name, filter, multi, async (sql, present) => {
      const by = await deleteRow(sql, name, present.document._id, present.version)
      this.history.overwrote(keyOfDocument(name, present.document._id), present, by ?? '0')
      return true
    })
  }

  private async overwrite(sql: Sql, name: string, present: Version, document: Document): Promise<void> {
    const by = await overwriteRow(sql, name, document, present.version)
    if (by === null) throw new Error('a locked row changed')
    this.history.overwrote(keyOfDocument(name, document._id), present, by)
  }

  /**
   * Atomic per document: the matches are found, locked in id order, tested again on what they now are, and
   * changed, within one short SQL transaction.
   */
  private async change(
    name: string,
    filter: Fields,
    multi: boolean,
    act: (sql: Sql, present: Version) => Promise<boolean>,
  ): Promise<number> {
    const collection = this.catalogue.get(name)
    const matches = matcherOf(filter)
    const ids = await this.candidates(collection, filter, matches)
    if (ids.length === 0) return 0
    await this.writers.untilFree(ids.map((id) => keyOfDocument(name, id)))
    return this.engine.transaction(async (sql) => {
      let changed = 0
      for (const present of await readRows(sql, name, ids, 'FOR UPDATE')) {
        if (!matches(present.document)) continue
        if (await act(sql, present)) changed++
        if (!multi) break
      }
      return changed
    })
  }

  private async candidates(
    { name, indexed }: KnownCollection,
    filter: Fields,
    matches: Matcher,
  ): Promise<string[]> {
    const sqlFilter = sqlFilterOf(filter, indexed)
    if (sqlFilter.id !== null) return [sqlFilter.id]
    const rows = await this.select(this.engine, name, sqlFilter, '')
    return rows.filter((row) => matches(row.document)).map((row) => row.document._id)
  }
}
