/** One runner, four kinds of test: pure (node), screens (jsdom), cloud (real SDK and gateway), whole (browser, WeChat build). */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2021',
    },
  },
]

const shared = {
  rootDir: '..',
  transform: { '^.+\\.(t|j)sx?$': swc },
  transformIgnorePatterns: ['/node_modules/(?!(nanoid)/)'],
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@kit/(.*)$': '<rootDir>/cloudfunctions/kit/$1',
    '^@data/(.*)$': '<rootDir>/data/$1',
    '\\.(s?css|svg|png)$': 'identity-obj-proxy',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
}

/** Tests that open the embedded database: see test/support/cloud-environment.cjs. */
const withDatabase = (globalSetup) => ({
  globalSetup: `<rootDir>/test/support/${globalSetup}.ts`,
  testEnvironment: '<rootDir>/test/support/cloud-environment.cjs',
  moduleNameMapper: {
    ...shared.moduleNameMapper,
    '^@electric-sql/pglite$': '<rootDir>/test/support/pglite.cjs',
  },
})

const project = (displayName, folders, extra = {}) => ({
  ...shared,
  displayName,
  testMatch: folders.map((f) => `<rootDir>/test/${f}/**/*.test.{ts,tsx}`),
  ...extra,
})

module.exports = {
  rootDir: '..',
  testTimeout: 120000,
  projects: [
    project('core', ['core', 'contracts', 'config', 'support']),
    project('screens', ['ui', 'platform', 'features'], { testEnvironment: 'jsdom' }),
    project('cloud', ['cloudfunctions', 'gateway', 'faults'], withDatabase('build-cloud')),
    project('whole', ['e2e', 'weapp'], withDatabase('build-all')),
  ],
}
