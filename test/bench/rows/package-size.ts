import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { packageSizes, WEAPP_DIST } from '../../weapp/support/package'
import { atMost, noted, type Rows } from '../row'

const KB = 1024

/** QUALITY 3: the production WeChat package as it lies in dist/weapp. */
export const rows: Rows = async () => {
  if (!existsSync(join(WEAPP_DIST, 'app.json')))
    return [noted('package.main.gzip.KB', 'run npm run build:weapp first')]
  const sizes = packageSizes()
  const main = sizes.find(({ name }) => name === 'main') ?? { raw: NaN, gzip: NaN }
  const largest = Math.max(...sizes.filter(({ name }) => name !== 'main').map(({ raw }) => raw))
  return [
    atMost('package.main.gzip.KB', main.gzip / KB, 130),
    atMost('package.main.raw.KB', main.raw / KB, 450),
    atMost('package.largest-sub-package.raw.KB', largest / KB, 300),
  ]
}
