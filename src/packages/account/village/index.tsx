import { VillageChoice } from '@/features/accounts/village-choice'
import { paintNavigationBar } from '@/platform/screen/display'
import { useShow } from '@/platform/screen/page-hooks'
import { Page } from '@/ui/page/page'

export default function VillagePage() {
  useShow(() => paintNavigationBar('plain'))
  return (
    <Page title="选村子">
      <VillageChoice />
    </Page>
  )
}
