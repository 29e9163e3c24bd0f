import { View } from '@tarojs/components'
import { MATTERS } from '@/core/appointments/matters'
import { formatDay } from '@/core/time'
import { canSubscribe } from '@/platform/phone/subscribe'
import { go } from '@/platform/screen/navigation'
import { CellAnswer } from '@/ui/cell/cell-answer'
import { CellGroup } from '@/ui/cell/cell-group'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Phrases } from '@/ui/phrases/phrases'
import { useHold, useSubmit } from '../actions'
import { useArea } from '../api'
import { copy, needWords } from '../copy'
import type { BookingDraft } from '../model/draft'
import type { Person } from '../model/kinds'
import type { Step } from '../model/step-names'
import { useBooking } from '../store'
import { plainDay, placeWords, spanWords, startWords } from '../words'
import { BookingPage } from './booking-page'
import { nameOf, useBookedPerson } from './for-whom'
import { RefusalNotice } from './refusal-notice'
import { TakenNotice } from './taken-notice'
import { useSlotPlace } from './use-slot-place'

/** 修改 of one answer, which comes straight back here. */
const editOf = (what: string, step: Step) => ({
  label: copy.changeWhat(what),
  said: copy.edit,
  onTap: () => go('book', { step, from: 'check' }),
})

function Answers({ draft, person }: { readonly draft: BookingDraft; readonly person: Person | null }) {
  const { slot, matter, needs, note } = draft
  const { adviser, venue } = useSlotPlace(draft)
  const area = useArea(draft.areaCode).data?.names.slice(-2).join(' ')
  const what = copy.checkWhat
  const needed = needs.map((need) => needWords[need].label).join('、')
  return (
    <CellGroup>
      <CellAnswer what={what.who} edit={editOf(what.who, 'who')}>
        {[nameOf(person), area].filter(Boolean).join('，')}
      </CellAnswer>
      <CellAnswer what={what.when} edit={editOf(what.when, 'day')}>
        {slot ? <Phrases of={[`${formatDay(slot.date)}\u00a0`, spanWords(slot)]} /> : copy.noSlot}
      </CellAnswer>
      {slot ? (
        <CellAnswer what={`${what.whom}，${what.where}`}>
          <View>{`${adviser?.name ?? ''}（${copy.modes[slot.mode]}）`}</View>
          <View className="note">{placeWords(venue, slot.mode)}</View>
        </CellAnswer>
      ) : null}
      <CellAnswer what={what.matter} edit={editOf(what.matter, 'matter')}>
        {matter ? MATTERS[matter].label : copy.notFilled}
      </CellAnswer>
      <CellAnswer what={what.contact} edit={editOf(what.contact, 'contact')}>
        {person?.phoneMask ?? copy.notFilled}
      </CellAnswer>
      <CellAnswer what={what.needs} edit={editOf(what.needs, 'needs')}>
        {needed || copy.needsNone}
      </CellAnswer>
      <CellAnswer what={what.note} edit={editOf(what.note, 'note')}>
        {note.trim() || copy.notFilled}
      </CellAnswer>
    </CellGroup>
  )
}

function label(draft: BookingDraft, unknown: boolean) {
  const { slot } = draft
  if (unknown) return copy.askAgain
  return slot ? (
    <Phrases of={[`${copy.book} ${plainDay(slot.date)}\u00a0`, startWords(slot)]} />
  ) : (
    copy.chooseDay
  )
}

/** Everything once more; the button says what it does: 约 11月25日 上午10:00. */
export function CheckStep() {
  const person = useBookedPerson()
  const draft = useBooking((state) => state.draft)
  const taken = useBooking((state) => state.taken)
  const { submit, busy, refusal, unknown } = useSubmit()
  const again = useHold()
  const { slot, sent } = draft
  const act = () => (slot ? void submit() : go('book', { step: 'day', from: 'check' }))
  const isUnknown = unknown && sent
  return (
    <BookingPage
      step="check"
      heading={copy.check}
      also={slot && !isUnknown && !busy && canSubscribe() ? copy.remind : null}
      act={{ label: busy ? copy.sending : label(draft, isUnknown), busy, onTap: act }}
    >
      {isUnknown ? (
        <>
          <NoticeBar kind="clock" live title={copy.unknownTitle}>
            {copy.unknownNote}
          </NoticeBar>
          <View className="mt3" />
        </>
      ) : null}
      <RefusalNotice refusal={refusal ?? again.refusal} />
      {taken ? <TakenNotice taken={taken} onPick={(one) => void again.hold(one)} /> : null}
      <Answers draft={draft} person={person} />
    </BookingPage>
  )
}
