/**
 * `npm run mutate`: the engine of eligibility, changed in one place at a time; a test must notice. Not part of `npm test`.
 * A part only: `npm run mutate -- --mutate 'src/core/eligibility/series.ts'`. The report: .cache/mutation.json.
 */
import { createRequire } from 'node:module'

const { projects } = createRequire(import.meta.url)('./jest.config.cjs')
const core = { ...projects.find((one) => one.displayName === 'core'), displayName: 'mutate' }

/** Random plays in the short form: they stand against every change. */
process.env.FUZZ_RUNS = '60'

export default {
  testRunner: 'jest',
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  mutate: ['src/core/eligibility/**/*.ts', '!src/core/eligibility/wording/**'],
  jest: {
    projectType: 'custom',
    config: { ...core, rootDir: '.', testMatch: ['<rootDir>/test/core/eligibility/**/*.test.ts'] },
  },
  concurrency: 2,
  timeoutMS: 20_000,
  ignorePatterns: [
    'dist',
    '.data',
    '.cache',
    'docs/screenshots',
    'gateway',
    'cloudfunctions',
    'src/packages',
    'src/pages',
  ],
  tempDirName: '.cache/stryker',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  incremental: true,
  incrementalFile: '.cache/mutation-incremental.json',
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
}
