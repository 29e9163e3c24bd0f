import { PersonChoice } from '@/features/accounts/person-choice'
import { paintNavigationBar } from '@/platform/screen/display'
import { useShow } from '@/platform/screen/page-hooks'
import { Page } from '@/ui/page/page'

export default function PersonPage() {
  useShow(() => paintNavigationBar('plain'))
  return (
    <Page title="帮家里人办">
      <PersonChoice />
    </Page>
  )
}
