/**
 * The embedded PostgreSQL in a thread of its own, so that SQL never stalls HTTP. Plain JavaScript: a worker thread
 * is started from a file as it stands. Statements are answered in the order they are asked.
 */
const { parentPort, workerData } = require('node:worker_threads')

const { PGlite } = require('@electric-sql/pglite')

const fail = (error) => ({
  message: String(error && error.message),
  code: error && error.code,
  constraint: error && error.constraint,
  detail: error && error.detail,
})

async function serve() {
  const db =
    workerData.dataFolder === null ? await PGlite.create() : await PGlite.create(workerData.dataFolder)
  await db.query('SELECT 1')
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
