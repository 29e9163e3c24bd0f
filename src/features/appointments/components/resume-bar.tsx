import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/platform/clock'
import { go } from '@/platform/screen/navigation'
import { useVisible } from '@/platform/screen/visible'
import { NoticeBar } from '@/ui/notice-bar/notice-bar'
import { openTicket } from '../actions'
import { bookingPort } from '../api'
import { copy } from '../copy'
import { firstOpen } from '../model/steps'
import { askOutcome } from '../model/submit'
import { patchBooking, useBooking } from '../store'
import { whenWords } from '../words'

/** After a kill: what became of what was sent is asked by itself; what was filled in can be gone on with. */
export function ResumeBar() {
  const draft = useBooking((state) => state.draft)
  const isOpen = useBooking(({ owner }) => owner !== null)
  const [lost, setLost] = useState(false)
  const { sent, requestId } = draft
  const visible = useVisible()
  useEffect(() => {
    // Behind the page that is sending it nothing is asked: that one hears the answer itself.
    if (!sent || !visible || !isOpen) return
    void askOutcome(bookingPort, requestId).then((found) => {
      if (found?.kind === 'booked') return openTicket(found.appointment)
      if (found === null) patchBooking({ sent: false })
      setLost(found !== null)
    })
  }, [sent, requestId, visible, isOpen])
  const step = firstOpen(draft)
  if (!sent && (step === 'who' || step === 'consent' || step === 'matter')) return null
  const isHeld = draft.slot !== null && draft.heldUntil !== null && draft.heldUntil > now()
  const goOn = { label: copy.resumeDo, onTap: () => go('book', { step, date: draft.slot?.date }) }
  if (sent) {
    return (
      <>
        <NoticeBar
          kind="clock"
          live
          title={lost ? copy.unknownTitle : undefined}
          action={lost ? { label: copy.askAgain, onTap: () => go('book', { step: 'check' }) } : undefined}
        >
          {lost ? copy.unknownNote : copy.asking}
        </NoticeBar>
        <View className="mt3" />
      </>
    )
  }
  return (
    <>
      <NoticeBar kind={isHeld ? 'clock' : 'info'} title={copy.resume} action={goOn}>
        {isHeld && draft.slot ? copy.resumeHeld(whenWords(draft.slot)) : null}
      </NoticeBar>
      <View className="mt3" />
    </>
  )
}
