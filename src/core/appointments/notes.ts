import type { DayNote } from './sessions'

/** What a person reads beside a day that is not an ordinary one. */
export function noteWords(note: DayNote): string {
  switch (note.code) {
    case 'holiday':
      return `${note.name}放假`
    case 'make-up':
      return '调休上班日'
    case 'calendar-unknown':
      return '这一年的放假安排还没有公布，日期可能会变'
    case 'leave':
      return '顾问这天有一段时间请假'
    case 'override':
      return '这天的安排有调整'
  }
}
