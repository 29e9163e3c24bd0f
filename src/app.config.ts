const isWeb = process.env.TARO_ENV === 'h5'

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/booking/index',
    'pages/messages/index',
    'pages/me/index',
    ...(isWeb ? ['pages/gallery/index'] : []),
  ],
  subPackages: [
    {
      root: 'packages/eligibility',
      pages: ['start/index', 'question/index', 'item/index', 'check/index', 'result/index'],
    },
    {
      root: 'packages/guide',
      pages: ['find/index', 'limitation/index', 'criminal/index', 'card/index', 'verify/index'],
    },
    {
      root: 'packages/appointments',
      pages: ['book/index', 'mine/index', 'ticket/index', 'reschedule/index'],
    },
    { root: 'packages/consultations', pages: ['ask/index', 'room/index', 'queue/index'] },
    { root: 'packages/adviser', pages: ['day/index'] },
    {
      root: 'packages/office',
      pages: ['board/index', 'calls/index', 'held/index', 'laws/index', 'law/index'],
    },
    {
      root: 'packages/account',
      pages: ['village/index', 'person/index', 'add-person/index', 'privacy/index', 'gone/index'],
    },
  ],
  // The countryside is not on wifi: preload on any network (2 MB a page at most).
  preloadRule: {
    'pages/home/index': {
      network: 'all',
      packages: ['packages/eligibility', 'packages/guide', 'packages/appointments', 'packages/account'],
    },
    'pages/messages/index': { network: 'all', packages: ['packages/consultations'] },
    'pages/me/index': { network: 'all', packages: ['packages/adviser', 'packages/office'] },
  },
  window: {
    navigationBarTitleText: '法援到村',
    navigationBarBackgroundColor: isWeb ? '#f3f1ed' : '@navBackground',
    navigationBarTextStyle: isWeb ? 'black' : ('@navText' as 'black'),
    backgroundColor: isWeb ? '#f3f1ed' : '@pageBackground',
    backgroundTextStyle: isWeb ? 'dark' : ('@pullText' as 'dark'),
    // The web build draws its own bar (ui/page): it scales with the text.
    navigationStyle: isWeb ? 'custom' : 'default',
  },
  // Tab text must scale, and the native bar cannot: each tab page draws ui/tab-bar, this list only makes them tabs.
  tabBar: {
    custom: true,
    color: '#57524a',
    selectedColor: '#22528e',
    backgroundColor: '#ffffff',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/booking/index', text: '预约' },
      { pagePath: 'pages/messages/index', text: '消息' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  animation: false,
})
