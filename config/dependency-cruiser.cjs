/** Who may import whom (docs/architecture.md). `core` knows nobody; the phone and the cloud never meet. */
const forbid = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: to },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^(src|cloudfunctions|gateway|config|test)' },
      to: { couldNotResolve: true },
    },
    {
      name: 'core-imports-core-only',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: ['^src/core/', '^node_modules/dayjs'] },
    },
    {
      name: 'contracts-import-core-only',
      severity: 'error',
      from: { path: '^src/contracts/' },
      to: { pathNot: ['^src/(core|contracts)/', '^node_modules/valibot'] },
    },
    forbid('ui-stands-alone', '^src/ui/', '^src/(pages|packages|features|contracts|core|platform)/'),
    forbid('platform-is-low', '^src/platform/', '^src/(pages|packages|features|ui)/'),
    forbid('features-below-pages', '^src/features/', '^src/(pages|packages)/'),
    {
      name: 'features-do-not-meet',
      severity: 'error',
      comment: 'Compose two features in the page.',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/([^/]+)/', pathNot: '^src/features/$1/' },
    },
    forbid('phone-never-meets-cloud', '^src/', '^(cloudfunctions|gateway|config|test)/'),
    forbid(
      'cloud-never-meets-phone',
      '^cloudfunctions/',
      '^(src/(pages|packages|features|ui|platform)|gateway|test)/',
    ),
    forbid('kit-is-below-functions', '^cloudfunctions/kit/', '^cloudfunctions/(api|jobs|events|documents)/'),
    forbid(
      'gateway-knows-contracts-only',
      '^gateway/',
      '^(src/(pages|packages|features|ui|platform)|cloudfunctions|test)/',
    ),
    {
      name: 'only-kit-speaks-to-the-sdk',
      severity: 'error',
      from: { path: '^(src|cloudfunctions|gateway|config)/', pathNot: '^cloudfunctions/kit/cloud\\.ts$' },
      to: { path: 'node_modules/wx-server-sdk' },
    },
    {
      name: 'only-platform-and-ui-speak-to-taro',
      severity: 'error',
      comment: 'Components come from @tarojs/components; the Taro API belongs to platform/.',
      from: { path: '^src/(features|pages|packages|ui|core|contracts)/' },
      to: { path: 'node_modules/@tarojs/taro/' },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      from: { path: '^(src|cloudfunctions|gateway)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|\\.(scss|css|svg|png)$)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
