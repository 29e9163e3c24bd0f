import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { countsOf, lineOf, NONE, sumOf, verdictOf, type Counts } from './counts'

const ROOT = resolve(__dirname, '../..')

/** Arguments to jest for one run. */
export type Group = readonly string[]

/**
 * Runs jest as this project configures it, group after group, and prints one plain line `N passed, N failed, N skipped`
 * at the end. Answers the exit code: not 0 when a test or a suite failed, or when no test ran at all.
 */
async function runJest(groups: readonly Group[], env: NodeJS.ProcessEnv): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'fayuan-test-'))
  try {
    let all = NONE
    for (const [index, group] of groups.entries()) {
      all = sumOf(all, await runGroup(group, join(folder, `${index}.json`), env))
    }
    process.stdout.write(`${lineOf(all)}\n`)
    return verdictOf(all)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runGroup(group: Group, summary: string, env: NodeJS.ProcessEnv): Promise<Counts> {
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js')
  const own = [
    '-c',
    'config/jest.config.cjs',
    '--rootDir',
    '.',
    '--json',
    '--outputFile',
    summary,
    '--passWithNoTests',
  ]
  await spawned([jest, ...own, ...group], env)
  return countsOf(JSON.parse(readFileSync(summary, 'utf8')))
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
export function runTests(groups: readonly Group[], env: NodeJS.ProcessEnv = process.env): void {
  runJest(groups, env).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
      process.stdout.write('0 passed, 1 failed, 0 skipped\n')
      process.exitCode = 1
    },
  )
}
