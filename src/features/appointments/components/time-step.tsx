import { useState } from 'react'
import { back, replace } from '@/platform/screen/navigation'
import { useHold } from '../actions'
import { copy } from '../copy'
import type { Slot } from '../model/kinds'
import { useBooking } from '../store'
import { plainDay, startWords } from '../words'
import { BookingPage } from './booking-page'
import { RefusalNotice } from './refusal-notice'
import { TakenNotice } from './taken-notice'
import { TimesOfDay } from './times-of-day'
import { useOnward, type StepProps } from './use-onward'

/** Which time. A tap holds it at once: the place is theirs while they think. */
export function TimeStep({ from, date }: StepProps & { readonly date: string }) {
  const { areaCode, slot } = useBooking((state) => state.draft)
  const taken = useBooking((state) => state.taken)
  const [missing, setMissing] = useState(false)
  const { hold, holding, refusal } = useHold()
  const onward = useOnward('time', from)
  const pick = (one: Slot) => {
    setMissing(false)
    void hold(one)
  }
  const otherDay = () => (from === 'check' ? replace('book', { step: 'day', from }) : back())
  return (
    <BookingPage
      step="time"
      heading={copy.time}
      problems={missing ? [{ id: 'time', message: copy.needTime }] : []}
      act={{
        label: slot ? `${copy.goOn}：${plainDay(slot.date)} ${startWords(slot)}` : copy.goOn,
        busy: holding !== null,
        onTap: () => (slot ? onward() : setMissing(true)),
      }}
    >
      <RefusalNotice refusal={refusal} />
      {taken ? <TakenNotice taken={taken} onPick={pick} /> : null}
      {areaCode === null ? null : (
        <TimesOfDay
          areaCode={areaCode}
          date={date}
          chosen={slot}
          holding={holding}
          onPick={pick}
          onOtherDay={otherDay}
        />
      )}
    </BookingPage>
  )
}
