/**
 * `npm run mutate`: the engine of eligibility, changed in one place at a time; a test must notice. Not part of `npm test`.
 * A part only: `npm run mutate -- --mutate 'src/core/eligibility/series.ts'`. The report: .cache/mutation.json.
 */
import { readdirSync } from 'node:fs'

const ENGINE = 'src/core/eligibility'
const TESTS = 'test/core/eligibility'

/** Ways on, papers and matters: tables of what is said after a decision, not how it is reached. */
const TABLES = ['bring-list', 'criminal', 'limitation', 'matters', 'next-steps', 'proofs']

/** They read sources and documents: nothing they could notice about the engine is theirs alone. */
const ELSEWHERE = ['house', 'guide', 'words', 'examples'].map((name) => `${name}.test.ts`)

const files = [
  ...readdirSync(TESTS).filter((name) => name.endsWith('.test.ts') && !ELSEWHERE.includes(name)),
  'read/standard.test.ts',
  'verify/recompute.test.ts',
].map((name) => `${TESTS}/${name}`)

/** Random plays in the short form: they stand against every change. */
const PLAYS = 60
process.env.FUZZ_RUNS = String(PLAYS)

export default {
  testRunner: 'in-process',
  plugins: ['./config/mutate-runner.mjs'],
  mutateRunner: { files, plays: PLAYS },
  coverageAnalysis: 'perTest',
  mutate: [`${ENGINE}/*.ts`, `${ENGINE}/compile/*.ts`, ...TABLES.map((name) => `!${ENGINE}/${name}.ts`)],
  concurrency: 2,
  // What turns endlessly is found by counting its turns: the clock is for the rest, and patient on a busy machine.
  timeoutMS: 30_000,
  timeoutFactor: 1,
  ignorePatterns: [
    'dist',
    '.data',
    '.cache',
    'docs',
    'gateway',
    'cloudfunctions',
    'src/packages',
    'src/pages',
    'src/features',
  ],
  tempDirName: '.cache/stryker',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
}
