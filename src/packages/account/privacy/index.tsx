import { Privacy } from '@/features/accounts/privacy'
import { paintNavigationBar } from '@/platform/screen/display'
import { useShow } from '@/platform/screen/page-hooks'
import { Page } from '@/ui/page/page'

export default function PrivacyPage() {
  useShow(() => paintNavigationBar('plain'))
  return (
    <Page title="我的信息">
      <Privacy />
    </Page>
  )
}
