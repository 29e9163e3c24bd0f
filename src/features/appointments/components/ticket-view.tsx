import { useState } from 'react'
import { View } from '@tarojs/components'
import { canChange, cutOffWords } from '@/core/appointments/cut-off'
import { after } from '@/core/appointments/states'
import { fromIso } from '@/core/time'
import { now } from '@/platform/clock'
import { callNumber } from '@/platform/phone/phone-call'
import { go } from '@/platform/screen/navigation'
import { Button } from '@/ui/button/button'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { NextSteps } from '@/ui/next-steps/next-steps'
import { Section } from '@/ui/section/section'
import { Ticket } from '@/ui/ticket/ticket'
import { copy } from '../copy'
import type { Appointment } from '../model/kinds'
import { isOver, leafOf, placeWords, spanWords } from '../words'
import { BringList } from './bring-list'
import { CancelSheet } from './cancel-sheet'
import { AskReminders, useReminderWords } from './reminder-step'
import { QueuePlace } from './queue-place'
import { phoneOf, ticketActs } from './ticket-acts'
import { TicketHead } from './ticket-head'
import './ticket.scss'

/** What happens now: how they are told, coming, talking. */
function Next({ appointment }: { readonly appointment: Appointment }) {
  const { appointmentId, mode } = appointment
  const told = useReminderWords(appointment)
  return (
    <>
      <Section title={copy.next} />
      <CellGroup>
        <NextSteps
          steps={[
            told,
            { title: copy.nextCome[mode], note: copy.nextComeNote[mode] },
            { title: copy.nextTalk, note: copy.nextTalkNote },
          ]}
        />
      </CellGroup>
      <AskReminders appointmentId={appointmentId} />
    </>
  )
}

/** 问律师 about this appointment: before it, or because something is left to say. */
function Ask({ appointment, over }: { readonly appointment: Appointment; readonly over: boolean }) {
  const { appointmentId, personId, matter, areaCode } = appointment
  const ask = () => go('ask', { about: 'appointment', appointmentId, personId, matter, areaCode })
  return (
    <View className="mt4">
      <CellGroup>
        <Cell icon="chat" title={copy.ask} note={over ? copy.askAfter : copy.askBefore} onTap={ask} />
      </CellGroup>
    </View>
  )
}

/** Until when it can be changed, in words, and how; afterwards a phone call is the way. */
function Ends({ appointment }: { readonly appointment: Appointment }) {
  const [asking, setAsking] = useState(false)
  const { appointmentId, changeUntil, state } = appointment
  const until = fromIso(changeUntil)
  const isOpen = canChange(until, now()) && after(state, 'reschedule') !== null
  return (
    <>
      <View className="note pad mt4">{cutOffWords(until, now())}。</View>
      <View className="ticket-ends mt2">
        {isOpen ? (
          <>
            <View className="ticket-end">
              <Button kind="text" onTap={() => go('reschedule', { appointmentId })}>
                {copy.move}
              </Button>
            </View>
            <View className="ticket-end">
              <Button kind="danger" onTap={() => setAsking(true)}>
                {copy.cancel}
              </Button>
            </View>
          </>
        ) : (
          <Button kind="second" icon="phone" onTap={() => callNumber(phoneOf(appointment))}>
            {copy.call}
          </Button>
        )}
      </View>
      <CancelSheet appointment={appointment} open={asking} onClose={() => setAsking(false)} />
    </>
  )
}

/** What one shows at the door: when, whom, where, the code; what to bring, what happens next, and how to change it. */
export function TicketView({ appointment }: { readonly appointment: Appointment }) {
  const { date, mode, venue, adviserName, personName, code, matter, areaCode } = appointment
  const over = isOver(appointment)
  return (
    <>
      <TicketHead appointment={appointment} />
      <QueuePlace appointment={appointment} />
      <Ticket
        date={leafOf(date, over)}
        time={spanWords(appointment)}
        whom={copy.meet(adviserName)}
        place={
          <>
            <View>{placeWords(venue, mode)}</View>
            {mode === 'in-person' && venue.address ? <View>{venue.name}</View> : null}
          </>
        }
        code={over ? undefined : code}
        codeNote={over ? undefined : mode === 'in-person' ? copy.codeNote : copy.codePhone}
        forWhom={copy.forName(personName)}
        acts={over ? undefined : ticketActs(appointment)}
      />
      {over ? (
        <>
          <View className="pad mt4">
            <Button kind="second" icon="calendar-plus" onTap={() => go('book', { matter, areaCode })}>
              {copy.bookAgain}
            </Button>
          </View>
          <Ask appointment={appointment} over />
        </>
      ) : (
        <>
          <BringList matter={matter} />
          <Next appointment={appointment} />
          <Ask appointment={appointment} over={false} />
          <Ends appointment={appointment} />
        </>
      )}
    </>
  )
}
