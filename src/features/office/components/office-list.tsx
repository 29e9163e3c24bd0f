import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { PagedName } from '@/contracts/registry'
import type { PagesState } from '@/platform/cloud/use-pages'
import { retryOf } from '@/platform/phone/retry-of'
import { CellGroup } from '@/ui/cell/cell-group'
import { Empty } from '@/ui/empty/empty'
import { ErrorRetry } from '@/ui/error-retry/error-retry'
import { More } from '@/ui/more/more'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Section } from '@/ui/section/section'
import { Skeleton } from '@/ui/skeleton/skeleton'
import type { CallError } from '@/platform/cloud/call-error'
import { officeCopy as copy } from '../copy'
import './office.scss'

export type ListState = Omit<PagesState<PagedName>, 'pages'>

/** No list yet: on its way, or not to be had. */
export function ListMissing({ error, refreshing, refresh }: ListState) {
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

interface RowsProps {
  readonly state: ListState
  readonly none: { readonly title: string; readonly note: string }
  readonly children: readonly ReactNode[]
}

/** The rows in a white group, or that there are none; older ones by a button. */
export function Rows({ state, none, children }: RowsProps) {
  return (
    <>
      {children.length > 0 ? <Section title={copy.list} /> : null}
      <CellGroup>
        {children.length > 0 ? children : <Empty icon="circle-check" title={none.title} note={none.note} />}
      </CellGroup>
      {state.hasMore ? (
        <More busy={state.loadingMore} onTap={state.more}>
          {copy.more}
        </More>
      ) : null}
    </>
  )
}

interface BarsProps {
  readonly stale: boolean
  readonly error: CallError | null
  /** What was done last, in words. */
  readonly said: string | null
}

/** Above the list: that it is old, what went wrong, what was done. */
export function Bars({ stale, error, said }: BarsProps) {
  if (!stale && !error && !said) return null
  return (
    <View className="office-said">
      {stale ? <NoticeBar icon="no-network">{copy.offline}</NoticeBar> : null}
      {error ? <NoticeBar kind="error">{error.userMessage}</NoticeBar> : null}
      {said && !error ? (
        <NoticeBar kind="done" live>
          {said}
        </NoticeBar>
      ) : null}
    </View>
  )
}
