import { runTests } from './support/run-jest'

const asked = process.argv.slice(2)

/**
 * `npm test`: every test; what follows `--` goes to jest. The parts run on every core; then the whole, in a browser and in
 * WeChat's runtime, one at a time, so that nobody waits for a click.
 */
runTests([
  ['--selectProjects', 'core', 'screens', 'cloud', '--maxWorkers=100%', ...asked],
  ['--selectProjects', 'whole', '--runInBand', ...asked],
])
