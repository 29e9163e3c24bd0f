import Taro from '@tarojs/taro'
import { isWeb } from '../target'

export interface CalendarEntry {
  readonly title: string
  readonly place: string
  /** Milliseconds since 1970. */
  readonly start: number
  readonly end: number
}

const stamp = (ms: number) => `${new Date(ms).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`
const plain = (text: string) => text.replace(/([\\;,])/g, '\\$1').replace(/\n/g, '\\n')

/** The entry as an iCalendar file (RFC 5545). */
export function toIcs({ title, place, start, end }: CalendarEntry): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//fayuan-daocun//ZH',
    'BEGIN:VEVENT',
    `UID:${start}-${end}@fayuan-daocun`,
    `DTSTAMP:${stamp(start)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(end)}`,
    `SUMMARY:${plain(title)}`,
    `LOCATION:${plain(place)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')
}

/** Puts it into the phone's calendar, with a reminder an hour before; on the web gives an .ics file. */
export async function addToCalendar(entry: CalendarEntry): Promise<'added' | 'refused'> {
  if (isWeb) {
    const link = document.createElement('a')
    link.href = `data:text/calendar;charset=utf-8,${encodeURIComponent(toIcs(entry))}`
    link.download = 'appointment.ics'
    link.click()
    return 'added'
  }
  try {
    await Taro.addPhoneCalendar({
      title: entry.title,
      location: entry.place,
      startTime: Math.floor(entry.start / 1000),
      endTime: String(Math.floor(entry.end / 1000)),
      alarm: true,
      alarmOffset: 3600,
    })
    return 'added'
  } catch {
    return 'refused'
  }
}
