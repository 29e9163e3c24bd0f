import { go } from '@/platform/screen/navigation'
import { StaffPage } from '@/ui/desk/staff-page'
import { useWho } from '../../api'
import { queueCopy } from '../../queue-copy'
import { QueueDesk } from './queue-desk'

const others = {
  icon: 'chat',
  title: queueCopy.notStaff,
  note: queueCopy.notStaffNote,
  action: { label: queueCopy.goMessages, onTap: () => go('messages') },
} as const

/** The adviser's conversations. */
export function QueuePage() {
  const { staff, loading } = useWho()
  const isAdviser = staff.some(({ role }) => role === 'adviser')
  return (
    <StaffPage title={queueCopy.title} loading={loading} lead="round" others={others} fill>
      {isAdviser ? <QueueDesk /> : null}
    </StaffPage>
  )
}
