import { Page } from '@/ui/page/page'

export default function MessagesPage() {
  return <Page title="消息">{null}</Page>
}
