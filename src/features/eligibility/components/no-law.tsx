import { callHotline } from '@/platform/phone/phone-call'
import { CellGroup } from '@/ui/cell/cell-group'
import { Empty } from '@/ui/empty/empty'
import { checkCopy } from '../copy'

/** The phone can read no law at all: said, with the one way on. */
export function NoLaw() {
  return (
    <CellGroup>
      <Empty
        icon="warning"
        title={checkCopy.noLaw}
        note={checkCopy.noLawNote}
        action={{ label: checkCopy.callHotline, icon: 'phone', onTap: callHotline }}
      />
    </CellGroup>
  )
}
