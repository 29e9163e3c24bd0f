import { Page } from '@/ui/page/page'

export default function BookingPage() {
  return <Page title="预约">{null}</Page>
}
