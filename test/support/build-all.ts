import { buildCloud } from '../../config/build-cloud'
import { buildApp } from '../../gateway/commands/web'
import { makeDatabaseImage } from './database-image'

const saying = (what: string) => () => void process.stderr.write(`building ${what}\n`)

/** Before the tests of the whole: the functions, the web version and the WeChat package, each only when a source changed. */
export default async function setup(): Promise<void> {
  await Promise.all([buildCloud(), makeDatabaseImage()])
  await buildApp('h5', saying('the web version'))
  await buildApp('weapp', saying('the WeChat package'))
}
