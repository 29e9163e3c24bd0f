import { go } from '@/platform/screen/navigation'
import { StaffPage } from '@/ui/desk/staff-page'
import { useDesk } from '../api'
import { copy } from '../copy'
import { Desk } from './desk'

const others = {
  title: copy.notStaff,
  note: copy.notStaffNote,
  action: { label: copy.goBook, onTap: () => go('booking') },
}

/** The desk of an adviser, or of a town's clerk. */
export function DeskPage() {
  const { loading, isAdviser, townCode } = useDesk()
  return (
    <StaffPage title={copy.title} loading={loading} others={others}>
      {isAdviser || townCode !== null ? <Desk isAdviser={isAdviser} townCode={townCode} /> : null}
    </StaffPage>
  )
}
