import { fromIso } from '@/core/time'
import { addToCalendar } from '@/platform/phone/calendar'
import { say } from '@/platform/phone/feedback'
import { HOTLINE, callNumber } from '@/platform/phone/phone-call'
import { showTheWay } from '@/platform/phone/place'
import type { Act } from '@/ui/acts/acts'
import { copy } from '../copy'
import type { Appointment } from '../model/kinds'

/** The office's own phone, else 12348: there is always somebody to call. */
export const phoneOf = ({ venue }: Appointment): string => venue.phone ?? HOTLINE

/** 怎么走, 打电话, 加日历. By phone nobody goes anywhere. */
export function ticketActs(appointment: Appointment): Act[] {
  const { venue, mode, adviserName, start, end } = appointment
  const place = [venue.name, venue.address].filter(Boolean).join(' ')
  const way: Act = {
    icon: 'navigate',
    label: copy.way,
    onTap: () =>
      void showTheWay({ name: venue.name, address: venue.address }).then((how) =>
        how === 'copied' ? say(copy.copied) : undefined,
      ),
  }
  const call: Act = {
    icon: 'phone',
    label: copy.call,
    spoken: copy.callWhom(venue.phone ? venue.name : HOTLINE),
    onTap: () => callNumber(phoneOf(appointment)),
  }
  const calendar: Act = {
    icon: 'calendar-plus',
    label: copy.toCalendar,
    onTap: () =>
      void addToCalendar({
        title: copy.calendarTitle(adviserName),
        place,
        start: fromIso(start),
        end: fromIso(end),
      }).then((done) => (done === 'added' ? say(copy.inCalendar) : undefined)),
  }
  return mode === 'in-person' ? [way, call, calendar] : [call, calendar]
}
