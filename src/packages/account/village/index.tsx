import { Page } from '@/ui/page/page'

export default function VillagePage() {
  return <Page title="选村子">{null}</Page>
}
