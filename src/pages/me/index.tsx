import { Page } from '@/ui/page/page'

export default function MePage() {
  return <Page title="我的">{null}</Page>
}
