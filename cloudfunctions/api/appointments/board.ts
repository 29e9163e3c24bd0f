import { board as contract } from '@/contracts/appointments/board'
import { boardOf } from '@/core/appointments/board'
import { dayOf } from '@/core/time'
import { listOfDay } from '@kit/appointments/appointment-repository'
import { MOST_A_DAY, inQueue } from '@kit/appointments/in-queue'
import { handle } from '@kit/handler'

/** Two requests: account, and the town's day. */
export const board = handle(contract, async ({ townCode }, { now, permit }) => {
  permit({ areaCode: townCode })
  const date = dayOf(now)
  const day = await listOfDay({ townCode }, date, null, MOST_A_DAY)
  const counters = boardOf(day.flatMap(inQueue)).map((counter) => ({
    ...counter,
    called: [...counter.called],
    serving: [...counter.serving],
    next: [...counter.next],
    aside: [...counter.aside],
  }))
  return { date, counters }
})
