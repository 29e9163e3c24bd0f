import { Page } from '@/ui/page/page'

export default function PrivacyPage() {
  return <Page title="我的信息">{null}</Page>
}
