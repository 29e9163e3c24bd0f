import { Page } from '@/ui/page/page'

export default function DayPage() {
  return <Page title="今天的预约">{null}</Page>
}
