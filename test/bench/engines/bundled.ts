import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import type { ourEngine } from './ours'

/**
 * Our engine as it ships, in one bundle: what runs these benches reads every constant of another module through a function. The
 * others come as their packages have them.
 */
export async function bundledEngine(): Promise<typeof ourEngine> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'fayuan-bench-')), 'ours.mjs')
  buildSync({
    entryPoints: [join(__dirname, 'ours.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    tsconfig: join(__dirname, '../../../tsconfig.json'),
  })
  const built: { ourEngine: typeof ourEngine } = await import(pathToFileURL(outfile).href)
  return built.ourEngine
}
