import { createHash } from 'node:crypto'

import { type Engine, type Sql } from './engine'
import { stepsOf } from './paths'

export interface IndexDeclaration {
  readonly fields: readonly string[]
  readonly unique?: boolean
}

export interface CollectionDeclaration {
  readonly name: string
  readonly indexes: readonly IndexDeclaration[]
}

export const CHANGES_CHANNEL = 'store_changes'

const NAME = /^[a-z][a-z0-9_]{0,49}$/
const SCHEMA_LOCK = 7120381

const quoted = (name: string): string => `"${name}"`

export const tableOf = (collection: string): string => quoted(`c_${collection}`)

const textArray = (steps: readonly string[]): string =>
  `ARRAY[${steps.map((step) => `'${step.replace(/'/g, "''")}'`).join(',')}]::text[]`

/** The SQL expression of an indexed field's sort key. */
export const keySql = (path: string): string => `store_key(doc, ${textArray(stepsOf(path))})`

/**
 * The same bytes as key.ts. An indexed field holds one plain value: an array or object there, or an array on the
 * way, is refused (FY001), so that SQL and MongoDB semantics agree exactly on indexed fields.
 */
const KEY_FUNCTION = `
CREATE OR REPLACE FUNCTION store_key(doc jsonb, path text[]) RETURNS bytea
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $body$
DECLARE
  v jsonb := doc; step text; kind text; bits bigint; tag bytea;
BEGIN
  FOREACH step IN ARRAY path LOOP
    IF jsonb_typeof(v) = 'array' THEN
      RAISE EXCEPTION 'the indexed field % passes an array', array_to_string(path, '.') USING ERRCODE = 'FY001';
    END IF;
    v := v -> step;
    IF v IS NULL THEN RETURN '\\x10'::bytea; END IF;
  END LOOP;
  kind := jsonb_typeof(v);
  IF kind = 'null' THEN RETURN '\\x10'::bytea; END IF;
  IF kind = 'string' THEN RETURN '\\x30'::bytea || convert_to(v #>> '{}', 'UTF8'); END IF;
  IF kind = 'boolean' THEN RETURN CASE WHEN v::boolean THEN '\\x6001'::bytea ELSE '\\x6000'::bytea END; END IF;
  IF kind = 'number' THEN
    tag := '\\x20'::bytea;
  ELSIF kind = 'object' AND jsonb_typeof(v -> '$date') = 'number' THEN
    tag := '\\x70'::bytea; v := v -> '$date';
  ELSE
    RAISE EXCEPTION 'the indexed field % holds an %', array_to_string(path, '.'), kind USING ERRCODE = 'FY001';
  END IF;
  bits := ('x' || encode(float8send((v #>> '{}')::float8), 'hex'))::bit(64)::bigint;
  bits := CASE WHEN bits < 0 THEN ~bits ELSE bits # (-9223372036854775807 - 1) END;
  RETURN tag || int8send(bits);
END $body$`

const NOTIFY_FUNCTION = `
CREATE OR REPLACE FUNCTION store_notify() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  PERFORM pg_notify('${CHANGES_CHANNEL}', json_build_array(TG_ARGV[0], COALESCE(NEW._id, OLD._id))::text);
  RETURN NULL;
END $body$`

function indexSql(collection: string, index: IndexDeclaration): string {
  const kind = index.unique ? 'u' : 'i'
  const plain = `${kind}_${collection}_${index.fields.join('_').replace(/\./g, '_')}`
  const digest = createHash('sha256')
    .update(JSON.stringify([collection, index.fields]))
    .digest('hex')
  const name = plain.length <= 63 ? plain : `${plain.slice(0, 50)}_${digest.slice(0, 12)}`
  const keys = index.fields.map(keySql)
  const columns = index.unique ? keys : [...keys, '_id']
  return `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX IF NOT EXISTS ${quoted(name)} ON ${tableOf(collection)} (${columns.join(', ')})`
}

/** A row: id, document without its id, and the SQL transaction that last wrote it (its version). */
function collectionSql({ name, indexes }: CollectionDeclaration): string[] {
  if (!NAME.test(name)) throw new Error(`"${name}" is no name for a collection`)
  return [
    `CREATE TABLE IF NOT EXISTS ${tableOf(name)} (
      _id text COLLATE "C" CONSTRAINT ${quoted(`p_${name}`)} PRIMARY KEY,
      doc jsonb NOT NULL,
      x xid8 NOT NULL DEFAULT pg_current_xact_id())`,
    ...indexes.map((index) => indexSql(name, index)),
    `CREATE OR REPLACE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE ON ${tableOf(name)}
      FOR EACH ROW EXECUTE FUNCTION store_notify('${name}')`,
  ]
}

async function readMeta(sql: Sql, key: string): Promise<string | null> {
  const [row] = await sql.query('SELECT value FROM store_meta WHERE key = $1::text', [key])
  return typeof row?.['value'] === 'string' ? row['value'] : null
}

const writeMeta = (sql: Sql, key: string, value: string) =>
  sql.query(
    'INSERT INTO store_meta VALUES ($1::text, $2::text) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    [key, value],
  )

/**
 * Versions are transaction numbers of one database cluster. A dump restored into another cluster brings numbers
 * that may lie in its future, so they are all renewed once.
 */
async function renewVersions(sql: Sql, collections: readonly CollectionDeclaration[]): Promise<void> {
  const [row] = await sql.query('SELECT system_identifier::text AS id FROM pg_control_system()')
  const cluster = String(row?.['id'])
  const known = await readMeta(sql, 'cluster')
  if (known === cluster) return
  if (known !== null)
    for (const { name } of collections)
      await sql.query(`UPDATE ${tableOf(name)} SET x = pg_current_xact_id()`)
  await writeMeta(sql, 'cluster', cluster)
}

/** Makes what is declared and missing; several gateways may start at once. Nothing is ever dropped. */
export async function prepareSchema(
  engine: Engine,
  collections: readonly CollectionDeclaration[],
): Promise<void> {
  const statements = [KEY_FUNCTION, NOTIFY_FUNCTION, ...collections.flatMap(collectionSql)]
  const wanted = createHash('sha256').update(statements.join(';')).digest('hex')
  await engine.transaction(async (sql) => {
    await sql.query(`SELECT pg_advisory_xact_lock(${SCHEMA_LOCK})::text`)
    await sql.query('CREATE TABLE IF NOT EXISTS store_meta (key text PRIMARY KEY, value text NOT NULL)')
    if ((await readMeta(sql, 'schema')) !== wanted) {
      for (const statement of statements) await sql.query(statement)
      await writeMeta(sql, 'schema', wanted)
    }
    await renewVersions(sql, collections)
  })
}
