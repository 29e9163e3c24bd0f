/**
 * The test runner of `npm run mutate`. Starting jest for one changed place costs seconds; there are thousands of places. So the tests
 * are bundled once, and for every change the bundle is evaluated anew, in this process, with that change in force: what a module does
 * when it is loaded is then judged like anything else. Only tests that came by the changed place are run, up to the first that fails.
 */
import { createRequire } from 'node:module'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import vm from 'node:vm'
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner'
import { build } from 'esbuild'
import { expect } from 'expect'

const nodeRequire = createRequire(import.meta.url)

/** What the instrumented code reads and writes: the change in force, and who came by which place. */
const instruments = (globalThis.__stryker__ ??= {})

/** Written by the worker of the first run, without a change, for all: the tests that take long, the longest last. */
const SLOW = resolve('.cache/slow-tests.json')

/** A changed place turned this many times less often than Stryker allows (100 × as often as unchanged) is taken for endless. */
const OFTEN = 20

/** A bundled module knows its own folder, as it does under jest. */
const ownFolder = {
  name: 'own-folder',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/test\/.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('__dirname', JSON.stringify(dirname(path))),
      loader: 'ts',
    })),
}

/** One script of all test files; each, and what it imports, is loaded when it is asked for. */
async function bundled(files) {
  const { outputFiles } = await build({
    stdin: {
      contents: `export const files = { ${files.map((file) => `'${file}': () => require('./${file}')`).join(', ')} }`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    platform: 'node',
    packages: 'external',
    alias: { '@': resolve('src'), '@kit': resolve('cloudfunctions/kit'), '@data': resolve('data') },
    plugins: [ownFolder],
    logLevel: 'error',
  })
  return outputFiles[0].text
}

const script = (code) =>
  new vm.Script(`(function (require, module, describe, it, expect, active, hit) {${code}\n})`, {
    filename: 'bundle.js',
  })

/** For a run with one change in force: nobody counts who comes by, and whether a change is in force is one comparison. */
const lean = (code) =>
  code
    .replace(/stryCov_9fa48\d*\("[\d", ]*\)/g, '0')
    .replace(/stryMutAct_9fa48\d*\(("\d+")\)/g, '(active === $1 && hit())')

/** `each` as jest has it; rows are told apart by their number. */
const withEach = (declare) =>
  Object.assign(declare, {
    each: (rows) => (title, body) =>
      [...rows].forEach((row, n) =>
        declare(`${title} #${n}`, () => body(...(Array.isArray(row) ? row : [row]))),
      ),
  })

/** `describe` and `it` that write down what is declared. */
function collector() {
  const tests = new Map()
  const path = []
  let file = ''
  const describe = withEach((title, body) => {
    path.push(title)
    body()
    path.pop()
  })
  const it = withEach((title, body) => {
    const name = [file, ...path, title].join(' > ')
    const id = tests.has(name) ? `${name} (${tests.size})` : name
    tests.set(id, body)
  })
  const open = (next) => {
    file = next
    path.length = 0
    tests.clear()
  }
  return { tests, describe, it, open }
}

/** fast-check, in fewer plays and content with the first that fails: how short its example is helps nobody here. */
function quickCheck(most) {
  const fc = nodeRequire('fast-check')
  const quick = (given) => ({ ...given, endOnFailure: true, numRuns: Math.min(given?.numRuns ?? most, most) })
  const own = { ...fc, assert: (property, given) => fc.assert(property, quick(given)) }
  return { ...own, default: own, __esModule: true }
}

class MutateRunner {
  static inject = tokens(commonTokens.options)

  constructor({ mutateRunner }) {
    this.files = mutateRunner.files
    this.quickCheck = quickCheck(mutateRunner.plays)
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    const code = await bundled(this.files)
    this.counting = script(code)
    this.lean = script(lean(code))
  }

  /** The world anew, nothing of it loaded yet: what loads a file and says which tests it declares. */
  fresh(world, active, hit) {
    const declared = collector()
    const module = { exports: {} }
    const requireOne = (name) => (name === 'fast-check' ? this.quickCheck : nodeRequire(name))
    world.runInThisContext()(requireOne, module, declared.describe, declared.it, expect, active, hit)
    return (file) => {
      declared.open(file)
      module.exports.files[file]()
      return [...declared.tests]
    }
  }

  async dryRun() {
    const results = []
    for (const file of this.files) {
      const started = performance.now()
      instruments.currentTestId = file
      const opened = this.fresh(this.counting)(file)
      let loading = performance.now() - started
      for (const [id, body] of opened) {
        instruments.currentTestId = id
        const outcome = await outcomeOf(id, body)
        results.push({ ...outcome, file, took: outcome.took + loading })
        loading = 0
      }
    }
    const slow = results.filter(({ took }) => took > 50).sort((a, b) => a.took - b.took)
    mkdirSync(dirname(SLOW), { recursive: true })
    writeFileSync(SLOW, JSON.stringify(slow.map(({ id }) => id)))
    return {
      status: DryRunStatus.Complete,
      tests: results.map(toResult),
      mutantCoverage: coverageOf(results),
    }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    this.slow ??= JSON.parse(readFileSync(SLOW, 'utf8'))
    const most = hitLimit / OFTEN
    let hits = 0
    const hit = () => {
      if (++hits > most) throw new Error('endless')
      return true
    }
    const failed = await this.firstFailure(this.fresh(this.lean, activeMutant.id, hit), new Set(testFilter))
    if (hits > most)
      return { status: MutantRunStatus.Timeout, reason: 'far more turns than without the change' }
    if (!failed) return { status: MutantRunStatus.Survived, nrOfTests: testFilter.length }
    this.files = [failed.file, ...this.files.filter((one) => one !== failed.file)]
    return { ...failed, status: MutantRunStatus.Killed, killedBy: [failed.id], nrOfTests: testFilter.length }
  }

  /** The first wanted test that fails, the quick ones first. A file that cannot be loaded fails in the name of its first wanted test. */
  async firstFailure(open, wanted) {
    const later = new Map()
    for (const file of this.files) {
      const first = [...wanted].find((id) => id.startsWith(`${file} > `))
      if (first === undefined) continue
      let opened
      try {
        opened = open(file)
      } catch (error) {
        return { id: first, file, failureMessage: String(error) }
      }
      for (const [id, body] of opened.filter(([name]) => wanted.has(name))) {
        if (this.slow.includes(id)) later.set(id, { body, file })
        else {
          const outcome = await outcomeOf(id, body)
          if (outcome.status === TestStatus.Failed) return { ...outcome, file }
        }
      }
    }
    for (const id of this.slow.filter((one) => later.has(one))) {
      const { body, file } = later.get(id)
      const outcome = await outcomeOf(id, body)
      if (outcome.status === TestStatus.Failed) return { ...outcome, file }
    }
    return undefined
  }
}

async function outcomeOf(id, body) {
  const started = performance.now()
  try {
    await body()
    return { id, status: TestStatus.Success, took: performance.now() - started }
  } catch (error) {
    return { id, status: TestStatus.Failed, failureMessage: String(error), took: performance.now() - started }
  }
}

const toResult = ({ id, status, failureMessage, took, file }) => ({
  id,
  name: id,
  status,
  ...(failureMessage === undefined ? {} : { failureMessage }),
  timeSpentMs: Math.ceil(took),
  fileName: resolve(file),
})

/** What a file came by while it was loaded, every test of it came by. */
function coverageOf(results) {
  const { perTest = {}, static: always = {} } = instruments.mutantCoverage ?? {}
  const together = ({ id, file }) => {
    const all = { ...perTest[file] }
    for (const [mutant, hits] of Object.entries(perTest[id] ?? {})) all[mutant] = (all[mutant] ?? 0) + hits
    return [id, all]
  }
  return { static: always, perTest: Object.fromEntries(results.map(together)) }
}

export const strykerValidationSchema = {
  properties: {
    mutateRunner: {
      type: 'object',
      properties: { files: { type: 'array', items: { type: 'string' } }, plays: { type: 'number' } },
    },
  },
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', MutateRunner)]
