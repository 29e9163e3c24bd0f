import { context } from 'esbuild'
import { bundleOptions, buildCloud, presentFunctions, writeFunctionFiles } from '../../config/build-cloud'
import { samplePersons } from '../data/load'
import { identityMode } from '../identity/doors'
import { announcement } from './announce'
import { run } from './failure'
import { onStop } from './on-stop'
import { readOptions } from './options'
import { assertPortFree, serve } from './serve'
import { taro } from './web'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Rebuilds each function when one of its sources changes, and calls back after a build that went well. */
async function watchCloud(onBuilt: () => void): Promise<() => Promise<void>> {
  const watched = await Promise.all(
    presentFunctions().map((name) =>
      context({
        ...bundleOptions(name),
        logLevel: 'warning',
        plugins: [
          {
            name: 'restart',
            setup: (builder) =>
              builder.onEnd(({ errors }) => {
                if (errors.length > 0) return
                writeFunctionFiles(name)
                onBuilt()
              }),
          },
        ],
      }),
    ),
  )
  await Promise.all(watched.map((each) => each.watch()))
  return async () => void (await Promise.all(watched.map((each) => each.dispose())))
}

/** `npm run dev`: as `npm start`, but every change of a source is built again and served at once. */
async function dev(): Promise<void> {
  const options = readOptions(process.env, process.argv.slice(2))
  await assertPortFree(options)
  await buildCloud()
  const log = (line: string) => void process.stdout.write(line)
  const { gateway, close } = await serve(options, identityMode(process.env, true), { allowEval: true, log })
  const unwatch = await watchCloud(() => void gateway.functions.reload())
  const persons = await samplePersons(gateway.records)
  const database = options.databaseUrl ? 'PostgreSQL' : options.dataFolder
  say(announcement({ url: gateway.url, readyMs: performance.now(), persons, database }))
  onStop(async () => {
    await unwatch()
    await close()
  })
  await taro(['build', '--type', 'h5', '--watch'], 'inherit')
}

run(dev)
