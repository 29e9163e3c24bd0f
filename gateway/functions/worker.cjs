/**
 * One instance of one cloud function: its own environment, one invocation at a time (getWXContext reads process.env,
 * so two at once would see each other's OPENID). Plain JavaScript, because a worker thread starts without a loader.
 */
const { parentPort, workerData } = require('node:worker_threads')

const BASE = { ...process.env }

function useEnvironment(env) {
  for (const key of Object.keys(process.env)) if (!(key in BASE) && !(key in env)) delete process.env[key]
  Object.assign(process.env, BASE, env)
}

async function run(main, { event, env }) {
  useEnvironment(env)
  try {
    return { ok: true, json: JSON.stringify((await main(event, {})) ?? null) }
  } catch (error) {
    return { ok: false, message: error && error.stack ? String(error.stack) : String(error) }
  }
}

const { main } = require(workerData.file)
parentPort.on('message', async (invocation) => parentPort.postMessage(await run(main, invocation)))
parentPort.postMessage({ ready: true })
