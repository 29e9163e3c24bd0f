import { Page } from '@/ui/page/page'

export default function BookPage() {
  return <Page title="约见面">{null}</Page>
}
