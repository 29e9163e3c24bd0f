import { View } from '@tarojs/components'
import type { AboutView, Entry } from '@/core/consultations/phone/entry'
import { dayOf, formatClock, formatWeekday, fromIso } from '@/core/time'
import { go } from '@/platform/screen/navigation'
import { Acts } from '@/ui/acts/acts'
import { CalendarBlock } from '@/ui/calendar-block/calendar-block'
import { copy } from '../../copy'
import './room.scss'

function Meeting({
  about,
  isStaff,
}: {
  readonly about: Extract<AboutView, { kind: 'appointment' }>
  readonly isStaff: boolean
}) {
  const start = fromIso(about.start)
  const day = dayOf(start)
  const open = () => go('ticket', { appointmentId: about.appointmentId })
  return (
    <View className="room-card">
      <View className="room-card-top">
        <CalendarBlock
          month={Number(day.slice(5, 7))}
          day={Number(day.slice(8))}
          weekday={formatWeekday(day)}
        />
        <View className="grow">
          <View className="strong">{copy.aboutMeeting}</View>
          <View className="note">{`${formatClock(start)}，${about.venue}`}</View>
        </View>
      </View>
      {isStaff ? null : <Acts acts={[{ icon: 'calendar', label: copy.seeTicket, onTap: open }]} />}
    </View>
  )
}

/** What the conversation starts from: an appointment as its calendar leaf, a result in its words. A matter says itself. */
export function AboutCard({ entry, isStaff }: { readonly entry: Entry; readonly isStaff: boolean }) {
  const { about } = entry
  if (about === null || about.kind === 'matter') return null
  if (about.kind === 'appointment') return <Meeting about={about} isStaff={isStaff} />
  return (
    <View className="room-card">
      <View className="room-card-top">{copy.aboutOutcomes[about.outcome]}</View>
    </View>
  )
}
