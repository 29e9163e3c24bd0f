import { View } from '@tarojs/components'
import { go } from '@/platform/screen/navigation'
import { CalendarBlock } from '@/ui/calendar-block/calendar-block'
import { Cell } from '@/ui/cell/cell'
import { Phrases } from '@/ui/phrases/phrases'
import { Tag } from '@/ui/tag/tag'
import { listCopy as copy } from '../list-copy'
import type { Appointment } from '../model/kinds'
import { isOver, leafOf, placeWords, startWords } from '../words'

/** A state worth saying: one that is simply booked needs no tag. */
export function StateTag({ state }: Pick<Appointment, 'state'>) {
  if (state === 'BOOKED') return null
  const isDone = state === 'DONE' || state === 'CHECKED_IN'
  return (
    <Tag kind={isDone ? 'done' : 'quiet'} icon={isDone ? 'done' : undefined}>
      {copy.states[state]}
    </Tag>
  )
}

/** One appointment of a list; opens its ticket. */
export function AppointmentCell({ appointment }: { readonly appointment: Appointment }) {
  const { appointmentId, date, adviserName, venue, mode, state, personName } = appointment
  return (
    <Cell
      strong
      lead={<CalendarBlock {...leafOf(date, isOver(appointment))} />}
      title={<Phrases of={[`${startWords(appointment)}\u00a0`, copy.meet(adviserName)]} />}
      note={
        <>
          <View>{placeWords(venue, mode)}</View>
          {personName ? <View>{copy.forName(personName)}</View> : null}
        </>
      }
      tags={state === 'BOOKED' ? undefined : <StateTag state={state} />}
      onTap={() => go('ticket', { appointmentId })}
    />
  )
}
