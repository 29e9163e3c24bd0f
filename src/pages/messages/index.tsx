import { useEnter, useOthers } from '@/features/accounts'
import { ConversationList, useMine } from '@/features/consultations'
import { Inbox, useOpenedNotice } from '@/features/notices'
import { useHints } from '@/platform/cloud/hints'
import { makeOld } from '@/platform/cloud/make-old'
import { paintNavigationBar } from '@/platform/screen/display'
import { useParams, useShow } from '@/platform/screen/page-hooks'
import { asTab } from '@/platform/screen/visible'
import { Page } from '@/ui/page/page'
import { tabsCopy } from '../main-tabs/copy'
import { MainTabs } from '../main-tabs/main-tabs'

function MessagesPage() {
  const others = useOthers()
  const { enter } = useEnter()
  const { conversations } = useMine()
  useHints(() => makeOld(['consultations.mine', 'notices.inbox']), { enabled: conversations.length > 0 })
  useOpenedNotice(useParams().notice)
  useShow(() => paintNavigationBar('plain'))
  return (
    <Page title={tabsCopy.messages} back={false} tabBar={<MainTabs current="messages" />}>
      <Inbox
        others={others}
        onEnter={() => void enter()}
        isTalking={conversations.length > 0}
        conversations={(few) => <ConversationList others={others} quiet={few} most={few ? 3 : undefined} />}
      />
    </Page>
  )
}

export default asTab(MessagesPage)
