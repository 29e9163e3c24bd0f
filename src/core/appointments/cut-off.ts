import { formatMoment } from '../time/format'

/** Whether a booking can still be changed or cancelled by the person; the moment itself is too late. */
export function canChange(changeUntil: number, now: number): boolean {
  return now < changeUntil
}

/** The cut-off in words: until when, or that a telephone call is the way now. */
export function cutOffWords(changeUntil: number, now: number): string {
  if (!canChange(changeUntil, now)) return '现在不能在手机上改期或取消了，去不了请打电话告诉我们'
  return `${formatMoment(changeUntil)}之前，可以改期或取消`
}
