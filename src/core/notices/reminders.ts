/** `SHOWN`: it stands in the inbox. `SUPERSEDED`: it will never be shown, its rev or its moment has passed. */
export type ReminderState = 'PENDING' | 'SHOWN' | 'SUPERSEDED'

/** One reminder a rev plans; `dueAt` in ms. */
export interface PlannedReminder {
  readonly template: string
  readonly dueAt: number
  readonly state: ReminderState
}

export interface Falling {
  /** The one reminder to show now, if any. */
  readonly show: PlannedReminder | null
  readonly plan: readonly PlannedReminder[]
  /** When the next one is due, ms; null when none is left. */
  readonly nextAt: number | null
}

/**
 * What falls due of a plan at `now`. `until`: the moment the reminders are about, or null when the rev no longer stands
 * (moved, cancelled, already here). Of several that fell due while nobody ran, only the latest is shown; after `until`
 * none is. A reminder leaves PENDING once and never comes back.
 */
export function fallingDue(plan: readonly PlannedReminder[], until: number | null, now: number): Falling {
  const stands = until !== null && now < until
  const due = plan.filter((r) => r.state === 'PENDING' && r.dueAt <= now)
  const latest = due.reduce<PlannedReminder | null>((a, r) => (a && a.dueAt >= r.dueAt ? a : r), null)
  const show = stands ? latest : null
  const after = plan.map((r): PlannedReminder => {
    if (r.state !== 'PENDING' || (stands && r.dueAt > now)) return r
    return { ...r, state: r === show ? 'SHOWN' : 'SUPERSEDED' }
  })
  const left = after.filter((r) => r.state === 'PENDING').map((r) => r.dueAt)
  return { show, plan: after, nextAt: left.length > 0 ? Math.min(...left) : null }
}
