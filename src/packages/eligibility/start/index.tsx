import { Page } from '@/ui/page/page'

export default function StartPage() {
  return <Page title="申请自查">{null}</Page>
}
