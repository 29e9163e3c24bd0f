import { Comfort, MyThings, PersonCard, SamplePersons } from '@/features/accounts'
import { paintNavigationBar } from '@/platform/screen/display'
import { useShow } from '@/platform/screen/page-hooks'
import { asTab } from '@/platform/screen/visible'
import { Page } from '@/ui/page/page'
import { tabsCopy } from '../main-tabs/copy'
import { MainTabs } from '../main-tabs/main-tabs'

function MePage() {
  useShow(() => paintNavigationBar('plain'))
  return (
    <Page title={tabsCopy.me} back={false} tabBar={<MainTabs current="me" />}>
      <PersonCard />
      <MyThings />
      <Comfort />
      <SamplePersons />
    </Page>
  )
}

export default asTab(MePage)
