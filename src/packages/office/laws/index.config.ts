export default definePageConfig({ navigationBarTitleText: '经济困难标准' })
