/**
 * Jest runs tests in a realm of its own, where PGlite's `import()` of its WASM has no loader. The embedded database is
 * therefore loaded out here and handed in (pglite.cjs). A database in memory begins from the image made once by
 * database-image.ts: the very files PGlite's own first start makes, five times faster than making them again.
 */
const { existsSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const { TestEnvironment } = require('jest-environment-node')

const IMAGE = join(__dirname, '..', '..', '.cache', 'pglite.tar')

function embedded() {
  const { PGlite } = require('@electric-sql/pglite')
  const create = (...given) => {
    if (given.length > 0 || !existsSync(IMAGE)) return PGlite.create(...given)
    return PGlite.create({ loadDataDir: new Blob([readFileSync(IMAGE)]) })
  }
  return { PGlite: { create } }
}

module.exports = class CloudEnvironment extends TestEnvironment {
  async setup() {
    await super.setup()
    Object.defineProperty(this.global, '__pglite', { get: embedded })
  }
}
