/** One runner, four kinds of test: pure (node), screens (jsdom), cloud (real SDK and gateway), whole (browser, WeChat build). */
const swc = [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2021' } },
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

const project = (displayName, folders, extra = {}) => ({
  ...shared,
  displayName,
  testMatch: folders.map((f) => `<rootDir>/test/${f}/**/*.test.{ts,tsx}`),
  ...extra,
})

module.exports = {
  rootDir: '..',
  testTimeout: 60000,
  projects: [
    project('core', ['core', 'contracts', 'config', 'support']),
    project('screens', ['ui', 'platform', 'features'], { testEnvironment: 'jsdom' }),
    project('cloud', ['cloudfunctions', 'gateway', 'faults'], { globalSetup: '<rootDir>/test/support/build-cloud.ts' }),
    project('whole', ['e2e', 'weapp'], { globalSetup: '<rootDir>/test/support/build-all.ts' }),
  ],
}
