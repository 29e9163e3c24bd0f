/**
 * Jest runs tests in a realm of its own, where PGlite's `import()` of its WASM has no loader. The embedded database is
 * therefore loaded out here, once a test file, and handed in (see pglite.cjs).
 */
const { TestEnvironment } = require('jest-environment-node')

module.exports = class CloudEnvironment extends TestEnvironment {
  async setup() {
    await super.setup()
    Object.defineProperty(this.global, '__pglite', { get: () => require('@electric-sql/pglite') })
  }
}
