import { View } from '@tarojs/components'
import { CONSENT_VERSIONS } from '@/core/accounts/consent'
import { useCommand } from '@/platform/cloud/use-command'
import { callHotline } from '@/platform/phone/phone-call'
import { Button } from '@/ui/button/button'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { copy } from '../copy'
import { patchBooking, useBooking } from '../store'
import { BookingPage } from './booking-page'
import { useBookedPerson } from './for-whom'
import { useOnward, type StepProps } from './use-onward'

const aloud = copy.consentPoints.map(({ title, note }) => `${title}：${note}`).join('')

/** Name and phone, asked for on their own and in plain words (个人信息保护法 第十四条); saying no leads to a phone call. */
export function ConsentStep({ from }: StepProps) {
  const person = useBookedPerson()
  const onward = useOnward('consent', from)
  const asksContact = useBooking(({ draft }) => draft.path.includes('contact'))
  const { run, busy, error } = useCommand('accounts.consent')
  const agree = async () => {
    if (!person) return
    // Name and phone are asked for next: what was agreed to goes with them.
    if (asksContact) {
      patchBooking({ agreed: true })
      return onward()
    }
    const { personId } = person
    const done = await run({ personId, purpose: 'contact', version: CONSENT_VERSIONS.contact, agreed: true })
    if (done) onward()
  }
  return (
    <BookingPage
      step="consent"
      heading={copy.consent}
      aloud={aloud}
      act={{ label: copy.agree, busy: busy || !person, onTap: () => void agree() }}
    >
      {error ? <NoticeBar kind="error">{error.userMessage}</NoticeBar> : null}
      <CellGroup>
        {copy.consentPoints.map(({ title, note }) => (
          <Cell key={title} strong title={title} note={note} />
        ))}
      </CellGroup>
      <View className="note pad mt3">{copy.law}</View>
      <View className="pad mt2">
        <Button kind="text" icon="phone" onTap={callHotline}>
          {copy.disagree}
        </Button>
      </View>
    </BookingPage>
  )
}
