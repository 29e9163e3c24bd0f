import { Page } from '@/ui/page/page'

export default function PersonPage() {
  return <Page title="帮家里人办">{null}</Page>
}
