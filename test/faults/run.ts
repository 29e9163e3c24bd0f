import { runTests } from '../support/run-jest'

/** `npm run faults`: lines cut, processes killed, crowds at one seat, one file after another; what follows `--` goes to jest. */
runTests(['test/faults', '--runInBand', ...process.argv.slice(2)])
