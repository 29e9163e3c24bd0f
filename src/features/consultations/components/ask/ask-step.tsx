import { useEffect, useState } from 'react'
import { MATTER_CODES } from '@/core/appointments/matters'
import { CellGroup } from '@/ui/cell/cell-group'
import { Page } from '@/ui/page/page'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { copy } from '../../copy'
import { STEPS, firstOpen, openedFrom, pathFor, type AskFrom } from '../../model/ask-draft'
import { oneOf } from '../../model/read'
import { openAsk, patchAsk, saveAsk, useAsk } from '../../store'
import { CheckStep } from './check-step'
import { MatterStep } from './matter-step'
import { OtherStep } from './other-step'
import { useAsked } from './use-asked'
import { WhoStep } from './who-step'
import { WordsStep } from './words-step'

export interface AskStepProps {
  /** One of the questions; left out, the first that is open. */
  readonly step?: string
  /** `check`: 继续 leads straight back to the check page. */
  readonly from?: string
  /** What is known where the form was opened: it is not asked again. */
  readonly known?: AskFrom
}

/** Opens the draft; what is asked is decided once it is known who asks. */
function useOpened(known: AskFrom): boolean {
  useState(() => {
    const draft = openAsk()
    const next = openedFrom(draft, known)
    if (next !== draft) saveAsk(next)
  })
  const { persons, areaCode, loading } = useAsked()
  const { path, personId } = useAsk((state) => state.draft)
  const isOpen = path.length > 0
  useEffect(() => {
    if (isOpen || loading) return
    const isOne = personId !== null || persons.length < 2
    const who = isOne && areaCode !== null
    patchAsk({ path: pathFor({ who, matter: oneOf(MATTER_CODES, known.matter) !== null }) })
  }, [isOpen, loading, persons.length, personId, areaCode, known.matter])
  return isOpen
}

/** One page of the form. Each question is a page of its own, so that the phone's own back leads one question back. */
export function AskStep({ step: wanted, from, known = {} }: AskStepProps) {
  const isOpen = useOpened(known)
  // What is open first is decided when the page opens: an answer given on it must not turn it into another.
  const [first] = useState(() => ({ step: oneOf(STEPS, wanted) }))
  const begun = useAsk((state) => state.draft)
  if (isOpen) first.step ??= firstOpen(begun)
  switch (first.step) {
    case 'who':
      return <WhoStep from={from} />
    case 'matter':
      return <MatterStep from={from} />
    case 'other':
      return <OtherStep from={from} />
    case 'words':
      return <WordsStep from={from} />
    case 'check':
      return <CheckStep />
    default:
      return (
        <Page title={copy.askTitle}>
          <CellGroup>
            <Skeleton rows={3} />
          </CellGroup>
        </Page>
      )
  }
}
