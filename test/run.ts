import { runTests } from './support/run-jest'

/** `npm test`: every test; what follows `--` goes to jest. */
runTests(process.argv.slice(2))
