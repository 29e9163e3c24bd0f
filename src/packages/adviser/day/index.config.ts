export default definePageConfig({ navigationBarTitleText: '今天谁来' })
