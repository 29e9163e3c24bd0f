import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { countsOf, lineOf, verdictOf } from './support/counts'

/**
 * `npm test`: every test, and at the end one plain line `N passed, N failed, N skipped`.
 * Ends non-zero when a test or a suite failed, or when no test ran at all.
 */
async function main(): Promise<number> {
  const root = resolve(__dirname, '..')
  const folder = mkdtempSync(join(tmpdir(), 'fayuan-test-'))
  const summary = join(folder, 'summary.json')
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js')
  const args = ['-c', 'config/jest.config.cjs', '--rootDir', '.', '--json', '--outputFile', summary]
  try {
    await run([jest, ...args, ...process.argv.slice(2)], root)
    const counts = countsOf(JSON.parse(readFileSync(summary, 'utf8')))
    process.stdout.write(`${lineOf(counts)}\n`)
    return verdictOf(counts)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Jest's report goes to stderr; its JSON on stdout is dropped, since it is in the file too. */
function run(args: readonly string[], cwd: string): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('error', fail)
    child.on('exit', () => done())
  })
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof Error ? error.stack : String(error)}\n0 passed, 1 failed, 0 skipped\n`,
    )
    process.exitCode = 1
  },
)
