import type { ReactNode } from 'react'
import { go } from '@/platform/screen/navigation'
import { CellGroup } from '@/ui/cell/cell-group'
import { DeskRoom } from '@/ui/desk/desk'
import { Empty } from '@/ui/empty/empty'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useOffice } from '../api'
import { officeCopy as copy } from '../copy'

interface OfficePageProps {
  readonly title: string
  /** The desk of a town. */
  readonly children: (townCode: string) => ReactNode
}

/** A page of a town's office; for whom it is not is told so, and where to go instead. */
export function OfficePage({ title, children }: OfficePageProps) {
  const { loading, townCode } = useOffice()
  return (
    <Page title={title} wide>
      {townCode !== null ? (
        <DeskRoom>{children(townCode)}</DeskRoom>
      ) : (
        <CellGroup>
          {loading ? (
            <Skeleton rows={4} />
          ) : (
            <Empty
              icon="people"
              title={copy.notStaff}
              note={copy.notStaffNote}
              action={{ label: copy.goHome, onTap: () => go('home') }}
            />
          )}
        </CellGroup>
      )}
    </Page>
  )
}
