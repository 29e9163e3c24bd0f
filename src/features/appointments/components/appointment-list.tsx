import { View } from '@tarojs/components'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { Empty } from '@/ui/empty/empty'
import { More } from '@/ui/more/more'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Section } from '@/ui/section/section'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { go } from '@/platform/screen/navigation'
import { useMine } from '../list-api'
import { listCopy as copy } from '../list-copy'
import { AppointmentCell } from './appointment-cell'
import { Failed } from './failed'

interface AppointmentListProps {
  readonly when: 'ahead' | 'past'
  /** A short list: this many, and under them the way to all of them instead of loading more here. */
  readonly limit?: number
  readonly onAll?: () => void
  /** 我以前约过，查一下: enters, so that what was booked before is found. */
  readonly onEnter?: () => void
}

interface NothingProps {
  readonly when: 'ahead' | 'past'
  /** The page has the way on itself. */
  readonly quiet: boolean
  readonly onEnter?: () => void
}

function Nothing({ when, quiet, onEnter }: NothingProps) {
  if (when === 'past') return <Cell title={<View className="note">{copy.emptyPast}</View>} />
  return (
    <Empty
      icon="calendar"
      title={copy.emptyTitle}
      note={copy.emptyNote}
      second={onEnter ? { label: copy.earlierBefore, onTap: onEnter } : undefined}
      action={quiet ? undefined : { label: copy.bookTitle, icon: 'calendar-plus', onTap: () => go('book') }}
    />
  )
}

/** Appointments ahead, soonest first, or past, newest first; of everybody this account acts for. */
export function AppointmentList({ when, limit, onAll, onEnter }: AppointmentListProps) {
  const { entered, appointments, loading, error, stale, refreshing, refresh, hasMore, loadingMore, more } =
    useMine(when)
  const isEmpty = appointments.length === 0
  const shown = appointments.slice(0, limit)
  if (when === 'past' && (!entered || (onAll && isEmpty && !error))) return null
  return (
    <>
      <Section title={when === 'ahead' ? copy.ahead : copy.past} />
      {stale ? <NoticeBar icon="no-network">{copy.ticketOffline}</NoticeBar> : null}
      {error && isEmpty ? (
        <Failed error={error} retrying={refreshing} onRetry={refresh} />
      ) : (
        <CellGroup>
          {loading && isEmpty ? <Skeleton rows={2} lead="block" /> : null}
          {shown.map((one) => (
            <AppointmentCell key={one.appointmentId} appointment={one} />
          ))}
          {!loading && isEmpty ? (
            <Nothing when={when} quiet={onAll !== undefined} onEnter={entered ? undefined : onEnter} />
          ) : null}
          {onAll && (hasMore || shown.length < appointments.length) ? (
            <Cell title={copy.all} onTap={onAll} />
          ) : null}
        </CellGroup>
      )}
      {hasMore && !onAll ? (
        <More busy={loadingMore} onTap={more}>
          {copy.more}
        </More>
      ) : null}
    </>
  )
}
