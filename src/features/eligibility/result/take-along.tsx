import type { Facts } from '@/core/eligibility/facts'
import { useOnline } from '@/platform/phone/use-online'
import { go } from '@/platform/screen/navigation'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Section } from '@/ui/section/section'
import { keepCopy as copy } from './copy'
import { usePdf, type PdfState } from './use-pdf'

interface TakeAlongProps {
  readonly facts: Facts
  readonly date: string
  readonly acting: boolean
}

/** What a person takes along: the card for the counter, which needs nothing, and a PDF, which needs the cloud. */
export function TakeAlong({ facts, date, acting }: TakeAlongProps) {
  const { state, make } = usePdf({ facts, date, acting })
  const online = useOnline()
  return (
    <>
      <Section title={copy.title} />
      {state.is === 'failed' ? (
        <NoticeBar kind="error" title={copy.pdfAgain}>
          {state.error.userMessage}
        </NoticeBar>
      ) : null}
      <CellGroup>
        <Cell icon="id-card" title={copy.card} note={copy.cardNote} onTap={() => go('eligibilityCard')} />
        <Cell
          icon="file"
          title={copy.pdf}
          note={online ? noteOf(state) : copy.pdfOffline}
          onTap={online && state.is !== 'busy' ? make : undefined}
        />
      </CellGroup>
    </>
  )
}

const noteOf = ({ is }: PdfState): string =>
  is === 'busy' ? copy.pdfBusy : is === 'done' ? copy.pdfDone : copy.pdfNote
