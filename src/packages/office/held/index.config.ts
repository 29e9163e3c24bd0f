export default definePageConfig({ navigationBarTitleText: '待看的消息' })
