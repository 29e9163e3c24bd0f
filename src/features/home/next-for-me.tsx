import type { Answer } from '@/contracts/registry'
import { formatClock, formatDay, fromIso } from '@/core/time'
import { go } from '@/platform/screen/navigation'
import { useUnsent } from '@/platform/store/unsent'
import { Cell } from '@/ui/cell/cell'
import { CellGroup } from '@/ui/cell/cell-group'
import { Phrases } from '@/ui/phrases/phrases'
import { Section } from '@/ui/section/section'
import { useNextAppointments } from './api'
import { homeCopy } from './copy'

type Appointment = Answer<'appointments.mine'>['appointments'][number]

function whenAndWhom({ date, start, adviserName }: Appointment): string[] {
  return homeCopy.meetWhom(formatDay(date), formatClock(fromIso(start)), adviserName)
}

interface NextForMeProps {
  /** Answers of a lawyer nobody has read, and what leads to them. */
  readonly answers: readonly { readonly key: string; readonly title: string; readonly open: () => void }[]
  /** Other messages nobody has read. */
  readonly unread: number
}

/** What waits for this person. Nothing waiting: nothing shown. */
export function NextForMe({ answers, unread }: NextForMeProps) {
  const appointments = useNextAppointments()
  const unsent = useUnsent()
  if (appointments.length + answers.length + unsent.length + unread === 0) return null
  return (
    <>
      <Section title={homeCopy.next} />
      <CellGroup>
        {appointments.map((one) => (
          <Cell
            key={one.appointmentId}
            icon="calendar"
            title={<Phrases of={whenAndWhom(one)} />}
            note={homeCopy.bring(one.venue.name)}
            onTap={() => go('ticket', { appointmentId: one.appointmentId })}
          />
        ))}
        {unsent.map(({ conversationId, count, as }) => (
          <Cell
            key={conversationId}
            icon="retry"
            title={homeCopy.unsent(count)}
            note={homeCopy.unsentNote}
            strong
            onTap={() => go('room', { conversationId, as: as === 'adviser' ? as : undefined })}
          />
        ))}
        {answers.map(({ key, title, open }) => (
          <Cell key={key} icon="chat" title={title} strong onTap={open} />
        ))}
        {unread > 0 ? (
          <Cell icon="bell" title={homeCopy.unread(unread)} onTap={() => go('messages')} />
        ) : null}
      </CellGroup>
    </>
  )
}
