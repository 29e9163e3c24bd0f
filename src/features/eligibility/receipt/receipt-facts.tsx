import { placeName } from '@/core/eligibility/places'
import type { Receipt } from '@/core/eligibility/receipt'
import { HEADLINES } from '@/core/eligibility/wording/results'
import { formatDay } from '@/core/time'
import { CellAnswer } from '@/ui/cell/cell-answer'
import { CellGroup } from '@/ui/cell/cell-group'
import { Section } from '@/ui/section/section'
import { useLaw } from '../law/law'
import { verifyCopy as copy } from './copy'
import { standardTitle } from './titles'

/** What a receipt says by itself, before anything is computed. */
export function ReceiptFacts({ receipt }: { readonly receipt: Receipt }) {
  const library = useLaw((law) => law.library)
  const { outcome, date, area, standards } = receipt
  const titles = standards.map((version) => standardTitle(library, version))
  return (
    <>
      <Section title={copy.read} />
      <CellGroup>
        <CellAnswer what={copy.outcome}>{HEADLINES[outcome]}</CellAnswer>
        <CellAnswer what={copy.day}>{formatDay(date)}</CellAnswer>
        <CellAnswer what={copy.area}>
          {area === null ? copy.noArea : (placeName(library, area) ?? copy.unknownArea)}
        </CellAnswer>
        <CellAnswer what={copy.law}>{titles.join('')}</CellAnswer>
      </CellGroup>
    </>
  )
}
