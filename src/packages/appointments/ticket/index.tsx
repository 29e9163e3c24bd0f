import { Page } from '@/ui/page/page'

export default function TicketPage() {
  return <Page title="预约">{null}</Page>
}
