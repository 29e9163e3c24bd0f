export default definePageConfig({ navigationBarTitleText: '时间还够不够' })
