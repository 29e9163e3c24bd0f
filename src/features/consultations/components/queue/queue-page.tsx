import { go } from '@/platform/screen/navigation'
import { CellGroup } from '@/ui/cell/cell-group'
import { Empty } from '@/ui/empty/empty'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { useWho } from '../../api'
import { queueCopy } from '../../queue-copy'
import { QueueDesk } from './queue-desk'

/** The adviser's conversations. For whom it is not is told so, and where to go instead. */
export function QueuePage() {
  const { staff, loading } = useWho()
  const isAdviser = staff.some(({ role }) => role === 'adviser')
  return (
    <Page title={queueCopy.title} wide fill={isAdviser}>
      {isAdviser ? (
        <QueueDesk />
      ) : (
        <CellGroup>
          {loading ? (
            <Skeleton rows={4} lead="round" />
          ) : (
            <Empty
              icon="chat"
              title={queueCopy.notStaff}
              note={queueCopy.notStaffNote}
              action={{ label: queueCopy.goMessages, onTap: () => go('messages') }}
            />
          )}
        </CellGroup>
      )}
    </Page>
  )
}
