export default definePageConfig({ navigationBarTitleText: '申请自查' })
