import type { ReactNode } from 'react'
import { go } from '@/platform/screen/navigation'
import { DeskRoom } from '@/ui/desk/desk'
import { StaffPage } from '@/ui/desk/staff-page'
import { useOffice } from '../api'
import { officeCopy as copy } from '../copy'

interface OfficePageProps {
  readonly title: string
  /** The desk of a town. */
  readonly children: (townCode: string) => ReactNode
}

const others = {
  title: copy.notStaff,
  note: copy.notStaffNote,
  action: { label: copy.goHome, onTap: () => go('home') },
}

/** A page of a town's office. */
export function OfficePage({ title, children }: OfficePageProps) {
  const { loading, townCode } = useOffice()
  return (
    <StaffPage title={title} loading={loading} others={others}>
      {townCode === null ? null : <DeskRoom>{children(townCode)}</DeskRoom>}
    </StaffPage>
  )
}
