import { replace } from '@/platform/screen/navigation'
import { CellGroup } from '@/ui/cell/cell-group'
import { Empty } from '@/ui/empty/empty'
import { checkCopy } from '../copy'

/** The answers are gone: erased, or never there. The way on is from the beginning. */
export function Gone() {
  return (
    <CellGroup>
      <Empty
        title={checkCopy.gone}
        note={checkCopy.goneNote}
        action={{ label: checkCopy.startAgain, onTap: () => replace('eligibilityStart') }}
      />
    </CellGroup>
  )
}
