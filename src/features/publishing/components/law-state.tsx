import { Tag } from '@/ui/tag/tag'
import type { LawRow } from '../api'
import { lawsCopy as copy } from '../copy'

const TAGS = {
  DRAFT: 'quiet',
  CHECKED: 'new',
  SCHEDULED: 'plain',
  IN_FORCE: 'done',
  SUPERSEDED: 'quiet',
  WITHDRAWN: 'quiet',
} as const

/** Where a piece of law stands, in words, and how sure it is of itself. A figure nobody has yet is in force nowhere. */
export function LawStateTag({ row: { state, status } }: { readonly row: Pick<LawRow, 'state' | 'status'> }) {
  const standing = state === 'IN_FORCE' || state === 'SCHEDULED'
  if (standing && status === 'missing') return <Tag kind="quiet">{copy.noFigure}</Tag>
  const doubt = status === null ? null : copy.doubts[status]
  return (
    <>
      <Tag kind={TAGS[state]}>{copy.states[state]}</Tag>
      {doubt === null ? null : <Tag>{doubt}</Tag>}
    </>
  )
}
