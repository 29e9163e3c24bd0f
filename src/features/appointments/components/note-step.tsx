import { useState } from 'react'
import { View } from '@tarojs/components'
import { CONSENT_VERSIONS } from '@/core/accounts/consent'
import { useCommand } from '@/platform/cloud/use-command'
import { CellGroup } from '@/ui/cell/cell-group'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { TextField } from '@/ui/text-field/text-field'
import { copy } from '../copy'
import { agreed } from '../model/steps'
import { patchBooking, useBooking } from '../store'
import { BookingPage } from './booking-page'
import { useBookedPerson } from './for-whom'
import { useOnward, type StepProps } from './use-onward'

const AGREE = [{ value: 'yes', label: copy.noteAgree, note: copy.noteAgreeNote }] as const

/** A few words for the adviser. They are the facts of a matter, so they ask for an agreement of their own. */
export function NoteStep({ from }: StepProps) {
  const person = useBookedPerson()
  const note = useBooking((state) => state.draft.note)
  const [ticked, setTicked] = useState(false)
  const [missing, setMissing] = useState(false)
  const { run, busy, error } = useCommand('accounts.consent')
  const onward = useOnward('note', from)
  const asks = note.trim() !== '' && !agreed(person, 'sensitive')
  const send = async () => {
    if (!asks) return onward()
    setMissing(!ticked)
    if (!ticked || !person) return
    const { personId } = person
    const version = CONSENT_VERSIONS.sensitive
    if (await run({ personId, purpose: 'sensitive', version, agreed: true })) onward()
  }
  return (
    <BookingPage
      step="note"
      heading={copy.note}
      why={copy.noteWhy}
      problems={missing ? [{ id: 'agree', message: copy.needNoteAgree }] : []}
      act={{ label: copy.goOn, busy: busy || (asks && !person), onTap: () => void send() }}
    >
      {error ? <NoticeBar kind="error">{error.userMessage}</NoticeBar> : null}
      <CellGroup>
        <TextField
          kind="long"
          label={copy.noteLabel}
          placeholder={copy.noteHint}
          max={copy.noteMost}
          value={note}
          onChange={(value) => patchBooking({ note: value })}
        />
      </CellGroup>
      {asks ? (
        <>
          <View className="mt3" />
          <ChoiceList
            many
            id="agree"
            label={copy.noteAgree}
            options={AGREE}
            value={ticked ? ['yes'] : []}
            error={missing ? copy.needNoteAgree : undefined}
            onChange={(values) => {
              setTicked(values.length > 0)
              setMissing(false)
            }}
          />
        </>
      ) : null}
    </BookingPage>
  )
}
