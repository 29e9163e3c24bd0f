import { CellGroup } from '@/ui/cell/cell-group'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { DAY_MS, dayOf } from '@/core/time'
import { now } from '@/platform/clock'
import { go, replace } from '@/platform/screen/navigation'
import { useLaw, type LawKind } from '../api'
import { emptyText, successorText } from '../model/successor'
import { LawEditor } from './law-editor'

interface NewLawProps {
  readonly areaCode: string
  readonly kind: LawKind
  /** The one whose place it takes; undefined: the first of its kind. */
  readonly from: string | undefined
}

/** A new one, from nothing or from what is in force; it begins tomorrow until somebody says otherwise. */
export function NewLaw({ areaCode, kind, from }: NewLawProps) {
  const { data, loading } = useLaw(from)
  const tomorrow = dayOf(now() + DAY_MS)
  if (from !== undefined && loading)
    return (
      <CellGroup>
        <Skeleton rows={5} />
      </CellGroup>
    )
  const text =
    data === undefined ? emptyText(kind, areaCode, tomorrow) : successorText(kind, data.text, tomorrow)
  return (
    <LawEditor
      areaCode={areaCode}
      kind={kind}
      at={null}
      text={text}
      onDone={(draftId) => (draftId === undefined ? go('laws') : replace('law', { draft: draftId }))}
      refresh={() => Promise.resolve()}
    />
  )
}
