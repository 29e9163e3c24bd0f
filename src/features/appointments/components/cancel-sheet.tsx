import { useState } from 'react'
import { go } from '@/platform/screen/navigation'
import { newRequestId } from '@/platform/request-id'
import { Button } from '@/ui/button/button'
import { ChoiceList } from '@/ui/choice-list/choice-list'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { Sheet } from '@/ui/sheet/sheet'
import type { Refusal } from '../actions'
import { bookingPort, rememberChanged } from '../api'
import { copy } from '../copy'
import { beginChange, cancelBooking, isAbout, type ChangeDraft } from '../model/change'
import type { Appointment } from '../model/kinds'
import { forgetChange, keepChange, keptChange } from '../store'

interface CancelSheetProps {
  readonly appointment: Appointment
  readonly open: boolean
  readonly onClose: () => void
}

type Reason = (typeof copy.reasons)[number]

const options = copy.reasons.map((value) => ({ value, label: value }))

/** The same cancel as before a kill; another rev is another decision and gets an id of its own. */
function cancelOf(appointment: Appointment): ChangeDraft {
  const kept = keptChange('cancel')
  if (kept && isAbout(kept, appointment)) return kept
  const begun = beginChange(newRequestId(), appointment)
  keepChange('cancel', begun)
  return begun
}

/** 真的不去了吗？ The kinder way is primary, giving up is last and red text. */
export function CancelSheet({ appointment, open, onClose }: CancelSheetProps) {
  const [reason, setReason] = useState<Reason | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const cancel = async () => {
    setBusy(true)
    setRefusal(null)
    const changed = await cancelBooking(bookingPort, cancelOf(appointment), reason)
    setBusy(false)
    if (changed.kind === 'refused') return setRefusal(changed)
    forgetChange('cancel')
    onClose()
    rememberChanged(changed.appointment)
  }
  const move = () => {
    onClose()
    go('reschedule', { appointmentId: appointment.appointmentId })
  }
  return (
    <Sheet
      open={open}
      title={copy.cancelTitle}
      note={copy.cancelNote}
      onClose={onClose}
      foot={
        <>
          <Button onTap={move}>{copy.otherTime}</Button>
          <Button kind="danger" busy={busy} onTap={() => void cancel()}>
            {copy.cancelDo}
          </Button>
        </>
      }
    >
      {refusal ? <NoticeBar kind="error">{refusal.message}</NoticeBar> : null}
      <ChoiceList label={copy.reasonLabel} options={options} value={reason} onChange={setReason} />
    </Sheet>
  )
}
