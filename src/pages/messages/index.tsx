import { useEnter, useOthers } from '@/features/accounts'
import { Inbox, useOpenedNotice } from '@/features/notices'
import { paintNavigationBar } from '@/platform/screen/display'
import { useParams, useShow } from '@/platform/screen/page-hooks'
import { Page } from '@/ui/page/page'
import { tabsCopy } from '../main-tabs/copy'
import { MainTabs } from '../main-tabs/main-tabs'

export default function MessagesPage() {
  const others = useOthers()
  const { enter } = useEnter()
  useOpenedNotice(useParams().notice)
  useShow(() => paintNavigationBar('plain'))
  return (
    <Page title={tabsCopy.messages} back={false} tabBar={<MainTabs current="messages" />}>
      <Inbox others={others} onEnter={() => void enter()} />
    </Page>
  )
}
