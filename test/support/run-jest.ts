import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { countsOf, lineOf, verdictOf } from './counts'

const ROOT = resolve(__dirname, '../..')

/**
 * Runs jest as this project configures it, and prints one plain line `N passed, N failed, N skipped` at the end.
 * Answers the exit code: not 0 when a test or a suite failed, or when no test ran at all.
 */
async function runJest(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'fayuan-test-'))
  const summary = join(folder, 'summary.json')
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js')
  const own = ['-c', 'config/jest.config.cjs', '--rootDir', '.', '--json', '--outputFile', summary]
  try {
    await spawned([jest, ...own, ...args], env)
    const counts = countsOf(JSON.parse(readFileSync(summary, 'utf8')))
    process.stdout.write(`${lineOf(counts)}\n`)
    return verdictOf(counts)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Jest's report goes to stderr; its JSON on stdout is dropped, since it is in the file too. */
function spawned(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('error', fail)
    child.on('exit', () => done())
  })
}

/** For a command: runs, and sets the exit code whatever happens. */
export function runTests(args: readonly string[], env: NodeJS.ProcessEnv = process.env): void {
  runJest(args, env).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
      process.stdout.write('0 passed, 1 failed, 0 skipped\n')
      process.exitCode = 1
    },
  )
}
