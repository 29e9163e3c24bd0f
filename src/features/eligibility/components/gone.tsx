import { replace } from '@/platform/screen/navigation'
import { CellGroup } from '@/ui/cell/cell-group'
import { Empty } from '@/ui/empty/empty'
import { checkCopy } from '../copy'
import { isBegun } from '../draft'
import { useCheckDraft } from '../store'

/** No result to show: the answers are erased or were never there, or not all are given yet. The start page leads on. */
export function Gone() {
  const begun = useCheckDraft((state) => isBegun(state.draft))
  return (
    <CellGroup>
      <Empty
        title={begun ? checkCopy.notDone : checkCopy.gone}
        note={begun ? checkCopy.notDoneNote : checkCopy.goneNote}
        action={{
          label: begun ? checkCopy.goOn : checkCopy.startAgain,
          onTap: () => replace('eligibilityStart'),
        }}
      />
    </CellGroup>
  )
}
