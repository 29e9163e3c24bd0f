export default definePageConfig({ navigationBarTitleText: '找一找您的事' })
