import { type Row, type Sql, textOf } from './engine'
import { isTakenId, translateSql } from './errors'
import { type Version } from './history'
import { decodeDocument, encodeFields } from './json'
import { tableOf } from './schema'
import { type Document } from './types'

/** The statements on one collection's table. No rules here: they stand in documents.ts and transactions.ts. */
export const COLUMNS = '_id, doc, x::text AS x'

export const versionOf = (row: Row): Version => {
  const id = textOf(row, '_id')
  return { document: decodeDocument(id, row['doc']), version: textOf(row, 'x') }
}

const stored = ({ _id, ...fields }: Document): string => JSON.stringify(encodeFields(fields))

async function run(sql: Sql, collection: string, text: string, params: string[]): Promise<Row[]> {
  try {
    return await sql.query(text, params)
  } catch (error) {
    throw isTakenId(error) ? error : translateSql(error, collection)
  }
}

/** The text form of a text[]. */
const arrayText = (items: readonly string[]): string =>
  `{${items.map((item) => `"${item.replace(/(["\\])/g, '\\$1')}"`).join(',')}}`

/** The condition that finds rows by their key. One id is its own case: the planner then knows it is one row. */
export const byIds = (ids: readonly string[]): { where: string; param: string } =>
  ids.length === 1
    ? { where: '_id = $1::text', param: ids[0] ?? '' }
    : { where: '_id = ANY ($1::text::text[])', param: arrayText(ids) }

/** Reads rows by id, in id order (so that two writers lock in the same order). */
export async function readRows(
  sql: Sql,
  collection: string,
  ids: readonly string[],
  lock: '' | 'FOR UPDATE' | 'FOR SHARE' = '',
): Promise<Version[]> {
  const { where, param } = byIds(ids)
  const rows = await sql.query(
    `SELECT ${COLUMNS} FROM ${tableOf(collection)} WHERE ${where} ORDER BY _id ${lock}`,
    [param],
  )
  return rows.map(versionOf)
}

/** Inserts all or none; answers the number of the writing SQL transaction. */
export async function insertRows(
  sql: Sql,
  collection: string,
  documents: readonly Document[],
): Promise<string> {
  const list = `[${documents.map((document) => `{"i":${JSON.stringify(document._id)},"d":${stored(document)}}`).join(',')}]`
  const rows = await run(
    sql,
    collection,
    `INSERT INTO ${tableOf(collection)} (_id, doc)
     SELECT e ->> 'i', e -> 'd' FROM jsonb_array_elements($1::text::jsonb) e RETURNING x::text AS x`,
    [list],
  )
  return rows[0] ? textOf(rows[0], 'x') : ''
}

/** Overwrites one row if it still has that version; null when it has not. */
export async function overwriteRow(
  sql: Sql,
  collection: string,
  document: Document,
  version: string,
): Promise<string | null> {
  const rows = await run(
    sql,
    collection,
    `UPDATE ${tableOf(collection)} SET doc = $2::text::jsonb, x = pg_current_xact_id()
     WHERE _id = $1::text AND x = $3::text::xid8 RETURNING x::text AS x`,
    [document._id, stored(document), version],
  )
  return rows[0] ? textOf(rows[0], 'x') : null
}

/** Removes one row if it still has that version; null when it has not. */
export async function deleteRow(
  sql: Sql,
  collection: string,
  id: string,
  version: string,
): Promise<string | null> {
  const rows = await run(
    sql,
    collection,
    `DELETE FROM ${tableOf(collection)} WHERE _id = $1::text AND x = $2::text::xid8
     RETURNING pg_current_xact_id()::text AS x`,
    [id, version],
  )
  return rows[0] ? textOf(rows[0], 'x') : null
}
