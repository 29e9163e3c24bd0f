import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

import { type Engine, type Row, type Sql } from './engine'

type Asked =
  | { act: 'query'; text: string; params: readonly (string | null)[] }
  | { act: 'listen'; channel: string }
  | { act: 'close' }

interface Told {
  readonly id?: number
  readonly rows?: Row[]
  readonly error?: { message: string; code?: string; constraint?: string; detail?: string }
  readonly channel?: string
  readonly payload?: string
}

interface Waiting {
  resolve(rows: Row[]): void
  reject(error: Error): void
}

const OPENED = 0

/** Speaks with the thread that holds the database. */
class Thread {
  private readonly worker: Worker
  private readonly waiting = new Map<number, Waiting>()
  private readonly listeners = new Map<string, Set<(payload: string) => void>>()
  private asked = OPENED
  readonly opened: Promise<Row[]>

  constructor(dataFolder?: string) {
    this.worker = new Worker(join(__dirname, 'pglite-thread.cjs'), {
      workerData: { dataFolder: dataFolder ?? null },
      execArgv: [],
    })
    this.opened = this.answerTo(OPENED)
    this.worker.on('message', (told: Told) => this.hear(told))
    this.worker.on('error', (error) => this.lose(error))
    this.worker.on('exit', () => this.lose(new Error('the embedded database ended')))
  }

  private answerTo(id: number): Promise<Row[]> {
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }))
  }

  ask(asked: Asked): Promise<Row[]> {
    const id = ++this.asked
    const answer = this.answerTo(id)
    this.worker.postMessage({ id, ...asked })
    return answer
  }

  private hear({ id, rows, error, channel, payload }: Told): void {
    if (channel !== undefined) {
      for (const heard of this.listeners.get(channel) ?? []) heard(payload ?? '')
      return
    }
    const waiting = this.waiting.get(id ?? -1)
    this.waiting.delete(id ?? -1)
    if (error) waiting?.reject(Object.assign(new Error(error.message), error))
    else waiting?.resolve(rows ?? [])
  }

  private lose(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error)
    this.waiting.clear()
  }

  async listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>> {
    const listeners = this.listeners.get(channel) ?? new Set()
    this.listeners.set(channel, listeners.add(heard))
    await this.ask({ act: 'listen', channel })
    return () => Promise.resolve(void listeners.delete(heard))
  }

  async close(): Promise<void> {
    await this.ask({ act: 'close' })
    await this.stop()
  }

  async stop(): Promise<void> {
    await this.worker.terminate()
  }
}

/**
 * The embedded PostgreSQL, in a folder or (without one) in memory. One connection: transactions and statements
 * run one after another. Survives kill -9, not power loss (it does not fsync). The folder's lock is the caller's.
 */
export async function openPglite(dataFolder?: string): Promise<Engine> {
  const thread = new Thread(dataFolder)
  await thread.opened.catch(async (error: unknown) => {
    await thread.stop()
    throw error
  })
  let last: Promise<unknown> = Promise.resolve()
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
  const sql: Sql = { query: (text, params = []) => thread.ask({ act: 'query', text, params }) }
  const inTransaction = async <T>(work: (sql: Sql) => Promise<T>): Promise<T> => {
    await sql.query('BEGIN')
    try {
      const result = await work(sql)
      await sql.query('COMMIT')
      return result
    } catch (error) {
      await sql.query('ROLLBACK')
      throw error
    }
  }
  return {
    query: (text, params) => alone(() => sql.query(text, params)),
    transaction: (work) => alone(() => inTransaction(work)),
    listen: (channel, heard) => alone(() => thread.listen(channel, heard)),
    close: () => alone(() => thread.close()),
  }
}
