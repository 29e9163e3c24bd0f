export default definePageConfig({ navigationBarTitleText: '出示卡' })
