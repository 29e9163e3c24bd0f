import { go, replace } from '@/platform/screen/navigation'
import { copy } from '../copy'
import { patchBooking, useBooking } from '../store'
import { BookingPage } from './booking-page'
import { DayList } from './day-list'
import type { StepProps } from './use-onward'

/** Which day: choosing leads on. */
export function DayStep({ from }: StepProps) {
  const areaCode = useBooking((state) => state.draft.areaCode)
  const pick = (date: string) => {
    const params = { step: 'time', date, from }
    if (from !== 'check') patchBooking({ reached: 'time' })
    if (from === 'check') replace('book', params)
    else go('book', params)
  }
  return (
    <BookingPage step="day" heading={copy.day}>
      {areaCode === null ? null : <DayList areaCode={areaCode} onPick={pick} />}
    </BookingPage>
  )
}
