/**
 * The embedded PostgreSQL in a thread of its own, so that SQL never stalls HTTP. Plain JavaScript: a worker thread
 * is started from a file as it stands. Statements are answered in the order they are asked.
 */
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs')
const { dirname, join } = require('node:path')
const { parentPort, threadId, workerData } = require('node:worker_threads')

const { PGlite } = require('@electric-sql/pglite')

const PACKAGE = join(dirname(require.resolve('@electric-sql/pglite')), '..')
const VERSION = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version
const EMPTY_DATABASE = join(PACKAGE, '..', '..', '.cache', 'pglite', `empty-${VERSION}.tar`)

function readEmpty() {
  try {
    return readFileSync(EMPTY_DATABASE)
  } catch {
    return null
  }
}

/** Whole or not at all: others may be writing the same. Where nothing can be written, it is only slower. */
async function keepEmpty(db) {
  const bytes = Buffer.from(await (await db.dumpDataDir('none')).arrayBuffer())
  const mine = `${EMPTY_DATABASE}.${process.pid}.${threadId}`
  try {
    mkdirSync(dirname(EMPTY_DATABASE), { recursive: true })
    writeFileSync(mine, bytes)
    renameSync(mine, EMPTY_DATABASE)
  } catch {
    return
  }
}

/** In memory, for tests: an empty database is made once a machine and copied, which is six times faster. */
async function openInMemory() {
  const empty = readEmpty()
  if (empty) return PGlite.create({ loadDataDir: new Blob([empty]) })
  const db = await PGlite.create()
  await keepEmpty(db)
  return db
}

const fail = (error) => ({
  message: String(error && error.message),
  code: error && error.code,
  constraint: error && error.constraint,
  detail: error && error.detail,
})

async function serve() {
  const { dataFolder } = workerData
  const db = dataFolder === null ? await openInMemory() : await PGlite.create(dataFolder)
  const acts = {
    query: async ({ text, params }) => (await db.query(text, params)).rows,
    listen: async ({ channel }) => {
      await db.listen(channel, (payload) => parentPort.postMessage({ channel, payload }))
      return []
    },
    close: async () => {
      await db.close()
      return []
    },
  }
  let last = Promise.resolve()
  parentPort.on('message', (asked) => {
    last = last
      .then(() => acts[asked.act](asked))
      .then(
        (rows) => parentPort.postMessage({ id: asked.id, rows }),
        (error) => parentPort.postMessage({ id: asked.id, error: fail(error) }),
      )
  })
  parentPort.postMessage({ id: 0, rows: [] })
}

serve().catch((error) => parentPort.postMessage({ id: 0, error: fail(error) }))
