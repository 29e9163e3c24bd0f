import { Comfort, MyThings, PersonCard, SamplePersons } from '@/features/accounts'
import { paintNavigationBar } from '@/platform/screen/display'
import { useShow } from '@/platform/screen/page-hooks'
import { Page } from '@/ui/page/page'
import { tabsCopy } from '../main-tabs/copy'
import { MainTabs } from '../main-tabs/main-tabs'

export default function MePage() {
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
