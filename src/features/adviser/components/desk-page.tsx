import { go } from '@/platform/screen/navigation'
import { CellGroup } from '@/ui/cell/cell-group'
import { Empty } from '@/ui/empty/empty'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useDesk } from '../api'
import { copy } from '../copy'
import { Desk } from './desk'

/** For whom it is not is told so, and where to go instead. */
export function DeskPage() {
  const { loading, isAdviser, townCode } = useDesk()
  const isStaff = isAdviser || townCode !== null
  return (
    <Page title={copy.title} wide>
      {isStaff ? (
        <Desk isAdviser={isAdviser} townCode={townCode} />
      ) : (
        <CellGroup>
          {loading ? (
            <Skeleton rows={4} />
          ) : (
            <Empty
              icon="people"
              title={copy.notStaff}
              note={copy.notStaffNote}
              action={{ label: copy.goBook, onTap: () => go('booking') }}
            />
          )}
        </CellGroup>
      )}
    </Page>
  )
}
