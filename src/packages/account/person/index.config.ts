export default definePageConfig({ navigationBarTitleText: '帮家里人办' })
