const isWeb = process.env.TARO_ENV === 'h5'

export default definePageConfig({
  navigationBarTitleText: '消息',
  // A browser has its own way to load again.
  enablePullDownRefresh: !isWeb,
})
