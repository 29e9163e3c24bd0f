import { Gone } from '@/features/notices/gone'
import { paintNavigationBar } from '@/platform/screen/display'
import { useShow } from '@/platform/screen/page-hooks'
import { Page } from '@/ui/page/page'

/** Where a link leads that leads nowhere any more. */
export default function GonePage() {
  useShow(() => paintNavigationBar('plain'))
  return (
    <Page title="没找到">
      <Gone />
    </Page>
  )
}
