export default definePageConfig({ navigationBarTitleText: '法援到村' })
