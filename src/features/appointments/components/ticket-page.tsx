import { View } from '@tarojs/components'
import { CellGroup } from '@/ui/cell/cell-group'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useAppointment } from '../api'
import { copy } from '../copy'
import { Failed } from './failed'
import { TicketView } from './ticket-view'

/** The ticket page: from what is kept on the phone first, so that it opens without a network. */
export function TicketPage({ appointmentId }: { readonly appointmentId: string }) {
  const { data, loading, error, stale, refreshing, refresh } = useAppointment(appointmentId)
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
      {!data && error ? (
        <Failed error={error} title={copy.notFoundTitle} retrying={refreshing} onRetry={refresh} />
      ) : null}
      {data ? <TicketView appointment={data} /> : null}
      <View className="mt4" />
    </Page>
  )
}
