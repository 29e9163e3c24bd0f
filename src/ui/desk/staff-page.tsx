import type { ReactNode } from 'react'
import { CellGroup } from '../cell/cell-group'
import { Empty, type EmptyProps } from '../empty/empty'
import { Page } from '../page/page'
import { Skeleton, type SkeletonProps } from '../skeleton/skeleton'

export interface StaffPageProps {
  readonly title: string
  /** While it is not known yet whose page it is. */
  readonly loading: boolean
  readonly lead?: SkeletonProps['lead']
  /** Whom the page is for, and where anybody else finds what they look for. */
  readonly others: Pick<EmptyProps, 'icon' | 'title' | 'note' | 'action'>
  /** The desk fills the page and scrolls in itself. */
  readonly fill?: boolean
  /** The desk; null for whom it is not. */
  readonly children: ReactNode
}

/** A page of the staff; for whom it is not is told so, and where to go instead. */
export function StaffPage({ title, loading, lead, others, fill, children }: StaffPageProps) {
  const isTheirs = children !== null
  return (
    <Page title={title} wide fill={fill && isTheirs}>
      {isTheirs ? (
        children
      ) : (
        <CellGroup>
          {loading ? <Skeleton rows={4} lead={lead} /> : <Empty icon="people" {...others} />}
        </CellGroup>
      )}
    </Page>
  )
}
