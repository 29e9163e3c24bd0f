import { Page } from '@/ui/page/page'

export default function ReschedulePage() {
  return <Page title="改时间">{null}</Page>
}
