import { go } from '@/platform/screen/navigation'
import { Cell } from '@/ui/cell/cell'
import { Tag } from '@/ui/tag/tag'
import type { LawRow } from '../api'
import { lawsCopy as copy } from '../copy'
import { LawStateTag } from './law-state'

/** One standard or figure in a list. */
export function LawCell({ row }: { readonly row: LawRow }) {
  const { draftId, title, documentId, number, from, to, state, mayApprove } = row
  return (
    <Cell
      title={title || documentId || copy.states.DRAFT}
      note={[number, copy.days(from, to)].filter((one) => one !== '').join(' · ')}
      tags={
        <>
          <LawStateTag state={state} />
          {mayApprove ? <Tag kind="new">{copy.mayApprove}</Tag> : null}
        </>
      }
      onTap={() => go('law', { draft: draftId })}
    />
  )
}
