import { Client, Pool } from 'pg'

import { type Engine, type Row, type Sql } from './engine'

type Queryable = Pick<Client, 'query'>

const RECONNECT_AFTER_MS = 500

const sqlOf = (db: Queryable): Sql => ({
  query: async (text, params = []) => (await db.query<Row>(text, [...params])).rows,
})

async function inTransaction<T>(pool: Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await work(sqlOf(client))
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((lost: Error) => (broken = lost))
    throw error
  } finally {
    client.release(broken)
  }
}

/** Keeps one connection listening; connects again when the server drops it. */
function keepListening(url: string, channel: string, heard: (payload: string) => void) {
  let client: Client | null = null
  let stopped = false
  const connect = async (): Promise<void> => {
    const fresh = new Client({ connectionString: url })
    fresh.on('notification', (message) => heard(message.payload ?? ''))
    fresh.on('error', () => undefined)
    fresh.on('end', () => {
      if (!stopped)
        setTimeout(() => void connect().catch(() => fresh.emit('end')), RECONNECT_AFTER_MS).unref()
    })
    await fresh.connect()
    await fresh.query(`LISTEN ${channel}`)
    client = fresh
  }
  const stop = async () => {
    stopped = true
    await client?.end()
  }
  return { connect, stop }
}

/** A PostgreSQL server, 15 or newer, by its connection string. */
export async function openPg(url: string, connections = 10): Promise<Engine> {
  const pool = new Pool({ connectionString: url, max: connections })
  pool.on('error', () => undefined)
  const engine: Engine = {
    query: async (text, params = []) => (await pool.query<Row>(text, [...params])).rows,
    transaction: (work) => inTransaction(pool, work),
    listen: async (channel, heard) => {
      const listener = keepListening(url, channel, heard)
      await listener.connect()
      return listener.stop
    },
    close: () => pool.end(),
  }
  try {
    const [row] = await engine.query('SHOW server_version_num')
    if (Number(row?.['server_version_num']) < 150000) throw new Error('PostgreSQL 15 or newer is needed')
    return engine
  } catch (error) {
    await engine.close()
    throw error
  }
}
