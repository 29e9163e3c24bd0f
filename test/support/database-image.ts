import { PGlite } from '@electric-sql/pglite'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isFresh, markFresh } from '../../config/source-hash'

const ROOT = resolve(__dirname, '../..')
const IMAGE = join(ROOT, '.cache', 'pglite.tar')
const STAMP = 'pglite.version'

/** An empty embedded database as PGlite makes it at its first start, kept for all test files of this version of PGlite. */
export async function makeDatabaseImage(): Promise<void> {
  const manifest = join(ROOT, 'node_modules', '@electric-sql', 'pglite', 'package.json')
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, 'utf8'))
  if (isFresh(ROOT, STAMP, version, IMAGE)) return
  const database = await PGlite.create()
  const image = await database.dumpDataDir('none')
  await database.close()
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  writeFileSync(`${IMAGE}.${process.pid}`, Buffer.from(await image.arrayBuffer()))
  renameSync(`${IMAGE}.${process.pid}`, IMAGE)
  markFresh(ROOT, STAMP, version, IMAGE)
}
