import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildCloud } from '../../config/build-cloud'
import { makeDatabaseImage } from './database-image'
import { hashOf, readStamp, writeStamp } from '../../config/source-hash'
import { buildWeb, ROOT, taro, WEB_SOURCES } from '../../gateway/commands/web'

/** Before the tests of the whole: the functions, the web version and the WeChat package, each only when a source changed. */
export default async function setup(): Promise<void> {
  await Promise.all([buildCloud(), makeDatabaseImage()])
  await buildWeb(() => process.stderr.write('building the web version\n'))
  const hash = hashOf(ROOT, WEB_SOURCES)
  if (existsSync(join(ROOT, 'dist', 'weapp', 'app.json')) && readStamp(ROOT, 'weapp.hash') === hash) return
  process.stderr.write('building the WeChat package\n')
  await taro(['build', '--type', 'weapp'])
  writeStamp(ROOT, 'weapp.hash', hash)
}
