export default definePageConfig({ navigationBarTitleText: '谁在等我回' })
