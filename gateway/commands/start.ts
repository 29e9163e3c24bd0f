import { performance } from 'node:perf_hooks'
import { buildCloud } from '../../config/build-cloud'
import { openFirstAdmins } from '../data/first-admins'
import { samplePersons } from '../data/load'
import { identityMode } from '../identity/doors'
import { announcement } from './announce'
import { run } from './failure'
import { onStop } from './on-stop'
import { readOptions, type Options } from './options'
import { assertPortFree, serve } from './serve'
import { buildApp } from './web'

const say = (line: string) => process.stdout.write(`${line}\n`)

async function build(options: Options): Promise<void> {
  if (!options.build) return
  const { built } = await buildCloud()
  if (built) say('云函数已构建 cloud functions built')
  const started = performance.now()
  const builtWeb = await buildApp('h5', () =>
    say('正在构建网页版，第一次约一分钟 building the web version, about a minute the first time…'),
  )
  if (builtWeb) say(`网页版已构建 web version built (${Math.round((performance.now() - started) / 1000)} s)`)
}

/** `npm start`: builds what changed, opens the data folder, serves, and says what to open. */
async function start(): Promise<void> {
  const options = readOptions(process.env, process.argv.slice(2))
  const identity = identityMode(process.env, true)
  await assertPortFree(options)
  await build(options)
  const log = process.env.LOG === 'off' ? () => {} : (line: string) => void process.stdout.write(line)
  const { gateway, loaded, close } = await serve(options, identity, { allowEval: false, log })
  if (loaded > 0) say(`已装入 ${loaded} 条数据 documents loaded from data/`)
  const persons = identity.kind === 'dev' ? await samplePersons(gateway.records) : null
  const database = options.databaseUrl ? 'PostgreSQL' : options.dataFolder
  const adminCodes = await openFirstAdmins(gateway.records)
  say(announcement({ url: gateway.url, readyMs: performance.now(), persons, database, adminCodes }))
  onStop(async () => {
    say('正在停止 stopping')
    await close()
  })
}

run(start)
