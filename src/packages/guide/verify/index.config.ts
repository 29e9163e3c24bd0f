export default definePageConfig({ navigationBarTitleText: '核对自查结果' })
