import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { WEAPP_DIST } from '../../weapp/support/package'
import { atMost, noted, type Rows } from '../row'

const ROOT = resolve(__dirname, '../../..')
const TEST = 'test/weapp/journey.test.ts'

/** The journey as its test walks it: jest gives it a document and Tencent's runtime; its words carry the figures. */
function walk(): string {
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js')
  const args = [jest, '-c', 'config/jest.config.cjs', '--rootDir', '.', '--runInBand', TEST]
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })
  return stdout + stderr
}

/** QUALITY 4, 5 and 7: what goes from logic to view, what is drawn, and how often the cloud is called. */
export const rows: Rows = async () => {
  if (!existsSync(join(WEAPP_DIST, 'app.json'))) return [noted('journey', 'run npm run build:weapp first')]
  const said = walk()
  const found = (words: RegExp): number => Number(words.exec(said)?.[1] ?? NaN)
  const looks = found(/calls of the journey: \d+, (\d+) by the clock/)
  return [
    atMost('journey.calls', found(/calls of the journey: (\d+)/) - looks, 20),
    atMost('set-data.first-screen.bytes', found(/first screens: (\d+) bytes/), 16 * 1024),
    atMost('set-data.first-screen.calls', found(/bytes in (\d+) calls/), 2),
    atMost('set-data.tap.bytes.p95', found(/a tap (\d+) bytes/), 1024),
    atMost('drawn.nodes', found(/(\d+) nodes/), 500),
    atMost('drawn.depth', found(/depth (\d+)/), 15),
    atMost('drawn.children', found(/(\d+) children/), 30),
  ]
}
