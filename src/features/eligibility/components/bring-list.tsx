import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import type { Paper } from '@/core/eligibility/bring-list'
import { resultCopy as copy } from '../copy'

/** What to bring, and that nobody should stay away for want of it. */
export function BringList({ papers }: { readonly papers: readonly Paper[] }) {
  return (
    <>
      <Section title={copy.bring} aside={copy.bringNote} />
      <CellGroup>
        {papers.map(({ code, title, note }) => (
          <Cell key={code} icon="file" title={title} note={note} />
        ))}
      </CellGroup>
    </>
  )
}
