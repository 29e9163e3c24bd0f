import { useState } from 'react'
import { View } from '@tarojs/components'
import { MATTERS, MATTER_CODES, type Matter } from '@/core/appointments/matters'
import { callNumber } from '@/platform/phone/phone-call'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { copy } from '../copy'
import { patchBooking, useBooking } from '../store'
import { BookingPage } from './booking-page'
import { useOnward, type StepProps } from './use-onward'

const options = MATTER_CODES.map((value) => ({ value, label: MATTERS[value].label }))

/** What it is about, roughly. */
export function MatterStep({ from }: StepProps) {
  const matter = useBooking((state) => state.draft.matter)
  const [missing, setMissing] = useState(false)
  const onward = useOnward('matter', from)
  const choose = (value: Matter) => {
    setMissing(false)
    patchBooking({ matter: value })
  }
  return (
    <BookingPage
      step="matter"
      heading={copy.matter}
      why={copy.matterWhy}
      problems={missing ? [{ id: 'matter', message: copy.needMatter }] : []}
      act={{ label: copy.goOn, onTap: () => (matter === null ? setMissing(true) : onward()) }}
    >
      {matter === 'violence' ? (
        <>
          <NoticeBar
            live
            icon="shield"
            title={copy.danger}
            action={{ label: copy.call110, onTap: () => callNumber('110') }}
          />
          <View className="mt3" />
        </>
      ) : null}
      <ChoiceList id="matter" label={copy.matterLabel} options={options} value={matter} onChange={choose} />
    </BookingPage>
  )
}
