import { day as contract } from '@/contracts/appointments/day'
import { AppError } from '@/contracts/errors'
import { listOfDay } from '@kit/appointments/appointment-repository'
import { viewPage } from '@kit/appointments/views'
import type { Context } from '@kit/context'
import { handle } from '@kit/handler'
import { cursorOf } from '@kit/pages'

/** A town's list for its clerk; without a town, the adviser's own. */
function whose(townCode: string | undefined, { caller, permit }: Context) {
  if (townCode !== undefined) {
    permit({ areaCode: townCode })
    return { townCode }
  }
  const adviserId = caller.asAdviser()
  if (adviserId === null) throw new AppError('FORBIDDEN')
  permit({ adviserId })
  return { adviserId }
}

export const day = handle(contract, async ({ date, townCode, cursor, limit }, ctx) => {
  const found = await listOfDay(whose(townCode, ctx), date, cursorOf(cursor), limit + 1)
  return { date, ...viewPage(found, limit) }
})
