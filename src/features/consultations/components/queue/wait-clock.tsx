import { Clock } from '@/ui/clock/clock'
import { waitKind, waitWords } from '../../model/queue-list'

interface WaitClockProps {
  /** The oldest message nobody has answered, ISO; null: nobody waits. */
  readonly since: string | null
  readonly now: number
}

/** 等了 1 时 52 分: grey at first, amber from an hour on. */
export function WaitClock({ since, now }: WaitClockProps) {
  if (since === null) return null
  return <Clock kind={waitKind(since, now)}>{waitWords(since, now)}</Clock>
}
