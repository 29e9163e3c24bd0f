import { readAppointment } from '@kit/appointments/appointment-repository'
import { duePlans, showReminder } from '@kit/notices/show-reminder'
import { transact } from '@kit/transaction'

/** Leaves room for the heartbeat within the function's 20 s. */
const TIME_MS = 15_000
const SLICE = 50

/**
 * Puts the reminders that are due into the inbox (a day and an hour before a meeting). A meeting that was moved or
 * cancelled has a newer rev, and its old reminders end unseen (N5). Answers how many were shown.
 */
export async function remind(now: number, elapsed: () => number): Promise<number> {
  let shown = 0
  for (let more = true; more && elapsed() < TIME_MS;) {
    const slice = await duePlans(now, SLICE)
    for (const { subject } of slice) {
      const isShown = await transact(async (tx) => {
        const appointment = await readAppointment(tx, subject.id)
        const stands = appointment?.rev === subject.rev && appointment.state === 'BOOKED'
        return showReminder(tx, subject, stands ? appointment.start : null, now)
      })
      shown += isShown ? 1 : 0
    }
    more = slice.length === SLICE
  }
  return shown
}
