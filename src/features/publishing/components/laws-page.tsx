import { useState } from 'react'
import { go } from '@/platform/screen/navigation'
import { DeskRoom } from '@/ui/desk/desk'
import { StaffPage } from '@/ui/desk/staff-page'
import { useBureau, type LawKind } from '../api'
import { lawsCopy as copy } from '../copy'
import { LawFiles } from './law-files'
import { LawList } from './law-list'

export const others = {
  title: copy.notStaff,
  note: copy.notStaffNote,
  action: { label: copy.goHome, onTap: () => go('home') },
}

/** Every standard and figure of the bureau's area: in force, to come, and being written. */
export function LawsPage() {
  const { loading, areaCode } = useBureau()
  const [kind, setKind] = useState<LawKind>('standard')
  return (
    <StaffPage title={copy.title} loading={loading} others={others}>
      {areaCode === null ? null : (
        <DeskRoom>
          <LawList key={kind} areaCode={areaCode} kind={kind} onKind={setKind} />
          <LawFiles areaCode={areaCode} kind={kind} />
        </DeskRoom>
      )}
    </StaffPage>
  )
}
