import { Page } from '@/ui/page/page'

export default function MinePage() {
  return <Page title="我的预约">{null}</Page>
}
