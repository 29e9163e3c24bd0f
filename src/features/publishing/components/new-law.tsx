import { CellGroup } from '@/ui/cell/cell-group'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { DAY_MS, dayOf } from '@/core/time'
import { now } from '@/platform/clock'
import { go, replace } from '@/platform/screen/navigation'
import { useLaw, type Law, type LawKind } from '../api'
import { lawCopy as copy } from '../copy'
import { emptyText, localText, successorText } from '../model/successor'
import { isOuter, ownName } from '../model/whose'
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
  const begun = beginning(areaCode, kind, data, tomorrow)
  return (
    <LawEditor
      areaCode={areaCode}
      kind={kind}
      at={null}
      {...begun}
      onDone={(draftId) => (draftId === undefined ? go('laws') : replace('law', { draft: draftId }))}
      refresh={() => Promise.resolve()}
    />
  )
}

interface Begun {
  readonly text: string
  readonly title: string
  readonly note?: string
}

/** What it begins with, and what it then is: the first of its kind, a successor, or an area's own beside another office's. */
function beginning(areaCode: string, kind: LawKind, before: Law | undefined, day: string): Begun {
  if (before === undefined) return { text: emptyText(kind, areaCode, day), title: copy.newTitles[kind] }
  const { row, text } = before
  if (isOuter(areaCode, row.areaCode)) {
    const own = ownName(areaCode)
    const note = `${copy.ownFrom(row.title)}。${copy.ownNote(own)}`
    return { text: localText(text, areaCode, day), title: copy.ownTitle(own), note }
  }
  return {
    text: successorText(kind, text, day),
    title: copy.successor[kind],
    note: copy.successorOf(row.title),
  }
}
