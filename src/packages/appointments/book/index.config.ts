export default definePageConfig({ navigationBarTitleText: '约见面' })
