import { View } from '@tarojs/components'
import type { CallError } from '@/platform/cloud/call-error'
import type { QueryState } from '@/platform/cloud/use-query'
import { retryOf } from '@/platform/phone/retry-of'
import { CellGroup } from '@/ui/cell/cell-group'
import { ErrorRetry } from '@/ui/error-retry/error-retry'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { copy } from '../copy'

interface DeskBarsProps {
  readonly stale: boolean
  readonly error: CallError | null
  /** What was done last, in words. */
  readonly said: string | null
}

/** Above the list: that it is old, what went wrong, what was done. */
export function DeskBars({ stale, error, said }: DeskBarsProps) {
  return (
    <>
      {stale ? <NoticeBar icon="no-network">{copy.offline}</NoticeBar> : null}
      {error ? <NoticeBar kind="error">{error.userMessage}</NoticeBar> : null}
      {said && !error ? (
        <View className="desk-said">
          <NoticeBar kind="done" live>
            {said}
          </NoticeBar>
        </View>
      ) : null}
    </>
  )
}

/** No list yet: on its way, or not to be had. */
export function DayMissing({ day }: { readonly day: Omit<QueryState<unknown>, 'data'> }) {
  const { error, refreshing, refresh } = day
  return (
    <CellGroup>
      {error ? (
        <ErrorRetry title={copy.error} {...retryOf(error, refreshing, refresh)} />
      ) : (
        <Skeleton rows={4} />
      )}
    </CellGroup>
  )
}
