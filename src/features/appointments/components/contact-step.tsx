import { useState } from 'react'
import { View } from '@tarojs/components'
import { useCommand } from '@/platform/cloud/use-command'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell-group'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { TextField } from '@/ui/text-field/text-field'
import { copy } from '../copy'
import { contactInput, contactProblems, type ContactProblem } from '../model/contact'
import { patchBooking, useBooking } from '../store'
import { BookingPage } from './booking-page'
import { useBookedPerson } from './for-whom'
import { useOnward, type StepProps } from './use-onward'

const words: Readonly<Record<ContactProblem, { readonly id: string; readonly message: string }>> = {
  name: { id: 'name', message: copy.needName },
  'phone-missing': { id: 'phone', message: copy.needPhone },
  'phone-wrong': { id: 'phone', message: copy.badPhone },
}

/** Name, where it is not known, and a phone. Somebody without a phone goes on. */
export function ContactStep({ from }: StepProps) {
  const person = useBookedPerson()
  const { name, phone, agreed } = useBooking((state) => state.draft)
  const [problems, setProblems] = useState<readonly ContactProblem[]>([])
  const { run, busy, error } = useCommand('accounts.updatePerson')
  const onward = useOnward('contact', from)
  const send = async (noPhone: boolean) => {
    if (!person) return
    const found = contactProblems({ name, phone }, person, noPhone)
    setProblems(found)
    if (found.length > 0) return
    const input = contactInput({ name, phone, agreed }, person.personId, noPhone)
    if (input !== null && !(await run(input))) return
    patchBooking({ name: '', phone: '', agreed: false })
    onward()
  }
  const shown = problems.map((problem) => words[problem])
  const errorOf = (id: string) => shown.find((one) => one.id === id)?.message
  return (
    <BookingPage
      step="contact"
      heading={person && person.relation !== 'self' ? copy.contactOf(person.name) : copy.contact}
      why={copy.contactWhy}
      problems={shown}
      act={{ label: copy.goOn, busy: busy || !person, onTap: () => void send(false) }}
    >
      {error ? <NoticeBar kind="error">{error.fields[0]?.message ?? error.userMessage}</NoticeBar> : null}
      <CellGroup>
        {!person || person.name ? null : (
          <TextField
            id="name"
            label={copy.name}
            placeholder={copy.nameHint}
            value={name}
            error={errorOf('name')}
            onChange={(value) => patchBooking({ name: value })}
          />
        )}
        <TextField
          id="phone"
          kind="phone"
          label={copy.phone}
          note={person?.phoneMask ? copy.phoneKept(person.phoneMask) : undefined}
          placeholder={copy.phoneHint}
          value={phone}
          error={errorOf('phone')}
          onChange={(value) => patchBooking({ phone: value })}
        />
      </CellGroup>
      <View className="pad mt3">
        {!person || person.phoneMask ? null : (
          <Button kind="text" onTap={() => void send(true)}>
            {copy.noPhone}
          </Button>
        )}
      </View>
    </BookingPage>
  )
}
