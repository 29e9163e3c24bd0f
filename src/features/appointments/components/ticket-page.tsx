import { View } from '@tarojs/components'
import { callHotline } from '@/platform/phone/phone-call'
import { go } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell-group'
import { Empty } from '@/ui/empty/empty'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useAppointment } from '../api'
import { copy } from '../copy'
import { Failed } from './failed'
import { TicketView } from './ticket-view'

/** Trying again would not help: where one's own are, the way home, and a person to call. */
function TicketGone() {
  return (
    <>
      <CellGroup>
        <Empty
          icon="calendar"
          title={copy.goneTitle}
          note={copy.goneNote}
          action={{ label: copy.mineTitle, onTap: () => go('booking') }}
          second={{ label: copy.home, onTap: () => go('home') }}
        />
      </CellGroup>
      <View className="pad mt3">
        <Button kind="text" icon="phone" onTap={callHotline}>
          {copy.call12348}
        </Button>
      </View>
    </>
  )
}

/** The ticket page: from what is kept on the phone first, so that it opens without a network. */
export function TicketPage({ appointmentId }: { readonly appointmentId: string }) {
  const { data, loading, error, stale, refreshing, refresh } = useAppointment(appointmentId)
  const isGone = error?.code === 'NOT_FOUND' || error?.code === 'FORBIDDEN'
  return (
    <Page
      title={copy.mineTitle}
      notice={
        stale ? (
          <NoticeBar flat live icon="no-network">
            {copy.ticketOffline}
          </NoticeBar>
        ) : null
      }
    >
      {loading ? (
        <CellGroup>
          <Skeleton rows={3} lead="block" />
        </CellGroup>
      ) : null}
      {!data && error && isGone ? <TicketGone /> : null}
      {!data && error && !isGone ? (
        <Failed error={error} title={copy.notFoundTitle} retrying={refreshing} onRetry={refresh} />
      ) : null}
      {data ? <TicketView appointment={data} /> : null}
      <View className="mt4" />
    </Page>
  )
}
