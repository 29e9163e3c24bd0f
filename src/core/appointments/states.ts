/**
 * The life of an appointment. `HELD` lives only in the day's ledger; the document is made when it is booked.
 * `MISSED`: called three times without answer. `NO_SHOW`: never came. `PARKED` (过号): stepped aside, may be called again.
 */
export type AppointmentState =
  | 'HELD'
  | 'BOOKED'
  | 'CHECKED_IN'
  | 'CALLED'
  | 'IN_SERVICE'
  | 'PARKED'
  | 'DONE'
  | 'CANCELLED'
  | 'MISSED'
  | 'NO_SHOW'

export type AppointmentAct =
  | 'confirm'
  | 'lapse'
  | 'reschedule'
  | 'cancel'
  | 'checkIn'
  | 'call'
  | 'park'
  | 'start'
  | 'complete'
  | 'miss'
  | 'noShow'

type Moves = Partial<Record<AppointmentAct, AppointmentState>>

/** B7: the last four have no way out. */
const MOVES: Record<AppointmentState, Moves> = {
  HELD: { confirm: 'BOOKED', lapse: 'CANCELLED', cancel: 'CANCELLED' },
  BOOKED: {
    reschedule: 'BOOKED',
    cancel: 'CANCELLED',
    checkIn: 'CHECKED_IN',
    complete: 'DONE',
    noShow: 'NO_SHOW',
  },
  CHECKED_IN: { call: 'CALLED', start: 'IN_SERVICE', complete: 'DONE', cancel: 'CANCELLED' },
  CALLED: { call: 'CALLED', start: 'IN_SERVICE', complete: 'DONE', park: 'PARKED', miss: 'MISSED' },
  PARKED: { call: 'CALLED', miss: 'MISSED', cancel: 'CANCELLED' },
  IN_SERVICE: { complete: 'DONE' },
  DONE: {},
  CANCELLED: {},
  MISSED: {},
  NO_SHOW: {},
}

export const STATES: readonly AppointmentState[] = [
  'HELD',
  'BOOKED',
  'CHECKED_IN',
  'CALLED',
  'IN_SERVICE',
  'PARKED',
  'DONE',
  'CANCELLED',
  'MISSED',
  'NO_SHOW',
]

/** Where the act leads; null when the table does not allow it. */
export function after(state: AppointmentState, act: AppointmentAct): AppointmentState | null {
  return MOVES[state][act] ?? null
}

export function isTerminal(state: AppointmentState): boolean {
  return Object.keys(MOVES[state]).length === 0
}

/** Whether the appointment keeps its seat in the ledger (B2). Time that was used up stays used up. */
export function keepsSeat(state: AppointmentState): boolean {
  return state !== 'CANCELLED' && state !== 'HELD'
}

/** Whether it is still ahead or under way, and so counts against the person's limit. */
export function isLive(state: AppointmentState): boolean {
  return state !== 'HELD' && !isTerminal(state)
}
