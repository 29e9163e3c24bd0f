import { Page } from '@/ui/page/page'

export default function HomePage() {
  return <Page title="法援到村">{null}</Page>
}
