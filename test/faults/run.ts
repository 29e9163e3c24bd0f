import { runTests } from '../support/run-jest'

/**
 * `npm run faults`: lines cut, processes killed, random plays, one file after another, in their long form.
 * Every title prints its seed; FAULTS_SEED plays another. What follows `--` goes to jest.
 */
runTests([['test/faults', '--runInBand', ...process.argv.slice(2)]], { ...process.env, FAULTS: 'long' })
