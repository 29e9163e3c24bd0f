/** Stands for `@electric-sql/pglite` inside jest: the real one, loaded outside (cloud-environment.cjs). */
module.exports = globalThis.__pglite
