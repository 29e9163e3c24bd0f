import { AddPerson } from '@/features/accounts/add-person'
import { paintNavigationBar } from '@/platform/screen/display'
import { useShow } from '@/platform/screen/page-hooks'
import { Page } from '@/ui/page/page'

export default function AddPersonPage() {
  useShow(() => paintNavigationBar('plain'))
  return (
    <Page title="加一个人">
      <AddPerson />
    </Page>
  )
}
