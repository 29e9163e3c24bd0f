import { NEED_CODES } from '@/core/appointments/matters'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { copy, needWords } from '../copy'
import { patchBooking, useBooking } from '../store'
import { BookingPage } from './booking-page'
import { useOnward, type StepProps } from './use-onward'

const options = NEED_CODES.map((value) => ({ value, ...needWords[value] }))

/** Hearing, sight, moving, dialect, companion: carried to the adviser. None is fine. */
export function NeedsStep({ from }: StepProps) {
  const needs = useBooking((state) => state.draft.needs)
  const onward = useOnward('needs', from)
  return (
    <BookingPage
      step="needs"
      heading={copy.needs}
      why={copy.needsWhy}
      act={{ label: copy.goOn, onTap: onward }}
    >
      <ChoiceList
        many
        label={copy.needsLabel}
        options={options}
        value={needs}
        onChange={(chosen) => patchBooking({ needs: NEED_CODES.filter((one) => chosen.includes(one)) })}
      />
    </BookingPage>
  )
}
