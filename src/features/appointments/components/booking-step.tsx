import { useState } from 'react'
import { MATTER_CODES } from '@/core/appointments/matters'
import { oneOf } from '../model/read'
import { inArea } from '../model/draft'
import { STEPS } from '../model/step-names'
import { openBooking, saveBooking } from '../store'
import { CheckStep } from './check-step'
import { ConsentStep } from './consent-step'
import { ContactStep } from './contact-step'
import { DayStep } from './day-step'
import { MatterStep } from './matter-step'
import { NeedsStep } from './needs-step'
import { NoteStep } from './note-step'
import { TimeStep } from './time-step'
import { WhoStep } from './who-step'

export interface BookingStepProps {
  /** One of the questions; the first when left out. */
  readonly step?: string
  /** `check`: 继续 leads straight back to the check page. */
  readonly from?: string
  readonly date?: string
  /** What is known already where the form was opened: it is not asked again. */
  readonly matter?: string
  readonly areaCode?: string
}

function open({ matter, areaCode }: BookingStepProps): void {
  const draft = openBooking()
  const known = oneOf(MATTER_CODES, matter)
  const placed = areaCode && draft.areaCode === null ? inArea(draft, areaCode) : draft
  const begun = known && !draft.sent && placed.matter !== known ? { ...placed, matter: known } : placed
  if (begun !== draft) saveBooking(begun)
}

/** One page of the booking form. Each question is a page of its own, so that the phone's own back leads one back. */
export function BookingStep(props: BookingStepProps) {
  useState(() => open(props))
  const { from, date = '' } = props
  const step = oneOf(STEPS, props.step) ?? 'who'
  switch (step) {
    case 'who':
      return <WhoStep from={from} />
    case 'consent':
      return <ConsentStep from={from} />
    case 'matter':
      return <MatterStep from={from} />
    case 'day':
      return <DayStep from={from} />
    case 'time':
      return <TimeStep from={from} date={date} />
    case 'contact':
      return <ContactStep from={from} />
    case 'needs':
      return <NeedsStep from={from} />
    case 'note':
      return <NoteStep from={from} />
    case 'check':
      return <CheckStep />
  }
}
